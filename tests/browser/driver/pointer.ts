import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { bidiOf, contextOf } from './bidi.ts';
import type { BrowserKind } from './launch.ts';
import { expectFor } from './patience.ts';

type Reached = typeof globalThis & { clReached?: boolean };

/**
 * Chromium gives the pointer to what was under it when the screen was last drawn, which for a frame that has just come up may be the page
 * beneath. A person sees where they point; so this moves until the frame has felt it.
 */
async function pointInFrame(page: Page, frame: Frame, element: ElementHandle<Element>): Promise<{ x: number; y: number }> {
  await frame.evaluate(() => {
    const here = globalThis as Reached;
    here.clReached = false;
    addEventListener('pointermove', () => (here.clReached = true), { capture: true, once: true });
  });
  let jitter = 0;
  return expectFor('the pointer in the frame', async () => {
    const point = await pointOn(element);
    if (point === null) return null;
    const { x, y } = point;
    jitter = 1 - jitter;
    await page.mouse.move(x + jitter, y);
    return (await frame.evaluate(() => (globalThis as Reached).clReached)) ? { x, y } : null;
  });
}

/** Where it can be pressed; null while its frame is still growing around it. */
async function pointOn(element: ElementHandle<Element>): Promise<{ x: number; y: number } | null> {
  try {
    return await element.clickablePoint();
  } catch (error) {
    if (!String(error).includes('not clickable')) throw error;
    await element.scrollIntoView();
    return null;
  }
}

/** Moves the pointer. Firefox refuses while the page that has just loaded has no window yet; a person's hand would go on. */
export async function movePointer(page: Page, x: number, y: number): Promise<void> {
  await expectFor('a page to point at', () =>
    page.mouse.move(x, y).then(
      () => true,
      (error: unknown) => {
        if (!String(error).includes('NS_ERROR_FAILURE')) throw error;
        return null;
      },
    ),
  );
}

/**
 * In the page: waits until the element keeps its place, as toolbars that are drawn late push others down. What keeps its own place while
 * the page scrolls may lie over it then, and a person would scroll a little further.
 */
const uncover = async (element: Element): Promise<void> => {
  const placeNow = (): string => JSON.stringify(element.getBoundingClientRect());
  let place = '';
  for (let look = 0; look < 40 && place !== placeNow(); look += 1) {
    place = placeNow();
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const { x, y, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  if (there !== null && !element.contains(there)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
};

type Guarded = typeof globalThis & { clPress?: { met: boolean | null; end(): void } };

/** In the page: the next press acts only if it meets this element, or a label of it. */
const guardPress = (element: Element): void => {
  const here = globalThis as Guarded;
  const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])];
  const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;
  const look = (event: Event): void => {
    const path = event.composedPath();
    if (event.type === 'pointerdown') press.met ??= [element, ...labels].some((each) => path.includes(each));
    if (press.met !== false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const press: NonNullable<Guarded['clPress']> = {
    met: null,
    end: () => {
      for (const kind of kinds) removeEventListener(kind, look, { capture: true });
    },
  };
  for (const kind of kinds) addEventListener(kind, look, { capture: true });
  here.clPress = press;
};

/** In the page: false if the press met something else, and did nothing. */
const endPress = (): boolean => {
  const { clPress } = globalThis as Guarded;
  clPress?.end();
  return clPress?.met !== false;
};

/**
 * Between a look at where it is and the press, what comes late above an element may push it away. A person sees that, and points anew: false
 * says that this is to be done.
 */
async function pressOn(frame: Frame, element: ElementHandle<Element>, press: () => Promise<void>): Promise<boolean> {
  await element.evaluate(guardPress);
  try {
    await press();
  } catch (error) {
    // It is gone, or has no size any more; or its frame is still growing around it.
    if (!/not clickable|out of bounds/.test(String(error))) throw error;
    await frame.evaluate(endPress).catch(() => undefined);
    return false;
  }
  // A page that the press took away was met.
  return frame.evaluate(endPress).catch(() => true);
}

/**
 * A real click, also inside a frame that is hidden in a closed shadow root: Chromium finds such a frame by itself,
 * in Firefox the pointer is told to act in the frame's own coordinates. False: it met something else, and did nothing.
 */
export async function clickElement(
  kind: BrowserKind,
  page: Page,
  frame: Frame,
  element: ElementHandle<Element>,
  count = 1,
): Promise<boolean> {
  if (!(await element.evaluate(({ isConnected }) => isConnected))) return false;
  if (frame === page.mainFrame()) {
    await element.evaluate(uncover);
    return pressOn(frame, element, () => element.click({ count }));
  }
  if (kind === 'chromium') {
    await element.scrollIntoView();
    const { x, y } = await pointInFrame(page, frame, element);
    return pressOn(frame, element, () => page.mouse.click(x, y, { count }));
  }
  // Nobody presses as fast as this would, while what comes later above it still pushes it down.
  await element.evaluate(uncover);
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
  return pressOn(frame, element, async () => {
    await bidiOf(page.browser()).send('input.performActions', {
      context: contextOf(frame),
      actions: [{ type: 'pointer', id: 'hand', actions }],
    });
  });
}
