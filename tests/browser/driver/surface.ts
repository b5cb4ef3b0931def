import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { findViolations } from './axe.ts';
import { pressKeys } from './keyboard.ts';
import type { DrivenBrowser } from './launch.ts';
import { findShown, named, readEach } from './look-up.ts';
import { expectFor, patience, waitFor } from './patience.ts';
import { clickElement } from './pointer.ts';

/** In the frame: what has the focus is called so; empty while the focus is in another frame. */
const nameOfFocused = (): string => {
  const element = document.hasFocus() ? document.activeElement : null;
  const label = element !== null && 'labels' in element ? (element.labels as NodeListOf<Element> | null)?.[0] : null;
  return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '').trim();
};

/** What a person can see and act on: a page of a desk, the panel in it, or a page of the extension. */
export class Surface {
  readonly driven: DrivenBrowser;
  readonly page: Page;

  constructor(driven: DrivenBrowser, page: Page) {
    this.driven = driven;
    this.page = page;
  }

  /** The frame that this surface is in; asked anew for every act, because pages are replaced. */
  async frame(): Promise<Frame> {
    return this.page.mainFrame();
  }

  async click(css: string): Promise<void> {
    await this.#clickOn(css, 1);
  }

  async doubleClick(css: string): Promise<void> {
    await this.#clickOn(css, 2);
  }

  /** Clicks what has this role and this accessible name, as the browser itself computes them. */
  async clickNamed(role: string, name: string): Promise<void> {
    await this.#clickOn(named(role, name), 1);
  }

  /** Types into what has the focus after a click on it. What stands there already stays. */
  async type(css: string, text: string): Promise<void> {
    await this.focus(css);
    await this.page.keyboard.type(text);
  }

  async typeInto(label: string, text: string, role = 'textbox'): Promise<void> {
    await this.type(named(role, label), text);
  }

  /** Replaces what stands in a field. */
  async fill(css: string, text: string): Promise<void> {
    await this.focus(css);
    await this.press(process.platform === 'darwin' ? 'Meta+A' : 'Control+A');
    await this.press('Delete');
    await this.page.keyboard.type(text);
  }

  async focus(css: string): Promise<void> {
    await (await this.find(css)).focus();
  }

  async press(keys: string): Promise<void> {
    await pressKeys(this.page, keys);
  }

  /** Presses Tab until what has this name has the focus; fails if Tab does not lead there. */
  async tabTo(name: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      if ((await (await this.frame()).evaluate(nameOfFocused)).endsWith(name)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to “${name}”`);
  }

  /** Chooses in a native select, by the value of the option. */
  async choose(css: string, value: string): Promise<void> {
    await (await this.find(css)).select(value);
  }

  /** The same as a person does it without a mouse: by typing how the option begins. */
  async chooseByTyping(css: string, beginning: string): Promise<void> {
    await this.focus(css);
    await this.page.keyboard.type(beginning);
  }

  /** The value of a field, or the text of anything else, with its spaces made single. */
  async read(css: string): Promise<string> {
    return expectFor(css, async () => (await this.readAll(css))[0]);
  }

  async readAll(css: string): Promise<string[]> {
    return expectFor(css, async () => readEach(await this.frame(), css));
  }

  /** Waits until it is there and can be seen. */
  async find(css: string): Promise<ElementHandle<Element>> {
    return expectFor(css, () => this.#findShown(css));
  }

  async isShown(css: string, milliseconds = 0): Promise<boolean> {
    return (await waitFor(() => this.#findShown(css), milliseconds)) !== null;
  }

  /** What axe finds wrong here; empty is good. */
  async violations(): Promise<string[]> {
    return findViolations(await this.frame());
  }

  async #findShown(css: string): Promise<ElementHandle<Element> | null> {
    return findShown(await this.frame(), css);
  }

  async #clickOn(css: string, count: number): Promise<void> {
    const latest = performance.now() + patience;
    while (performance.now() < latest) {
      const element = await this.find(css);
      if (await clickElement(this.driven.kind, this.page, await this.frame(), element, count)) return;
    }
    throw new Error(`${css}: something lies over it, or it does not keep still`);
  }
}
