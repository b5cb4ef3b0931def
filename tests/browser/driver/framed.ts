import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from './launch.ts';
import { Panel } from './panel.ts';
import { expectFor } from './patience.ts';
import { Surface } from './surface.ts';

/** A page of a desk that stands in a frame of another one. */
export class Framed extends Surface {
  readonly #css: string;

  constructor(driven: DrivenBrowser, page: Page, css: string) {
    super(driven, page);
    this.#css = css;
  }

  override async frame(): Promise<Frame> {
    return expectFor(`a frame ${this.#css}`, async () => (await this.page.$(this.#css))?.contentFrame());
  }

  panel(): Panel {
    return new Panel(this.driven, this.page, () => this.frame());
  }

  async evaluate<T>(inFrame: () => T): Promise<T> {
    return (await (await this.frame()).evaluate(inFrame)) as T;
  }
}
