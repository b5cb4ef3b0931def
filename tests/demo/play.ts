import { relative } from 'node:path';
import type { Stage } from './stage.ts';

/** One step of the walk. It checks what came of it, and says that in a few words; what is not so, it throws. */
export interface Scene {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<string>;
}

const line = (text: string): void => void process.stdout.write(`${text}\n`);

/** The page that was opened last is the one on which it happened; one that is being closed has no picture to give. */
async function keepScreen({ driven, folder }: Stage, name: string): Promise<string> {
  for (const page of (await driven.browser.pages()).reverse()) {
    try {
      await page.screenshot({ path: `${folder}/${name}.png` });
      return `what was to be seen then: ${name}.png`;
    } catch {
      // The one before it, then.
    }
  }
  return 'no page was left to take a screenshot of';
}

async function playOne(stage: Stage, { name, play }: Scene, number: number): Promise<boolean> {
  line(`${String(number).padStart(2)}. ${name}`);
  const begun = performance.now();
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    line(`    ✓ ${await play(stage)} (${seconds()})`);
    return true;
  } catch (error) {
    line(`    ✗ FAILED after ${seconds()}: ${error instanceof Error ? error.message : String(error)}`);
    line(`      ${await keepScreen(stage, `failed-step-${number}`)}`);
    return false;
  }
}

/** One after the other; the first that fails is the last that is played. */
export async function playAll(stage: Stage, scenes: readonly Scene[]): Promise<boolean> {
  line('');
  for (const [index, scene] of scenes.entries()) {
    if (await playOne(stage, scene, index + 1)) continue;
    line(`\nStep ${index + 1} of ${scenes.length} failed: ${scene.name}. Screenshots: ${relative('.', stage.folder)}/`);
    return false;
  }
  line(`\nAll ${scenes.length} steps are as they should be. Screenshots and exports: ${relative('.', stage.folder)}/`);
  return true;
}
