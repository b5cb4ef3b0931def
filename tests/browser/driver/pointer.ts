import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { bidiOf, contextOf } from './bidi.ts';
import type { BrowserKind } from './launch.ts';

/**
 * A real click, also inside a frame that is hidden in a closed shadow root: Chromium finds such a frame by itself,
 * in Firefox the pointer is told to act in the frame's own coordinates.
 */
export async function clickElement(
  kind: BrowserKind,
  page: Page,
  frame: Frame,
  element: ElementHandle<Element>,
  count = 1,
): Promise<void> {
  if (kind === 'chromium' || frame === page.mainFrame()) return element.click({ count });
  const { x, y } = await element.evaluate((target) => {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = target.getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  });
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const actions = [{ type: 'pointerMove', x, y }, ...Array.from({ length: count }, () => press).flat()];
  await bidiOf(page.browser()).send('input.performActions', {
    context: contextOf(frame),
    actions: [{ type: 'pointer', id: 'hand', actions }],
  });
}
