/** The desks that run where somebody runs one: with Client Lens, every way to close is asked about. */
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { findDesk, variableOf } from '../desks/reachable/find-desk.ts';
import { outcomeOf } from './desk-path.ts';
import { callBackground } from './driver/background.ts';
import { expect, testOn } from './driver/reachable.ts';
import { turnOn } from './driver/turn-on.ts';
import { reachable } from './reachable-paths.ts';

for (const [kind, paths] of reachable) {
  const test = testOn(kind).extend<object, { readonly turnedOn: string }>({
    turnedOn: [
      async ({ driven }, use) => {
        if (!process.env[`${variableOf(kind)}_URL`]) return use('');
        const { url } = findDesk(kind);
        await turnOn(driven, url);
        await use(new URL(url).origin);
      },
      { scope: 'worker' },
    ],
  });
  // A browser of its own, since the desks without Client Lens are tested too.
  test.use({ purpose: `${kind} with Client Lens` });
  const { closePaths, creations, decoys } = paths;

  test.describe(`in ${kind}, a technician who closes is asked first`, () => {
    for (const path of closePaths.filter(({ isClosedBefore }) => !isClosedBefore)) {
      test(path.name, async ({ desk, turnedOn, agent, open, driven, drivenPaths }) => {
        test.fail(path.knownGap !== undefined, path.knownGap ?? '');
        const seen = drivenPaths.begin({ desk: kind, name: `${kind}: ${path.name}` });
        const tickets = await open(path.tickets ?? 1, path.kind);
        const statuses = () => Promise.all(tickets.map(({ id }) => desk.status(id)));
        await path.prepare(agent, desk, tickets);
        const there = (await path.opens?.(agent)) ?? agent;
        const before = await statuses();
        await there.panel().prepared();
        const typed = await path.typed?.(there, tickets);

        await path.close(there, tickets);
        await there.panel().question();
        expect(await statuses()).toEqual(before);
        seen.asked += 1;

        await there.panel().answer('Not yet');
        await expect.poll(() => there.panel().questionNow()).toBeNull();
        expect(await statuses()).toEqual(before);
        expect(await path.typed?.(there, tickets)).toBe(typed);
        seen.cancelled += 1;

        // The note about what is missing may lie over a button in the corner; it gives way to a press beside it.
        if (path.name.includes('middle button')) await there.page.mouse.click(2, 600);
        await path.close(there, tickets);
        await there.panel().question();
        seen.asked += 1;
        await there.panel().answer('Yes, I checked it');
        await expect.poll(statuses, { timeout: 10_000 }).toEqual(outcomeOf(path, tickets));
        seen.released += 1;

        const recorded = async () => {
          const { closures } = await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 500 });
          return closures.filter(({ site, answer }) => site === turnedOn && answer?.kind === 'achieved').slice(0, 1);
        };
        await expect.poll(async () => (await recorded())[0]?.desk).toBe(kind);
        seen.path = (await recorded())[0]?.path ?? seen.path;
      });
    }

    for (const path of closePaths.filter(({ isClosedBefore }) => isClosedBefore)) {
      test(`is not asked again: ${path.name}`, async ({ desk, turnedOn, agent, open }) => {
        expect(turnedOn).not.toBe('');
        const tickets = await open(1, path.kind);
        await path.prepare(agent, desk, tickets);
        await agent.panel().prepared();
        await path.close(agent, tickets);
        await expect.poll(() => desk.status(tickets[0]?.id ?? 0), { timeout: 10_000 }).toBe(path.becomes);
        await agent.panel().notAsked();
      });
    }

    for (const { name, knownGap, prepare, close } of creations) {
      test(name, async ({ desk, turnedOn, agent }) => {
        test.fail(knownGap !== undefined, knownGap ?? '');
        expect(turnedOn).not.toBe('');
        const subject = `Password reset ${Date.now().toString(36)}`;
        await prepare(agent, desk, subject);
        await close(agent);
        expect(await agent.panel().question()).toContain(subject);
        expect(await desk.findClosed(subject)).toBeNull();
        await agent.panel().answer('Yes, I checked it');
        await expect.poll(() => desk.findClosed(subject), { timeout: 10_000 }).not.toBeNull();
      });
    }

    for (const { name, tickets: count = 1, kind: ofKind, becomes, act } of decoys) {
      test(`is not asked: ${name}`, async ({ desk, turnedOn, agent, open, drivenPaths }) => {
        expect(turnedOn).not.toBe('');
        const seen = drivenPaths.begin({ desk: kind, name: `${kind}: ${name}`, isDecoy: true });
        const tickets = await open(count, ofKind);
        const statuses = () => Promise.all(tickets.map(({ id }) => desk.status(id)));
        const before = await statuses();
        await act(agent, desk, tickets);
        await agent.panel().notAsked();
        await expect.poll(statuses, { timeout: 10_000 }).toEqual(becomes === undefined ? before : tickets.map(() => becomes));
        seen.silent += 1;
      });
    }
  });
}
