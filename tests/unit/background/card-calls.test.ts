import { describe, expect, it } from 'vitest';
import { clientRecordId, linePath } from '../../../lib/clients/client-record.ts';
import { commitSave } from '../../../lib/store/team-records.ts';
import { client, keep, line, rt } from '../store/records.ts';
import { setUp } from './setting.ts';

const ticket = {
  id: '17',
  subject: 'Printer',
  client: 'Acme Ltd',
  requester: null,
  owner: null,
  status: 'open',
  url: `${rt}/Ticket/Display.html?id=17`,
};
const written = { id: null, clientId: 'acme', kind: 'people', source: 'ticket' } as const;

describe('the card, by the calls of the panel', () => {
  it('refuses what looks secret, says what it looks like, and repeats nothing of it', async () => {
    const { call, database } = setUp();
    await keep(database, [client()]);
    const reply = await call('save-line', { ...written, text: 'Admin password: Tr0ub4dor&3' });
    expect(reply).toMatchObject({ ok: false, error: { where: null } });
    expect(JSON.stringify(reply)).not.toContain('Tr0ub4dor');
    expect(await database.lines.count()).toBe(0);
    expect(await call('save-line', { ...written, text: 'Passwords: ask Marta' })).toMatchObject({ ok: true });
  });

  it('writes the first line about a client together with the client, or neither', async () => {
    const { call, database } = setUp();
    const first = { name: 'Oak & Sons', kind: 'people', source: 'ticket' } as const;
    expect(await call('save-first-line', { ...first, text: 'Admin password: Tr0ub4dor&3' })).toMatchObject({ ok: false });
    expect(await database.clients.count()).toBe(0);
    expect(await call('save-first-line', { ...first, text: 'Martha decides' })).toMatchObject({ ok: true });
    // By then somebody else has made the client.
    expect(await call('save-first-line', { ...first, name: 'OAK & SONS', text: 'Sam answers' })).toMatchObject({ ok: true });
    const [oak] = await database.clients.toArray();
    expect(await database.clients.count()).toBe(1);
    expect((await database.lines.where({ clientId: oak?.id ?? '' }).toArray()).map(({ text }) => text).sort()).toEqual([
      'Martha decides',
      'Sam answers',
    ]);
  });

  it('says what is true now, counts what was shown, and tells why the company is there', async () => {
    const { call, database, clock } = setUp();
    await keep(database, [client()], [line()]);
    const due = { kind: 'promise', text: 'A spare printer', source: 'visit', when: { by: '2026-01-05' } };
    await commitSave(database, clientRecordId('acme'), { [linePath('line-2')]: due }, { at: clock.now - 1000, by: 'Ann' });
    await commitSave(database, 'purpose', { text: 'People get their day back' }, { at: clock.now, by: 'Ann' });
    await call('lines-shown', { ids: ['line-1', 'line-2'] });
    const reply = await call('ticket-context', { site: rt, ticket });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        now: [{ key: 'now_promised_was_due', lineId: 'line-2' }],
        lines: [{ shown: 1 }, { shown: 1 }],
        purpose: 'People get their day back',
        you: '',
      },
    });
    expect(await call('true-now', { clientId: 'acme' })).toMatchObject({ ok: true, value: { now: [{ lineId: 'line-2' }] } });
    expect(await call('read-purpose', {})).toEqual({ ok: true, value: { purpose: 'People get their day back' } });
  });

  it('asks about one line and takes the answer', async () => {
    const { call, database, clock } = setUp();
    await keep(database, [client()], [line()]);
    clock.now += 1500 * 86_400_000;
    expect(await call('take-line-to-ask', { clientId: 'acme' })).toMatchObject({ ok: true, value: { line: { id: 'line-1' } } });
    expect(await call('take-line-to-ask', { clientId: 'acme' })).toEqual({ ok: true, value: { line: null } });
    expect(await call('confirm-line', { id: 'line-1' })).toMatchObject({ ok: true, value: { stillTrueAt: clock.now } });
    expect(await call('confirm-line', { id: 'gone' })).toMatchObject({ ok: false });
  });
});
