/** Stands in for any desk: serves its fixtures under their own paths, says yes to everything else and keeps what arrived. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeskFixtures, FixturePage } from '../../fixtures/desks.ts';
import { asJson, asPage, type LoggedRequest, type Outgoing, readRequest, send } from '../sample/exchange.ts';
import { shellAt } from './shells.ts';

export interface ReplayDesk {
  /** Without a slash at its end. */
  readonly url: string;
  /**
   * Serves this page of this desk from now on, and gives its address here. What these selectors mean is empty at first: the status that
   * a technician chooses, which would be the ticket's own if the page came with it.
   */
  show(fixtures: DeskFixtures, page: FixturePage, chosenLater?: readonly string[]): string;
  /** Everything that arrived since the last {@link forget}, the page itself and what the extension looked up included. */
  arrived(): readonly LoggedRequest[];
  forget(): void;
  close(): Promise<void>;
}

interface Shown {
  readonly answers: DeskFixtures['answers'];
  readonly address: string;
  readonly html: string;
}

/** What is chosen later waits in this attribute. */
export const chosenAttribute = 'data-replay-chosen';

/** Runs at the end of the page, before anybody reads it. */
const emptied = (selectors: readonly string[]): string =>
  selectors.length === 0
    ? ''
    : `<script>
for (const field of document.querySelectorAll(${JSON.stringify(selectors.join(', '))})) {
  const key = field.matches('input, select, textarea') ? 'value' : 'textContent';
  field.setAttribute('${chosenAttribute}', field[key]);
  field[key] = '';
}
</script>`;

const addressOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

// Skeletons have no layout of their own: what is pressed must not come to lie below our panel.
const leftHalf = '<style>body { max-width: 50vw }</style>';

// A page that says nothing, so that what a desk would show next cannot be taken for a ticket.
const done = asPage('<!doctype html><html lang="en"><head><title>Done</title></head><body><p>Done.</p></body></html>');

function answer(shown: Shown | null, { method, url }: LoggedRequest): Outgoing {
  if (method !== 'GET') return done;
  const shell = shellAt(url);
  if (shell !== null) return asPage(shell);
  if (shown?.address === url) return asPage(shown.html);
  const known = shown?.answers.find((one) => one.url === url);
  if (known === undefined) return done;
  return 'json' in known ? asJson(known.json) : asPage(known.html);
}

export async function startReplayDesk(): Promise<ReplayDesk> {
  let shown: Shown | null = null;
  let log: LoggedRequest[] = [];
  const server = createServer(async (request, response) => {
    const { logged } = await readRequest(request);
    log.push(logged);
    send(response, answer(shown, logged));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    show({ answers }, page, chosenLater = []) {
      const address = addressOf(page.url);
      // Where a page names its own address, it means where it is now.
      const html = page.html.replaceAll(new URL(page.url).origin, url);
      shown = { answers, address, html: html + leftHalf + emptied(chosenLater) };
      return url + address + new URL(page.url).hash;
    },
    arrived: () => [...log],
    forget() {
      log = [];
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
