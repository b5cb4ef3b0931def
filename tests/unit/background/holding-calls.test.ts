import { beforeEach, describe, expect, test } from 'vitest';
import { noteSeenOpen } from '../../../lib/background/seen-open.ts';
import type { CallName, Request } from '../../../lib/messages/background-calls.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { closure as anyClosure, rt } from '../store/records.ts';
import { type Setting, setUp } from './setting.ts';

const day = 86_400_000;
const closure = (changes: Partial<Closure> = {}): Closure => anyClosure({ desk: 'request-tracker-5', ...changes });
let setting: Setting;
let began: number;
beforeEach(() => {
  setting = setUp();
  began = setting.clock.now;
});

async function ask<N extends CallName>(name: N, request: Request<N>) {
  const reply = await setting.call(name, request);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

const assumed = (id: string, daysAgo: number, changes: Partial<Closure> = {}): Closure =>
  closure({
    id,
    at: began - daysAgo * day,
    answer: { kind: 'achieved', evidence: 'assumed' },
    ticket: { ...closure().ticket, id: `t-${id}` },
    ...changes,
  });
const idToAsk = async () => (await ask('close-to-ask', {})).close?.id ?? null;

describe('“Did it hold?” is asked', () => {
  test('about a close that was only assumed, from two days on and for two weeks, the one that is best remembered first', async () => {
    await setting.database.closures.bulkAdd([
      assumed('young', 1.99),
      assumed('two', 2),
      assumed('old', 14),
      assumed('gone', 14.01),
    ]);
    expect((await ask('closes-to-ask', {})).closes.map(({ id }) => id)).toEqual(['two', 'old']);
    expect(await idToAsk()).toBe('two');
  });

  test('not about what was checked, nor a colleague’s, nor a ticket that was acted on since', async () => {
    await setting.database.closures.bulkAdd([
      assumed('sure', 3, { answer: { kind: 'achieved', evidence: 'checked' } }),
      assumed('theirs', 3, { importId: 'import-1' }),
      assumed('unasked', 3, { answer: null, unasked: 'error' }),
      assumed('again', 3),
      assumed('later', 1, { ticket: { ...closure().ticket, id: 't-again' } }),
    ]);
    expect(await ask('closes-to-ask', {})).toEqual({ closes: [] });
  });

  test('once: “I don’t know” is an answer, and a second window changes nothing', async () => {
    await ask('save-settings', { you: 'Terry' });
    await setting.database.closures.bulkAdd([assumed('one', 3), assumed('two', 4)]);
    expect(await ask('answer-held', { id: 'one', held: null })).toEqual({ saved: true });
    expect(await ask('answer-held', { id: 'one', held: false })).toEqual({ saved: false });
    expect(await ask('answer-held', { id: 'nobody’s', held: false })).toEqual({ saved: false });
    expect(await setting.database.holdings.toArray()).toEqual([
      { id: 'one', site: rt, ticketId: 't-one', held: null, how: 'asked', at: began, who: 'Terry' },
    ]);
    // Not two in a row.
    expect(await idToAsk()).toBeNull();
    setting.clock.now += 3_600_000;
    expect(await idToAsk()).toBe('two');
  });

  test('later after “later”, and each time it takes longer, until somebody answers', async () => {
    await setting.database.closures.bulkAdd([...Array(30).keys()].map((n) => assumed(`c${n}`, 3 - n)));
    const quiet: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      await ask('put-off-held', {});
      const from = setting.clock.now;
      while ((await idToAsk()) === null) setting.clock.now += day / 2;
      quiet.push((setting.clock.now - from) / day);
    }
    expect(quiet).toEqual([1, 2, 4, 7, 7]);
    await ask('answer-held', { id: (await idToAsk()) ?? '', held: true });
    await ask('put-off-held', {});
    setting.clock.now += day;
    expect(await idToAsk()).not.toBeNull();
    // The page lists them all the same.
    await ask('put-off-held', {});
    expect((await ask('closes-to-ask', {})).closes.length).toBeGreaterThan(0);
  });
});

describe('a ticket that is read open again', () => {
  const read = (status: string | null) => ({ site: rt, ticket: { ...closure().ticket, status } });
  const held = async () => (await setting.database.holdings.toArray()).map((holding) => [holding.id, holding.how, holding.held]);
  const seen = [['closure-1', 'seen-open-again', false]];

  test('did not hold, for its last close, once', async () => {
    await setting.database.closures.bulkAdd([closure({ id: 'first', at: began - 9 * day }), closure({ at: began - 3 * day })]);
    expect(await noteSeenOpen(setting.context, read('open'))).toBe(true);
    setting.clock.now += day;
    await noteSeenOpen(setting.context, read('open'));
    expect(await held()).toEqual(seen);
    expect((await setting.database.holdings.get('closure-1'))?.at).toBe(began);
  });

  test('as the panel asks for its card', async () => {
    await setting.database.closures.add(closure({ at: began - 3 * day }));
    await ask('ticket-context', read('open'));
    await expect.poll(held).toEqual(seen);
  });

  test('whatever was said of it before', async () => {
    await setting.database.closures.add(closure({ at: began - 3 * day }));
    await ask('answer-held', { id: 'closure-1', held: true });
    await noteSeenOpen(setting.context, read('open'));
    expect(await held()).toEqual(seen);
  });

  test.each<[string, Partial<Closure>, string | null]>([
    ['a status that could not be read', {}, null],
    ['a closed status', {}, 'resolved'],
    ['a status of which nobody knows what it means', {}, 'waiting for the vendor'],
    ['a close of a moment ago: the page may be older', { at: 1_790_000_000_000 - 60_000 }, 'open'],
    ['"not yet"', { answer: { kind: 'not-yet', missing: '' } }, 'open'],
    ['a close that nobody was asked about', { answer: null, unasked: 'error' }, 'open'],
    ['a desk that is not known any more', { desk: 'gone' }, 'open'],
    ['a status that was read after the close', { sensor: 'late' }, 'open'],
  ])('not by %s', async (_, changes, status) => {
    await setting.database.closures.add(closure({ at: began - 3 * day, ...changes }));
    expect(await noteSeenOpen(setting.context, read(status))).toBe(false);
    expect(await held()).toEqual([]);
  });

  test('by a status that this site has taught or its user has named as open', async () => {
    await setting.database.closures.add(closure({ at: began - 3 * day, ticket: { ...closure().ticket, status: 'new' } }));
    expect(await noteSeenOpen(setting.context, read('stalled'))).toBe(false);
    await setting.database.sites.add({
      origin: rt,
      desk: 'request-tracker-5',
      chosenBy: 'user',
      on: true,
      learned: { closed: [], open: ['stalled'] },
      at: began,
    });
    expect(await noteSeenOpen(setting.context, read('Stalled'))).toBe(true);
  });
});
