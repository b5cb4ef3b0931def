import type { ElementHandle, Frame } from 'puppeteer-core';
import { BidiElementHandle } from 'puppeteer-core/internal/bidi/ElementHandle.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';

/** A selector for role and accessible name. Chromium leaves the space before a hidden part, such as a key hint, in the name. */
export const named = (role: string, name: string): string =>
  [name, `${name} `].map((one) => `::-p-aria([name="${one.replaceAll('"', '\\"')}"][role="${role}"])`).join(', ');

/** The same, read back; null for any other selector. */
function readNamed(selector: string): { readonly role: string; readonly name: string } | null {
  const [, written, role] = /^::-p-aria\(\[name="((?:\\"|[^"])*)"\]\[role="(\w+)"\]\)/.exec(selector) ?? [];
  if (written === undefined || role === undefined) return null;
  const name = written.replaceAll('\\"', '"');
  return named(role, name) === selector ? { role, name } : null;
}

/** Puppeteer's own kinds of selectors; the page itself knows CSS only. */
const isCss = (selector: string): boolean => !/::-p-|>>>/.test(selector);

/**
 * The first that can be seen, as puppeteer tells it. With plain CSS that is one question to the page, and with a name one to Firefox:
 * puppeteer's own way takes ten to fifty times as long there.
 */
export async function findShown(frame: Frame, selector: string): Promise<ElementHandle<Element> | null> {
  if (isCss(selector)) return findByCss(frame, selector);
  for (const element of await findAll(frame, selector)) if (await element.isVisible()) return element;
  return null;
}

async function findAll(frame: Frame, selector: string): Promise<ElementHandle<Element>[]> {
  const value = readNamed(selector);
  if (!(frame instanceof BidiFrame) || value === null) return frame.$$(selector);
  const nodes = await frame.browsingContext.locateNodes({ type: 'accessibility', value });
  // The class inside puppeteer and the one that it shows are the same.
  return nodes.map((node) => BidiElementHandle.from(node, frame.mainRealm()) as unknown as ElementHandle<Element>);
}

async function findByCss(frame: Frame, selector: string): Promise<ElementHandle<Element> | null> {
  const found = await frame.evaluateHandle((css) => {
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && !['hidden', 'collapse'].includes(getComputedStyle(element).visibility);
    };
    // A form's field may be named like a method of the document.
    return [...Document.prototype.querySelectorAll.call(document, css)].find(isShown) ?? null;
  }, selector);
  const element = found.asElement();
  if (element === null) await found.dispose();
  return element as ElementHandle<Element> | null;
}

/** The values of fields, and the texts of anything else with their spaces made single. */
export async function readEach(frame: Frame, selector: string): Promise<string[]> {
  const read = (elements: Iterable<Element>): string[] =>
    [...elements].map((element) =>
      'value' in element && typeof element.value === 'string'
        ? element.value
        : (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  if (!isCss(selector)) return frame.$$eval(selector, read);
  const elements = await frame.evaluateHandle((css) => Document.prototype.querySelectorAll.call(document, css), selector);
  try {
    return await elements.evaluate(read);
  } finally {
    await elements.dispose();
  }
}
