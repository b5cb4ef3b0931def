// @vitest-environment jsdom
/** What a desk's own JSON adds to the ticket on its page. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { definitionForSite, noStatuses } from '../../../lib/desks/for-site.ts';
import { ticketFields, unreadTicket } from '../../../lib/desks/ticket.ts';
import { closedBy } from '../../../lib/gate/statuses.ts';
import { lookUpTicket } from '../../../lib/page/ask-desk.ts';
import { learnStatuses } from '../../../lib/page/learn-statuses.ts';
import { readTicket } from '../../../lib/page/read-ticket.ts';
import type { DeskFixtures } from '../../fixtures/desks.ts';
import { taughtBy } from '../../fixtures/taught-by.ts';
import { desksWithFixtures } from './desks-and-fixtures.ts';
import { openPage } from './open-page.ts';

const signal = new AbortController().signal;

/** The desk's server, as far as its fixtures know it. Keeps what it was asked. */
function serve(answers: DeskFixtures['answers']): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: URL) => {
    const address = input.pathname + input.search;
    asked.push(address);
    const answer = answers.find(({ url }) => url === address);
    return answer && 'json' in answer ? Response.json(answer.json) : new Response('', { status: 404 });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe.each(desksWithFixtures.flatMap((one) => (one.fixtures.lookedUp ? [[one.id, one, one.fixtures.lookedUp] as const] : [])))(
  '%s',
  (_id, { desk, fixtures }, lookedUp) => {
    const pages = fixtures.pages.filter(({ shows }) => shows !== null && (lookedUp.id ?? shows.id) === shows.id);

    it('looks up what its page does not show', async () => {
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        openPage(page);
        serve(fixtures.answers);
        const ticket = readTicket(desk, document, new URL(document.URL));
        expect(ticket && (await lookUpTicket(desk, ticket, signal, readTicket)), page.file).toMatchObject(lookedUp);
      }
    });

    it('finds in the answers what it says it finds there', async () => {
      const [page] = pages;
      if (page?.shows == null) return expect.unreachable();
      openPage(page);
      const asked = serve(fixtures.answers);
      const filled = await lookUpTicket(desk, unreadTicket(page.shows.id, page.url), signal, readTicket);
      const sought = ticketFields.filter((field) => desk.lookUps?.some(({ fields }) => field in fields));
      expect(sought.filter((field) => filled[field] === null)).toEqual([]);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((address) => !fixtures.answers.some(({ url }) => url === address))).toEqual([]);
    });

    it('is none the worse for a server that does not answer', async () => {
      for (const page of pages) {
        openPage(page);
        const ticket = readTicket(desk, document, new URL(document.URL));
        vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
        expect(ticket && (await lookUpTicket(desk, ticket, signal, readTicket)), page.file).toEqual(ticket);
      }
    });
  },
);

const teaching = desksWithFixtures.filter(({ desk }) => desk.lessons?.some(({ from }) => from === 'json'));

describe.each(teaching.map((one) => [one.id, one] as const))('%s', (_id, { desk, fixtures }) => {
  it('teaches which of its statuses are closed', async () => {
    const expected = taughtBy(desk, fixtures);
    expect(expected.closed.length).toBeGreaterThan(0);
    const learned = new Set<string>();
    for (const page of fixtures.pages) {
      if (page.shows === null) continue;
      openPage(page);
      serve(fixtures.answers);
      const onSite = definitionForSite(desk, noStatuses, noStatuses);
      const { news } = await learnStatuses(
        onSite,
        page.shows.id,
        closedBy(onSite.closedStatuses),
        { told: {}, asked: {} },
        signal,
      );
      for (const status of news?.closed ?? []) learned.add(status.toLowerCase());
    }
    expect([...learned]).toEqual(expect.arrayContaining(expected.closed.map((status) => status.toLowerCase())));
  });
});

it('every desk that looks something up has the answer among its fixtures', () => {
  const looking = desksWithFixtures.filter(({ desk }) => (desk.lookUps ?? []).length > 0);
  expect(looking.filter(({ fixtures }) => fixtures.lookedUp === undefined).map(({ id }) => id)).toEqual([]);
});
