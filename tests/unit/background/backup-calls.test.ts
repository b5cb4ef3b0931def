import { expect, test } from 'vitest';
import { outboxKey } from '../../../lib/messages/stored-keys.ts';
import { client, closure, keep, observedClosure, rt } from '../store/records.ts';
import { setUp, store } from './setting.ts';

test('a backup has what was still in the outbox, and restores elsewhere with the sites that may run', async () => {
  const here = setUp();
  here.extension.permitted.add(`${rt}/*`);
  await here.call('turn-on', { origin: rt, desk: 'request-tracker-5' });
  await keep(here.database, [client()]);
  await store({ [outboxKey('closure-1')]: observedClosure() });
  const backup = await here.call('backup', {});
  const text = backup.ok ? backup.value.text : '';

  const there = setUp();
  expect(await there.call('restore', { text })).toEqual({ ok: true, value: { added: 3, updated: 0, unchanged: 0 } });
  expect(await there.database.closures.get('closure-1')).toMatchObject({ clientId: 'acme' });
  expect(await there.call('list-sites', {})).toMatchObject({ value: [{ origin: rt, on: false, permitted: false }] });
  expect(there.extension.scripts.size).toBe(0);
  there.extension.permitted.add(`${rt}/*`);
  expect(await there.call('restore', { text })).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 3 } });
});

test('a file that is not right is refused with the place and what to do', async () => {
  const { database, call } = setUp();
  const backup = await call('backup', {});
  const file = JSON.parse(backup.ok ? backup.value.text : '') as Record<string, unknown>;
  const wrong = { ...file, records: [{ id: 'client/acme', saves: [] }], closures: [{ ...closure(), answer: { kind: 'maybe' } }] };
  const reply = await call('restore', { text: JSON.stringify(wrong) });
  expect(reply).toMatchObject({ ok: false, error: { where: 'closures[0].answer.kind' } });
  expect(!reply.ok && reply.error.message).toMatch(
    /^Nothing was restored\. The fault in this file is at closures\[0\]\.answer\.kind: .+ Correct that place/,
  );
  expect(await database.clients.count()).toBe(0);
  expect(await call('restore', { text: 'Dear colleague' })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('not JSON') },
  });
  expect(await call('restore', { text: JSON.stringify({ ...file, version: 4 }) })).toMatchObject({
    error: { message: expect.stringContaining('newer version') },
  });
});
