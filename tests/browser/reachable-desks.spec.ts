import { statusInDatabase } from '../desks/reachable/database.ts';
import { type DeskTicket, outcomeOf } from './desk-path.ts';
import { expect, testOn } from './driver/reachable.ts';
import { reachable } from './reachable-paths.ts';

for (const [kind, paths] of reachable) {
  const test = testOn(kind);
  // A browser of their own: in those of other tests they may be turned on.
  test.use({ purpose: 'desks without Client Lens' });
  const { closePaths, creations, decoys, refusals } = paths;
  const known = (tickets: readonly DeskTicket[]) => tickets.map(({ id }) => statusInDatabase(kind, id));

  test.describe(`in ${kind}, where Client Lens is not turned on`, () => {
    for (const path of closePaths) {
      test(`closes as ever: ${path.name}`, async ({ agent, desk, open }) => {
        const tickets = await open(path.tickets ?? 1, path.kind);
        const statuses = () => Promise.all(tickets.map(({ id }) => desk.status(id)));
        await path.prepare(agent, desk, tickets);
        const there = (await path.opens?.(agent)) ?? agent;
        const before = await statuses();
        expect(before).not.toEqual(outcomeOf(path, tickets));
        await path.close(there, tickets);
        await expect.poll(statuses, { timeout: 10_000 }).toEqual(outcomeOf(path, tickets));
        if (known(tickets)[0] !== null) expect(known(tickets)).toEqual(outcomeOf(path, tickets));
      });
    }

    for (const { name, becomes, prepare, close } of creations) {
      test(`closes as ever: ${name}`, async ({ agent, desk }) => {
        const subject = `Password reset ${Date.now().toString(36)}`;
        await prepare(agent, desk, subject);
        expect(await desk.findClosed(subject)).toBeNull();
        await close(agent);
        await expect.poll(() => desk.findClosed(subject), { timeout: 10_000 }).not.toBeNull();
        expect(await desk.status((await desk.findClosed(subject)) ?? 0)).toBe(becomes);
      });
    }

    for (const { name, tickets: count = 1, kind: ofKind, becomes, act } of [...decoys, ...refusals]) {
      test(`closes nothing: ${name}`, async ({ agent, desk, open }) => {
        const tickets = await open(count, ofKind);
        const statuses = () => Promise.all(tickets.map(({ id }) => desk.status(id)));
        const before = await statuses();
        await act(agent, desk, tickets);
        await expect.poll(statuses, { timeout: 10_000 }).toEqual(becomes === undefined ? before : tickets.map(() => becomes));
        if (known(tickets)[0] !== null) expect(known(tickets)).toEqual(await statuses());
      });
    }
  });
}
