import { expect, test } from 'vitest';
import { outboxKey } from '../../../lib/messages/stored-keys.ts';
import type { ObservedClosure } from '../../../lib/outcomes/closure.ts';
import { fillDisk } from '../store/fresh-database.ts';
import { client, keep, notYet, observedClosure } from '../store/records.ts';
import { fromDeskPage, setUp, store, stored } from './setting.ts';

const putIntoOutbox = (...closures: ObservedClosure[]) =>
  store(Object.fromEntries(closures.map((closure) => [outboxKey(closure.id), closure])));

test('a closure moves into the database with who and which client, and its entry goes away', async () => {
  const { database, call } = setUp();
  await keep(database, [client()]);
  await call('save-settings', { you: 'Tom' });
  await putIntoOutbox(observedClosure());
  expect(await call('empty-outbox', {}, fromDeskPage())).toEqual({ ok: true, value: { stored: 1 } });
  expect(await database.closures.toArray()).toEqual([{ ...observedClosure(), clientId: 'acme', who: 'Tom' }]);
  expect(await stored()).toEqual({});
});

test('a client that is not certain is not filled in', async () => {
  const { database, call } = setUp();
  await database.clients.add(client({ name: 'Acme Inc' }));
  await putIntoOutbox(observedClosure());
  await call('empty-outbox', {});
  expect(await database.closures.get('closure-1')).toMatchObject({ clientId: null, ticket: { client: 'Acme Ltd' } });
});

test('twice is once: what was filled in since is kept', async () => {
  const { database, call } = setUp();
  await database.closures.add(notYet({ answer: { kind: 'not-yet', missing: 'the driver' } }));
  await putIntoOutbox(observedClosure({ answer: { kind: 'not-yet', missing: '' } }));
  expect(await call('empty-outbox', {})).toEqual({ ok: true, value: { stored: 0 } });
  expect(await database.closures.toArray()).toEqual([notYet({ answer: { kind: 'not-yet', missing: 'the driver' } })]);
  expect(await stored()).toEqual({});
});

test('calls at the same time do the work once', async () => {
  const { database, context } = setUp();
  await putIntoOutbox(observedClosure(), observedClosure({ id: 'closure-2' }));
  const first = context.emptyOutbox();
  const others = [context.emptyOutbox(), context.emptyOutbox()];
  await putIntoOutbox(observedClosure({ id: 'closure-3' }));
  const counts = await Promise.all([first, ...others]);
  expect(await database.closures.count()).toBe(3);
  expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  expect(await stored()).toEqual({});
});

test('an entry that comes while a run is under way is not left behind', async () => {
  const { database, context } = setUp();
  await putIntoOutbox(observedClosure());
  const running = context.emptyOutbox();
  await Promise.resolve();
  await putIntoOutbox(observedClosure({ id: 'late' }));
  await Promise.all([running, context.emptyOutbox()]);
  expect(await database.closures.toCollection().primaryKeys()).toEqual(['closure-1', 'late']);
});

test('what is no closure is set aside with the reason; the others are stored', async () => {
  const { database, call, clock } = setUp();
  const strange = { ...observedClosure({ id: 'bad' }), sensor: 'magic' };
  await store({
    [outboxKey('bad')]: strange,
    [outboxKey('moved')]: observedClosure({ id: 'other' }),
    [outboxKey('empty')]: null,
  });
  await putIntoOutbox(observedClosure());
  expect(await call('empty-outbox', {})).toEqual({ ok: true, value: { stored: 1 } });
  expect(await database.closures.toCollection().primaryKeys()).toEqual(['closure-1']);
  expect(await stored()).toMatchObject({
    'rejected:bad': { at: clock.now, field: 'sensor', entry: strange },
    'rejected:moved': { field: 'id', entry: { id: 'other' } },
  });
  expect(Object.keys(await stored()).filter((key) => key.startsWith('outbox:'))).toEqual([]);
});

test('a full disk loses nothing and says so; the next call brings it in', async () => {
  const { database, call } = setUp();
  await putIntoOutbox(observedClosure(), observedClosure({ id: 'closure-2' }));
  const makeRoom = fillDisk(2);
  expect(await call('empty-outbox', {})).toMatchObject({ ok: false, error: { message: expect.stringContaining('no room') } });
  makeRoom();
  expect(await database.closures.count()).toBe(0);
  expect(Object.keys(await stored())).toHaveLength(2);
  expect(await call('empty-outbox', {})).toEqual({ ok: true, value: { stored: 2 } });
  expect(await stored()).toEqual({});
});

test('what is missing reaches a closure that is still in the outbox', async () => {
  const { database, call } = setUp();
  const { site, attempt, ticket } = observedClosure();
  await putIntoOutbox(observedClosure({ answer: { kind: 'not-yet', missing: '' } }));
  expect(await call('save-missing', { site, attempt, ticketId: ticket.id, missing: ' the driver ' })).toEqual({
    ok: true,
    value: null,
  });
  expect(await database.closures.get('closure-1')).toMatchObject({ answer: { kind: 'not-yet', missing: 'the driver' } });
  expect(await call('ticket-context', { site, ticket })).toMatchObject({ ok: true, value: { missing: 'the driver' } });
});
