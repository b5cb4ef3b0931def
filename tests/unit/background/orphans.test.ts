import { expect, test } from 'vitest';
import { outboxKey, releasedKey } from '../../../lib/messages/stored-keys.ts';
import type { ObservedClosure } from '../../../lib/outcomes/closure.ts';
import { fillDisk } from '../store/fresh-database.ts';
import { observedClosure, rt } from '../store/records.ts';
import { fromDeskPage, type Setting, setUp, store, stored } from './setting.ts';

const orphan = (changes: Partial<ObservedClosure> = {}) =>
  observedClosure({ answer: null, unasked: 'extension-updated', question: null, answeredInMs: null, ...changes });

async function tokenFor({ call }: Setting, tabId = 7): Promise<string> {
  const reply = await call('orphan-token', {}, fromDeskPage(rt, tabId));
  return reply.ok ? reply.value.token : '';
}

const day = 86_400_000;

test('records come in with their token, for ten minutes from its first use', async () => {
  const setting = setUp();
  const token = await tokenFor(setting);
  const request = { token, closures: [orphan(), orphan({ id: 'closure-2' })] };
  expect(await setting.call('orphaned-closures', request, fromDeskPage())).toEqual({ ok: true, value: { stored: 2 } });
  expect(await setting.database.closures.count()).toBe(2);
  const soon = { token, closures: [orphan({ id: 'closure-3' })] };
  expect(await setting.call('orphaned-closures', soon, fromDeskPage())).toMatchObject({ ok: true });
  setting.clock.now += 11 * 60_000;
  const again = { token, closures: [orphan({ id: 'closure-4' })] };
  expect(await setting.call('orphaned-closures', again, fromDeskPage())).toMatchObject({ ok: false, error: { where: 'token' } });
  expect(await setting.database.closures.count()).toBe(3);
});

test('a token is good on its own origin only, and is not spent by a stranger', async () => {
  const setting = setUp();
  const token = await tokenFor(setting);
  const stranger = 'https://evil.example';
  const forged = { token, closures: [orphan({ site: stranger })] };
  expect(await setting.call('orphaned-closures', forged, fromDeskPage(stranger))).toMatchObject({
    ok: false,
    error: { where: 'token' },
  });
  expect(await setting.call('orphaned-closures', { token: 'guess', closures: [] }, fromDeskPage())).toMatchObject({ ok: false });
  expect(await setting.call('orphaned-closures', { token, closures: [orphan()] }, fromDeskPage())).toMatchObject({ ok: true });
});

test.each([
  ['answered', observedClosure(), 'unasked'],
  ['unasked for another reason', orphan({ unasked: 'error' }), 'unasked'],
  ['of another site', orphan({ site: 'https://other.example' }), 'site'],
  ['with more in it', { ...orphan(), clientId: 'acme' }, 'clientId'],
  ['no closure', 'hello', ''],
])('a record that is %s is refused with all that came with it', async (_, entry, field) => {
  const setting = setUp();
  const token = await tokenFor(setting);
  const reply = await setting.call('orphaned-closures', { token, closures: [orphan(), entry] }, fromDeskPage());
  expect(reply).toMatchObject({ ok: false, error: { where: `closures[1].${field}` } });
  expect(await setting.database.closures.count()).toBe(0);
  const next = await setting.call('orphaned-closures', { token, closures: [orphan()] }, fromDeskPage());
  expect(next).toMatchObject({ ok: false, error: { where: 'token' } });
});

test('a page cannot replace what is stored or waiting', async () => {
  const setting = setUp();
  await setting.database.closures.add({ ...observedClosure(), clientId: null, who: 'Tom' });
  await store({ [outboxKey('waiting')]: observedClosure({ id: 'waiting' }) });
  const token = await tokenFor(setting);
  await setting.call('orphaned-closures', { token, closures: [orphan(), orphan({ id: 'waiting' })] }, fromDeskPage());
  expect(await setting.database.closures.get('closure-1')).toMatchObject({ answer: { kind: 'achieved' } });
  expect(await setting.database.closures.get('waiting')).toMatchObject({ answer: { kind: 'achieved' } });
});

test('a full disk leaves them in the outbox', async () => {
  const setting = setUp();
  const token = await tokenFor(setting);
  const makeRoom = fillDisk();
  expect(await setting.call('orphaned-closures', { token, closures: [orphan()] }, fromDeskPage())).toEqual({
    ok: true,
    value: { stored: 0 },
  });
  makeRoom();
  expect(await setting.context.emptyOutbox()).toBe(1);
});

test('tokens given at the same time are all good; old ones and too many are dropped', async () => {
  const setting = setUp();
  const tokens = await Promise.all(Array.from({ length: 205 }, (_, tabId) => tokenFor(setting, tabId)));
  expect(new Set(tokens).size).toBe(205);
  expect((await stored())['orphan-tokens']).toHaveLength(200);
  const use = (token = '') => setting.call('orphaned-closures', { token, closures: [] }, fromDeskPage());
  expect(await use(tokens[0])).toMatchObject({ ok: false });
  expect(await use(tokens[204])).toMatchObject({ ok: true });
  setting.clock.now += 31 * day;
  expect(await use(tokens[203])).toMatchObject({ ok: false });
});

test('pages of one tab that are long gone do not use up the tokens of others', async () => {
  const setting = setUp();
  const other = await tokenFor(setting, 8);
  const tokens: string[] = [];
  for (let load = 0; load < 300; load += 1) tokens.push(await tokenFor(setting));
  const use = (token = '') => setting.call('orphaned-closures', { token, closures: [] }, fromDeskPage());
  expect(await use(other)).toMatchObject({ ok: true });
  expect(await use(tokens.at(-3))).toMatchObject({ ok: true });
  expect(await use(tokens.at(-4))).toMatchObject({ ok: false });
});

test('what an orphan has noted as unasked is not asked about late', async () => {
  const setting = setUp();
  const token = await tokenFor(setting);
  await setting.call('orphaned-closures', { token, closures: [orphan()] }, fromDeskPage());
  expect((await stored())[releasedKey(rt)]).toEqual({ [orphan().ticket.id]: setting.clock.now });
});
