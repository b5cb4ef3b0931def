import { describe, expect, test, vi } from 'vitest';
import type { MessageSender } from '../../../lib/background/caller.ts';
import { type CallName, callsFromPages, requests } from '../../../lib/messages/background-calls.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { client, keep, line, observedClosure, rt } from '../store/records.ts';
import { fromDeskPage, fromExtensionPage, setUp } from './setting.ts';

const names = Object.keys(requests) as CallName[];
const refused = { ok: false, error: { message: "Only Client Lens's own pages may ask for this.", where: null } };

describe('who may ask', () => {
  const forged: [string, MessageSender][] = [
    ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
    ['another extension that names our address', { id: 'other', url: fromExtensionPage.url }],
    ['a page that connects from outside', { url: `${rt}/` }],
    ['an address that only begins like ours', { id: 'test-extension-id', url: 'chrome-extension://test-extension-id.example/x' }],
    ['nobody', {}],
    ['no address', { id: 'test-extension-id' }],
    ['a script in no tab', { ...fromDeskPage(), tab: undefined }],
    ['a file', { id: 'test-extension-id', url: 'file:///tmp/x.html', tab: { id: 1 } }],
  ];
  test.each(forged)('%s is refused every call', async (_, sender) => {
    const { handle } = setUp();
    for (const call of names) expect(await handle({ call, request: {} }, sender)).toEqual(refused);
  });

  test.each(names.filter((name) => !callsFromPages.includes(name)))(
    "the script in a desk's page may not call %s",
    async (call) => {
      const { handle } = setUp();
      expect(await handle({ call, request: {} }, fromDeskPage())).toEqual(refused);
    },
  );

  test('tokens and recognition are for pages only, since they are about the page', async () => {
    const { call } = setUp();
    expect(await call('orphan-token', {})).toEqual(refused);
    expect(await call('recognise-me', {})).toEqual(refused);
  });
});

describe('what is asked', () => {
  test.each([
    [null],
    ['backup'],
    [{}],
    [{ call: 'constructor', request: {} }],
    [{ call: 'toString', request: {} }],
    [{ call: ['backup'], request: {} }],
    [{ call: 'no-such-call' }],
  ])('%j is no call', async (message) => {
    expect(await setUp().handle(message, fromExtensionPage)).toMatchObject({ ok: false, error: { where: 'call' } });
  });

  test.each([
    ['list-clients', undefined, 'request'],
    ['list-clients', { all: true }, 'all'],
    ['save-outcome', { site: rt, ticketId: '', outcome: 'x' }, 'ticketId'],
    ['list-closures', { filter: { ...everyClosure, answer: 'maybe' }, offset: 0, limit: 10 }, 'filter.answer'],
    ['list-closures', { filter: everyClosure, offset: 0, limit: 1e9 }, 'limit'],
    ['ticket-context', { site: rt, ticket: { ...observedClosure().ticket, id: 5 } }, 'ticket.id'],
    ['create-client', { name: '   ' }, 'name'],
  ])('%s with %j is refused at %s', async (call, request, where) => {
    const reply = await setUp().handle({ call, request }, fromExtensionPage);
    expect(reply).toMatchObject({ ok: false, error: { where, message: expect.stringContaining(where) } });
  });

  test('an error that nobody expected is a reply too', async () => {
    const { database, call } = setUp();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    database.close();
    expect(await call('list-clients', {})).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/went wrong/), where: null },
    });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe('the panel', () => {
  test('gets the card of a client that is known, in reading order, and nobody else’s', async () => {
    const { database, call } = setUp();
    await database.clients.bulkAdd([client(), client({ id: 'bolt', name: 'Bolt' })]);
    await database.lines.bulkAdd([line({ id: 'b', kind: 'risk' }), line({ id: 'a' }), line({ id: 'c', clientId: 'bolt' })]);
    const { site, ticket } = observedClosure();
    const reply = await call('ticket-context', { site, ticket });
    expect(reply).toMatchObject({
      ok: true,
      value: { match: { kind: 'known', client: { id: 'acme' } }, outcome: null, missing: null },
    });
    expect(reply.ok && reply.value.lines.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('gets no lines while the client is not certain', async () => {
    const { database, call } = setUp();
    await database.clients.add(client({ name: 'Acme Inc' }));
    await database.lines.add(line());
    const { site, ticket } = observedClosure();
    expect(await call('ticket-context', { site, ticket })).toMatchObject({
      ok: true,
      value: { match: { kind: 'unsure' }, lines: [] },
    });
  });

  test('adds, changes and removes lines under your name', async () => {
    const { database, call, clock } = setUp();
    await keep(database, [client()]);
    await call('save-settings', { you: ' Tom ' });
    const fresh = { id: null, clientId: 'acme', kind: 'goal', text: ' Open a second shop ', source: 'person' } as const;
    const added = await call('save-line', fresh);
    expect(added).toMatchObject({
      ok: true,
      value: { author: 'Tom', text: 'Open a second shop', at: clock.now, stillTrueAt: clock.now },
    });
    const id = added.ok ? added.value.id : '';
    clock.now += 1000;
    expect(await call('save-line', { ...fresh, id, text: 'Open a third shop' })).toMatchObject({
      ok: true,
      value: { id, at: clock.now },
    });
    expect(await database.lines.count()).toBe(1);
    expect(await call('remove-line', { id })).toEqual({ ok: true, value: null });
    expect(await call('save-line', { ...fresh, id })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('not there any more') },
    });
  });

  test('keeps the outcome in the client’s words', async () => {
    const { call } = setUp();
    const { site, ticket } = observedClosure();
    await call('save-outcome', { site, ticketId: ticket.id, outcome: 'print labels again' });
    expect(await call('ticket-context', { site, ticket })).toMatchObject({ value: { outcome: 'print labels again' } });
  });
});
