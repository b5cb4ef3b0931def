import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from './launch.ts';
import { findOwnProcess } from './own-process.ts';
import { expectFor, waitFor } from './patience.ts';
import { Surface } from './surface.ts';

/** Firefox often says `about:blank` for such a frame, and Chromium gives it a changing address: the frame itself knows. Null: it does not answer. */
async function isPanel(frame: Frame): Promise<boolean | null> {
  if (frame.parentFrame() === null) return false;
  const address = frame.evaluate(() => (/^(chrome|moz)-extension:/.test(location.protocol) ? location.pathname : ''));
  // One that is being replaced gives an error.
  const answer = await Promise.race([address.catch(() => null), sleep(1000, null)]);
  if (answer === null) await findOwnProcess(frame);
  return answer === null ? null : answer === '/panel.html';
}

/** In the frame. */
const hasKeyboard = (): boolean =>
  document.hasFocus() && document.activeElement?.closest('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;

/** The clocks of two processes may differ; a page is open longer than that before the next one comes. */
const clocksDifferMs = 300;

/** Slow is not hidden: so long a frame may take to say whether anybody can see it. One that is covered may never say. */
const longestDoubtMs = 5000;

/** In the frame: is any of it on the screen? Its own document cannot see that the page hides it; an observer can. */
const seesTheLight = (): Promise<boolean> =>
  new Promise((resolve) => {
    // A document that has only just begun shows nothing, and there is nothing in it to observe. In one without a size nothing is drawn, and no observer called.
    if (document.documentElement === null || innerWidth === 0 || innerHeight === 0) return resolve(false);
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
    return expectFor('the panel', async () => (await this.#findFrame()) || null);
  }

  /** Waits until it stands ready, hidden or not: the desk is recognised, and a close would be held. */
  async prepared(): Promise<void> {
    await expectFor('the panel in this page', async () => {
      const parent = (await this.#parent?.()) ?? this.page.mainFrame();
      if ((await parent.$('cl-panel')) === null) return null;
      // The frame may still be that of the page before, which Firefox keeps for the way back.
      const begun = await parent.evaluate(() => performance.timeOrigin);
      const isReady = (earliest: number): boolean => document.readyState === 'complete' && performance.timeOrigin >= earliest;
      return (await (await this.#findFrame())?.evaluate(isReady, begun - clocksDifferMs)) || null;
    });
  }

  /** Waits until there is none: the site is off. */
  async gone(): Promise<void> {
    await expectFor('the end of the panel', async () => (await this.#findFrame()) === null || null);
  }

  /** Can the technician see it? */
  async isOpen(): Promise<boolean> {
    const isOpen = async (): Promise<boolean | null> => {
      const frame = await this.#findFrame();
      return frame ? this.#isOnScreen(frame) : frame === null ? false : null;
    };
    return (await waitFor(isOpen, longestDoubtMs)) ?? false;
  }

  /** Waits for the question; its words are the name of the dialog. */
  async question(milliseconds?: number): Promise<string> {
    const question = await expectFor('the question', async () => (await this.#look())?.question, milliseconds);
    // Whoever has read it finds the keyboard in it.
    await waitFor(async () => (await (await this.#findFrame())?.evaluate(hasKeyboard)) || null, 1000);
    return question;
  }

  /** The question if it is on screen now. */
  async questionNow(): Promise<string | null> {
    return (await waitFor(() => this.#look(), longestDoubtMs))?.question ?? null;
  }

  /** Answers with a button, by its name: `Yes, I checked it`. */
  async answer(button: string): Promise<void> {
    await this.clickNamed('button', button);
  }

  /** Waits this long and fails if a question came. */
  async notAsked(milliseconds = 1000): Promise<void> {
    const question = await waitFor(async () => (await this.#look())?.question, milliseconds);
    if (question !== null) throw new Error(`asked, although nothing would close: ${question}`);
  }

  /** Null while it cannot be told. */
  async #look(): Promise<{ readonly question: string | null } | null> {
    const frame = await this.#findFrame();
    if (frame === undefined) return null;
    const question = frame && (await frame.evaluate(nameOfDialog));
    if (frame === null || question === null) return { question: null };
    const isOnScreen = await this.#isOnScreen(frame);
    return isOnScreen === null ? null : { question: isOnScreen ? question : null };
  }

  /** Null: there is none. Undefined: it may be one that does not answer. */
  async #findFrame(): Promise<Frame | null | undefined> {
    const parent = await this.#parent?.();
    let none: null | undefined = null;
    // The newest first: Firefox keeps the page before this one, with its panel, for the way back.
    for (const frame of this.page.frames().reverse()) {
      if (parent && frame.parentFrame() !== parent) continue;
      const is = await isPanel(frame);
      if (is) return frame;
      if (is === null) none = undefined;
    }
    return none;
  }

  /** Null: it does not say. */
  async #isOnScreen(frame: Frame): Promise<boolean | null> {
    const drawn = await Promise.race([frame.evaluate(seesTheLight), sleep(500, null)]);
    if (!drawn || this.driven.kind === 'firefox') return drawn;
    try {
      const element = await frame.frameElement();
      return (
        (await element?.evaluate((iframe) => iframe.checkVisibility({ opacityProperty: true, visibilityProperty: true }))) ?? true
      );
    } catch {
      // The page was replaced while we looked.
      return null;
    }
  }
}
