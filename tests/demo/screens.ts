import { join } from 'node:path';
import type { Surface } from '../browser/driver/surface.ts';
import type { Look, Tab } from '../browser/driver/tab.ts';
import { expectSoon } from './check.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 380, height: 800 };

const looks: Readonly<Record<string, Look>> = {
  '': wide,
  '-dark': { ...wide, colourScheme: 'dark' },
  '-380': narrow,
  '-380-dark': { ...narrow, colourScheme: 'dark' },
};

const isDark = async (surface: Surface): Promise<boolean> =>
  (await surface.frame()).evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        // Painted as well: a frame of an extension is drawn by a process of its own, later than the page around it.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(matchMedia('(prefers-color-scheme: dark)').matches)));
      }),
  );

/** Wide and narrow, light and dark: `02-gate.png`, `02-gate-380-dark.png` … `surface` is what they are about, in this tab. */
export async function takeScreens(tab: Tab, surface: Surface, path: { folder: string; name: string }): Promise<void> {
  const fullPage = surface === tab;
  for (const [suffix, look] of Object.entries(looks)) {
    await tab.show(look);
    await expectSoon('dark colours', () => isDark(surface), look.colourScheme === 'dark');
    await tab.screenshot(`${join(path.folder, path.name + suffix)}.png`, { ...look, fullPage });
  }
  await tab.show(wide);
}
