import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/driver/launch.ts';

export interface DemoArguments {
  readonly desk: 'sample' | 'rt';
  readonly browser: BrowserKind;
  /** Walks through the main job by itself, in a browser without a window. */
  readonly headless: boolean;
}

export const usage = `npm run demo -- [--desk sample|rt] [--browser chromium|firefox] [--headless]

  --desk      sample: the practice desk that ships with Client Lens (the default); rt: a real Request Tracker 5
  --browser   chromium (the default) or firefox
  --headless  no window: the demo walks through the main job itself and checks each step
`;

/** What was written after the command cannot be followed. The message says why, in one sentence. */
export class Misunderstood extends Error {
  override readonly name = 'Misunderstood';
}

function oneOf<T extends string>(flag: string, written: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === written);
  if (found === undefined) throw new Misunderstood(`--${flag} is ${allowed.join(' or ')}, not “${written}”.`);
  return found;
}

const options = {
  desk: { type: 'string', default: 'sample' },
  browser: { type: 'string', default: 'chromium' },
  headless: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parse(written: readonly string[]) {
  try {
    return parseArgs({ args: [...written], options }).values;
  } catch (error) {
    // Its first sentence names the flag; the rest is about programs that take more than flags.
    throw new Misunderstood(`${String(error instanceof Error ? error.message : error).split('. ')[0]}.`);
  }
}

/** Null: only an explanation was asked for. Throws {@link Misunderstood}. */
export function readArguments(written: readonly string[]): DemoArguments | null {
  const { desk, browser, headless, help } = parse(written);
  if (help) return null;
  return { desk: oneOf('desk', desk, ['sample', 'rt']), browser: oneOf('browser', browser, ['chromium', 'firefox']), headless };
}

/** Can a window be shown here? Only Linux can run without. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
