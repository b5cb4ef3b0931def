import { expect, test } from 'vitest';
import { outboxKey } from '../../../lib/messages/stored-keys.ts';
import { closure, observedClosure, rt } from '../store/records.ts';
import { fromDeskPage, setUp, store, stored } from './setting.ts';

async function setUpSite() {
  const setting = setUp();
  setting.extension.permitted.add(`${rt}/*`);
  await setting.call('turn-on', { origin: rt, desk: 'sample' });
  return setting;
}

test('what was found on a ticket is counted for its site, without its texts', async () => {
  const { call, clock } = await setUpSite();
  const report = (ticketId: string) => call('read-report', { ticketId, found: ['subject', 'status'] }, fromDeskPage());
  expect(await report('17')).toEqual({ ok: true, value: { counted: true } });
  await report('17');
  await report('18');
  expect(await call('site-health', { origin: rt })).toMatchObject({
    value: {
      reading: {
        lastRead: clock.now,
        fields: { subject: { found: 2, missed: 0 }, client: { found: 0, missed: 2, missedInARow: 2, lastFound: null } },
      },
      paths: { seen: [], lastAsked: null },
    },
  });
});

test('a page reports about its own site only, and only while that is on', async () => {
  const { call } = await setUpSite();
  const report = { ticketId: '17', found: [] };
  expect(await call('read-report', report, fromDeskPage('https://other.example'))).toEqual({
    ok: true,
    value: { counted: false },
  });
  await call('set-site', { origin: rt, on: false });
  expect(await call('read-report', report, fromDeskPage())).toEqual({ ok: true, value: { counted: false } });
  expect(await call('read-report', report)).toMatchObject({ ok: false });
  expect(await call('read-report', { ticketId: '17', found: ['password'] } as never, fromDeskPage())).toMatchObject({
    ok: false,
    error: { where: 'found[0]' },
  });
});

test('the ways to close come from the closures of this site, those in the outbox too', async () => {
  const { database, call } = await setUpSite();
  await database.closures.bulkAdd([
    closure({ id: 'here' }),
    closure({ id: 'elsewhere', site: 'https://other.example', path: 'bulk' }),
  ]);
  const late = observedClosure({ id: 'late', sensor: 'late', answer: null, unasked: 'not-answered', at: 1_790_000_001_000 });
  await store({ [outboxKey('late')]: late });
  expect(await call('site-health', { origin: rt })).toMatchObject({
    value: {
      reading: null,
      paths: {
        seen: [{ path: 'update-page', asked: 1, unasked: 1, late: 1, last: 1_790_000_001_000 }],
        lastAsked: 1_790_000_000_000,
      },
    },
  });
});

test('a site that is removed leaves no counts behind', async () => {
  const { call } = await setUpSite();
  await call('read-report', { ticketId: '17', found: [] }, fromDeskPage());
  await call('remove-site', { origin: rt });
  expect(Object.keys(await stored()).filter((key) => key.includes(rt))).toEqual([]);
});
