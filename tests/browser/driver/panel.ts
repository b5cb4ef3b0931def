import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from './launch.ts';
import { findOwnProcess } from './own-process.ts';
import { expectFor, waitFor } from './patience.ts';
import { Surface } from './surface.ts';

/** Firefox often says `about:blank` for such a frame, and Chromium gives it a changing address: the frame itself knows. */
async function isPanel(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return false;
  const address = frame.evaluate(() => (/^(chrome|moz)-extension:/.test(location.protocol) ? location.pathname : ''));
  const answer = await Promise.race([address.catch(() => ''), sleep(1000, null)]);
  if (answer === null) await findOwnProcess(frame);
  return answer === '/panel.html';
}

/** In the frame: is any of it on the screen? Its own document cannot see that the page hides it; an observer can. */
const seesTheLight = (): Promise<boolean> =>
  new Promise((resolve) => {
    // A document that has only just begun shows nothing, and there is nothing in it to observe.
    if (document.documentElement === null) return resolve(false);
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry?.isIntersecting === true && innerWidth > 0 && innerHeight > 0);
    });
    observer.observe(document.documentElement);
  });

/** In the frame: the accessible name of the dialog that can be seen, by the two ways in which a dialog can be named. */
const nameOfDialog = (): string | null => {
  const shown = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], dialog[open]')].find((dialog) =>
    dialog.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  if (shown === undefined) return null;
  const ids = shown.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const words =
    ids.length > 0
      ? ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      : (shown.getAttribute('aria-label') ?? '');
  return words.replace(/\s+/g, ' ').trim();
};

/** The panel in a desk's page, or in the page that stands in a frame of it. */
export class Panel extends Surface {
  readonly #parent: (() => Promise<Frame>) | null;

  constructor(driven: DrivenBrowser, page: Page, parent: (() => Promise<Frame>) | null = null) {
    super(driven, page);
    this.#parent = parent;
  }

  override async frame(): Promise<Frame> {
    return expectFor('the panel', () => this.#findFrame());
  }

  /** Waits until it stands ready, hidden or not: the desk is recognised, and a close would be held. */
  async prepared(): Promise<void> {
    // The frame alone may still be that of the page before, which Firefox keeps for the way back.
    const parent = async () => (await this.#parent?.()) ?? this.page.mainFrame();
    await expectFor('the panel in this page', async () => (await (await parent()).$('cl-panel')) !== null || null);
    await this.frame();
  }

  /** Can the technician see it? */
  async isOpen(): Promise<boolean> {
    const frame = await this.#findFrame();
    return frame !== null && (await this.#isOnScreen(frame));
  }

  /** Waits for the question; its words are the name of the dialog. */
  async question(milliseconds?: number): Promise<string> {
    return expectFor('the question', () => this.#readQuestion(), milliseconds);
  }

  /** The question if it is on screen now. */
  async questionNow(): Promise<string | null> {
    return waitFor(() => this.#readQuestion(), 0);
  }

  /** Answers with a button, by its name: `Yes, I checked it`. */
  async answer(button: string): Promise<void> {
    await this.clickNamed('button', button);
  }

  /** Waits this long and fails if a question came. */
  async notAsked(milliseconds = 1000): Promise<void> {
    const question = await waitFor(() => this.#readQuestion(), milliseconds);
    if (question !== null) throw new Error(`asked, although nothing would close: ${question}`);
  }

  async #readQuestion(): Promise<string | null> {
    const frame = await this.#findFrame();
    if (frame === null || !(await this.#isOnScreen(frame))) return null;
    return frame.evaluate(nameOfDialog);
  }

  async #findFrame(): Promise<Frame | null> {
    // The newest first: Firefox keeps the page before this one, with its panel, for the way back.
    const parent = await this.#parent?.();
    for (const frame of this.page.frames().reverse())
      if ((!parent || frame.parentFrame() === parent) && (await isPanel(frame))) return frame;
    return null;
  }

  async #isOnScreen(frame: Frame): Promise<boolean> {
    // A frame that is not drawn at all may never hear from its observer.
    const drawn = await Promise.race([frame.evaluate(seesTheLight), sleep(500, false)]);
    if (!drawn || this.driven.kind === 'firefox') return drawn;
    try {
      const element = await frame.frameElement();
      return (
        (await element?.evaluate((iframe) => iframe.checkVisibility({ opacityProperty: true, visibilityProperty: true }))) ?? true
      );
    } catch {
      // The page was replaced while we looked.
      return false;
    }
  }
}
