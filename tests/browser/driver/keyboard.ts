import type { KeyInput, Page } from 'puppeteer-core';

const modifiers: Readonly<Record<string, KeyInput>> = {
  Alt: 'AltLeft',
  Control: 'ControlLeft',
  Shift: 'ShiftLeft',
  Meta: 'MetaLeft',
};

/** Presses a key or a combination as people write it: `Enter`, `4`, `Alt+R`, `Alt+Shift+L`. */
export async function pressKeys(page: Page, combination: string): Promise<void> {
  const keys = combination.split('+');
  const named = keys.pop() ?? '';
  // Firefox knows the space bar by what it types only.
  const last = named === 'Space' ? ' ' : named;
  const held = keys.map((key) => modifiers[key] ?? (key as KeyInput));
  for (const key of held) await page.keyboard.down(key);
  try {
    await page.keyboard.press((held.length > 0 ? last.replace(/^[A-Z]$/, (letter) => letter.toLowerCase()) : last) as KeyInput);
  } finally {
    for (const key of held.reverse()) await page.keyboard.up(key);
  }
}
