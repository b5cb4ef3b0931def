// @vitest-environment jsdom
/** Desks that give their user no JSON: the ticket's own page is read instead. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { redmine } from '../../../lib/desks/redmine.ts';
import { type Ticket, unreadTicket } from '../../../lib/desks/ticket.ts';
import { lookUpTicket } from '../../../lib/page/ask-desk.ts';
import { ownAddress } from '../../../lib/page/desk-address.ts';
import { readListedTicket, readTicket } from '../../../lib/page/read-ticket.ts';
import { allFixtures, pageNamed } from '../../fixtures/desks.ts';
import { openPage } from '../desks/open-page.ts';

const fixtures = allFixtures.find(({ desk }) => desk === 'redmine') ?? expect.unreachable('the fixtures of Redmine');
const own = pageNamed(fixtures, 'ticket.html');
const list = pageNamed(fixtures, 'list.html');
const signal = new AbortController().signal;

/** The desk answers everything with this; what it was asked is kept. */
function serve(html: string): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    return new Response(html);
  });
  return asked;
}

const here = (): URL => new URL(document.URL);
const lookUp = (ticket: Ticket): Promise<Ticket> => lookUpTicket(redmine, ticket, signal, readTicket);

afterEach(() => vi.unstubAllGlobals());

describe('a ticket whose status the page does not show', () => {
  it('is read from its own page', async () => {
    openPage(list);
    const asked = serve(own.html);
    expect(await lookUp(unreadTicket('42', list.url))).toEqual({ ...own.shows, url: list.url });
    expect(asked).toEqual(['https://redmine.example.com/issues/42']);
  });

  it('keeps what its page does show', async () => {
    openPage(list);
    serve(own.html);
    expect(await lookUp({ ...unreadTicket('42', list.url), subject: 'As the list says' })).toMatchObject({
      subject: 'As the list says',
      client: own.shows?.client,
    });
  });

  it('takes nothing from a page for signing in', async () => {
    openPage(list);
    serve('<form action="/login"><input name="username"></form>');
    const ticket = unreadTicket('42', list.url);
    expect(await lookUp(ticket)).toEqual(ticket);
  });

  it('takes nothing from a page that shows another ticket', async () => {
    openPage(list);
    serve(own.html);
    const ticket = unreadTicket('13', list.url);
    expect(await lookUpTicket({ ...redmine, ownPage: '/issues/42' }, ticket, signal, readTicket)).toEqual(ticket);
  });

  it('is as it was when the desk does not answer', async () => {
    openPage(list);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const ticket = unreadTicket('42', list.url);
    expect(await lookUp(ticket)).toEqual(ticket);
  });
});

it('a ticket on its own page is not fetched again', async () => {
  openPage(own);
  const asked = serve(own.html);
  const ticket = readTicket(redmine, document, here()) ?? expect.unreachable();
  expect(await lookUp(ticket)).toEqual(ticket);
  expect(asked).toEqual([]);
});

it('the own page lies below the path that the desk is installed under', () => {
  openPage({ html: '<p></p>', url: 'https://example.com/redmine/projects/acme/issues' });
  expect(ownAddress(redmine, '42')?.href).toBe('https://example.com/redmine/issues/42');
});

describe('the subject of a listed ticket', () => {
  const listed = (cell: string): string | null => {
    openPage({ html: `<a class="subject">${cell}</a>`, url: list.url });
    return readListedTicket({ listedSubject: 'a.subject' }, '45', document, here()).subject;
  };

  it.each([
    ['Order a new tray', 'Order a new tray'],
    ['#45: Order a new tray', 'Order a new tray'],
    ['Support #45: Order a new tray', 'Order a new tray'],
    ['Globex - Support #45: Order a new tray', 'Order a new tray'],
    ['Switch #45 in room #7: no light', 'Switch #45 in room #7: no light'],
  ])('%s', (cell, subject) => {
    expect(listed(cell)).toBe(subject);
  });
});
