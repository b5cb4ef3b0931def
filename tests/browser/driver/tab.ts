import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { bidiOf, contextOf, evaluateInFirefox } from './bidi.ts';
import type { DrivenBrowser } from './launch.ts';
import { expectFor, waitFor } from './patience.ts';
import { Surface } from './surface.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colourScheme?: 'light' | 'dark';
  readonly fullPage?: boolean;
}

/** Clocks are rounded, each process's by itself. */
const clockErrorMs = 10;
/** One that says to be older, and is still there after this, has another clock. */
const longestLeavingMs = 3000;

/** One tab. Questions that the page itself asks (`confirm`, "leave this page?") are answered with yes and kept in `asked`. */
export class Tab extends Surface {
  readonly asked: string[] = [];
  /** Errors that nothing in the page caught. */
  readonly errors: string[] = [];

  constructor(driven: DrivenBrowser, page: Page) {
    super(driven, page);
    page.on('dialog', (dialog) => {
      this.asked.push(dialog.message());
      void dialog.accept();
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  async open(url: string): Promise<void> {
    if (this.driven.kind === 'chromium') await this.page.goto(url);
    else await this.#openInFirefox(url);
  }

  async #openInFirefox(url: string): Promise<void> {
    const context = contextOf(this.page.mainFrame());
    const go = () => bidiOf(this.driven.browser).send('browsingContext.navigate', { context, url, wait: 'none' });
    await this.toNextPage(
      () =>
        // Where the page before is still arriving, its end is now and then taken for the end of this one.
        go().catch((error: unknown) => {
          if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
          return go();
        }),
      url,
    );
  }

  /**
   * Does what takes this page away, and waits for the next one. The page itself is asked whether it is a new one and complete: what
   * puppeteer waits for now and then never comes in Firefox, where a frame of ours is made or thrown away while a page loads.
   */
  async toNextPage(act: () => Promise<unknown>, address?: string): Promise<void> {
    const mark = (): number => {
      Object.assign(window, { isPageBefore: true });
      return performance.timeOrigin + performance.now();
    };
    const before = await expectFor('the page before', () => this.page.evaluate(mark));
    await act();
    const whenBegun = (isBlank: boolean): number | null =>
      'isPageBefore' in window || document.readyState !== 'complete' || (location.href === 'about:blank' && !isBlank)
        ? null
        : performance.timeOrigin;
    let older: number | null = null;
    const next = await waitFor(async () => {
      const begun = await this.page.evaluate(whenBegun, address === 'about:blank').catch(() => null);
      if (begun === null) older = null;
      if (begun === null || begun >= before - clockErrorMs) return begun;
      // It was on its way already, and is not what this act brings.
      older ??= performance.now();
      return performance.now() - older > longestLeavingMs || null;
    }, 30_000);
    if (next === null) throw new Error(`the next page: not seen within 30 s; ${await this.#describe()}`);
  }

  /** What somebody who looks at a tab that does not go on would like to know. */
  #describe(): Promise<string> {
    const look = (): string => {
      const focused = document.activeElement?.outerHTML.slice(0, 200);
      const old = 'isPageBefore' in window ? 'still the page before' : 'a new page';
      return `${old}, ${document.readyState}, at ${location.href}, seen: ${sessionStorage.getItem('cl-seen')}, in focus: ${focused}`;
    };
    const silent = sleep(3000).then(() => 'the page does not answer');
    const asked = this.asked.length > 0 ? `; it asked: ${this.asked.join(', ')}` : '';
    return Promise.race([this.page.evaluate(look).catch(String), silent]).then((said) => said + asked);
  }

  async reload(): Promise<void> {
    if (this.driven.kind === 'chromium') await this.page.reload();
    else
      await this.toNextPage(() =>
        bidiOf(this.driven.browser).send('browsingContext.reload', { context: contextOf(this.page.mainFrame()), wait: 'none' }),
      );
  }

  /** Types into an editor that is a frame of its own, such as CKEditor's. */
  async typeIntoEditor(css: string, text: string): Promise<void> {
    const editor = await this.find(css);
    await expectFor(
      `an editor in ${css}`,
      async () => (await (await editor.contentFrame())?.evaluate(() => document.body?.isContentEditable)) || null,
    );
    await expectFor(`the keyboard in ${css}`, async () => {
      await editor.click();
      return (await (await editor.contentFrame())?.evaluate(() => document.hasFocus())) || null;
    });
    await this.page.keyboard.type(text);
  }

  async readEditor(css: string): Promise<string> {
    const frame = await (await this.find(css)).contentFrame();
    return ((await frame?.evaluate(() => document.body.innerText)) ?? '').trim();
  }

  address(): Promise<string> {
    return expectFor('the address', () => this.page.evaluate(() => location.href));
  }

  async show({ width = 1280, height = 900, colourScheme = 'light' }: Look): Promise<void> {
    await this.page.setViewport({ width, height });
    if (this.driven.kind === 'chromium') await this.#emulateColourScheme(colourScheme);
    else
      await evaluateInFirefox(
        this.driven.browser,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${colourScheme === 'dark' ? 0 : 1})`,
      );
  }

  /** The panel is of another origin, so it is a page of its own to the debugger. */
  async #emulateColourScheme(value: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value }];
    await this.page.emulateMediaFeatures(features);
    const sessions = new Set(this.page.frames().map((frame) => (frame as unknown as { readonly client: CDPSession }).client));
    for (const session of sessions) await session.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined);
  }

  async screenshot(path: `${string}.png`, look: Look = {}): Promise<void> {
    await this.show(look);
    await this.page.screenshot({ path, fullPage: look.fullPage ?? false });
  }

  async close(): Promise<void> {
    if (this.page.isClosed()) return;
    // Chromium now and then never reports the end of a tab that is closed while its next page is on its way.
    await Promise.race([this.page.close(), sleep(5000)]);
  }
}
