/** What of ours the technician sees in the page: notices, and the panel. Nothing of it is there before it is needed. */
import type { PageTexts } from '../messages/stored-keys.ts';
import { showNotice } from './notice.ts';
import { createOurElement, type OurElement } from './our-element.ts';
import type { GetPart } from './parts.ts';
import type { TicketPanel, TicketPanelOptions } from './ticket-panel.ts';

export interface Display {
  /** Null until the page has had its panel. */
  readonly panel: TicketPanel | null;
  /** Null when it cannot come. */
  getPanel(): Promise<TicketPanel | null>;
  say(words: (texts: PageTexts) => string): void;
}

export interface DisplayOptions extends Omit<TicketPanelOptions, 'texts' | 'ours'> {
  readonly getPart: GetPart;
  /** Null: nothing can be shown yet. */
  readonly texts: () => PageTexts | null;
}

export function createDisplay(options: DisplayOptions, signal: AbortSignal): Display {
  let ours: OurElement | null = null;
  let panel: TicketPanel | null = null;

  const elementFor = ({ looks }: PageTexts): OurElement => {
    ours ??= createOurElement(looks.host, signal);
    return ours;
  };

  return {
    get panel() {
      return panel;
    },
    async getPanel() {
      const create = await options.getPart('panel-host');
      const texts = options.texts();
      if (create && texts) panel ??= create({ ...options, texts, ours: elementFor(texts) }, signal);
      return panel;
    },
    say(words) {
      const texts = options.texts();
      if (!texts) return;
      const { root, attach } = elementFor(texts);
      attach();
      showNotice(root, words(texts), texts, signal);
    },
  };
}
