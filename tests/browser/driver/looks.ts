import { expectFor } from './patience.ts';
import type { Look, Tab } from './tab.ts';

const looks: readonly Required<Pick<Look, 'width' | 'colourScheme'>>[] = [
  { width: 1280, colourScheme: 'light' },
  { width: 1280, colourScheme: 'dark' },
  { width: 380, colourScheme: 'light' },
  { width: 380, colourScheme: 'dark' },
];

/**
 * What is wrong with a page of the extension at any of its looks: axe's violations, and scrolling sideways. Leaves a screenshot of each.
 * `nameFile` gives the path for a name.
 */
export async function findFaultsInAllLooks(tab: Tab, name: string, nameFile: (name: string) => string): Promise<string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    await showAll(tab, look);
    const here = `${look.width} px, ${look.colourScheme}`;
    const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${here}: scrolls sideways by ${wide} px`);
    for (const violation of await tab.violations()) faults.push(`${here}: ${violation}`);
    const file = nameFile(`${name}-${look.width}-${look.colourScheme}.png`);
    await tab.page.screenshot({ path: file as `${string}.png`, fullPage: true });
  }
  await showAll(tab, { width: 1280, colourScheme: 'light' });
  return faults;
}

async function showAll(tab: Tab, look: (typeof looks)[number]): Promise<void> {
  await tab.show(look);
  await expectFor(`${look.width} px`, async () => (await tab.page.evaluate(() => innerWidth)) === look.width || null);
}
