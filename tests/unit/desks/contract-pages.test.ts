// @vitest-environment jsdom
/** Every page of every desk's fixtures, as it lies in front of a technician. */
import { describe, expect, it } from 'vitest';
import { deskDefinitions } from '../../../lib/desks/list.ts';
import { readTicket } from '../../../lib/page/read-ticket.ts';
import { recognise } from '../../../lib/page/recognise.ts';
import { readNamedStatuses } from '../../../lib/page/statuses-here.ts';
import { desksWithFixtures } from './desks-and-fixtures.ts';
import { openEmptyPage, openPage, wholePage } from './open-page.ts';
import { matchesHere, selectorsOf } from './selectors.ts';

const here = (): URL => new URL(document.URL);

describe.each(desksWithFixtures.map((one) => [one.id, one] as const))('%s', (_id, { desk, fixtures }) => {
  describe.each(fixtures.pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
    it(page.shows ? 'reads the ticket that is on screen' : 'shows no ticket', () => {
      openPage(page);
      const ticket = readTicket(desk, document, here());
      if (page.shows) expect(ticket).toEqual({ ...page.shows, url: here().href });
      else expect(ticket).toBeNull();
    });

    it('is this desk and no other', () => {
      openPage(page);
      expect(deskDefinitions.filter((one) => recognise([one]) !== null).map(({ id }) => id)).toEqual([desk.id]);
      expect(recognise(deskDefinitions)).toBe(desk.id);
    });

    it('is not changed by being read', () => {
      openPage(page);
      const before = wholePage();
      recognise(deskDefinitions);
      readTicket(desk, document, here());
      readNamedStatuses(desk.lessons ?? [], () => true);
      expect(wholePage()).toBe(before);
    });

    it('throws nothing when there is nothing in it yet', () => {
      openEmptyPage(page.url);
      expect(() => deskDefinitions.map((one) => [recognise([one]), readTicket(one, document, here())])).not.toThrow();
    });
  });

  it('looks for nothing that is on none of its pages', () => {
    const lookedUp = new Set((desk.lookUps ?? []).flatMap(({ fields }) => Object.keys(fields)));
    const values = [
      ...fixtures.pages.flatMap(({ shows }) => (shows ? [shows.id] : [])),
      ...fixtures.requests.flatMap(({ closes }) => closes),
      // Where a card came from: a number of a column, in the body of some request.
      ...fixtures.requests.flatMap(({ body }) => JSON.stringify(body ?? '').match(/\w+/g) ?? []),
    ];
    const missing = new Set(selectorsOf(desk));
    for (const page of fixtures.pages) {
      openPage(page);
      for (const sought of missing) if (matchesHere(sought, values)) missing.delete(sought);
    }
    const inVain = [...missing].filter(({ field }) => field === undefined || !lookedUp.has(field));
    expect(inVain.map(({ where, selector }) => `${where}: ${selector}`)).toEqual([]);
  });
});

describe('an empty page of somebody else', () => {
  it.each(deskDefinitions.map((desk) => [desk.id, desk] as const))('is not %s', (_id, desk) => {
    openEmptyPage('https://example.com/');
    expect(recognise([desk])).toBeNull();
    expect(readTicket(desk, document, here())).toBeNull();
  });
});
