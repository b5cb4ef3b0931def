/** Tests on desks for which Client Lens is turned on, through the options page as a user would, once for each browser. */

import type { Closure } from '../../../lib/outcomes/closure.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import type { Fossil } from '../../desks/fossil/fossil.ts';
import { people as peopleOfFossil } from '../../desks/fossil/seeded.ts';
import type { Redmine } from '../../desks/redmine/redmine.ts';
import { people as peopleOfRedmine } from '../../desks/redmine/seeded.ts';
import { people, type RequestTracker } from '../../desks/rt/request-tracker.ts';
import { type SampleDesk, startSampleDesk } from '../../desks/sample/sample-desk.ts';
import { DeskUnavailable } from '../../desks/unavailable.ts';
import { callBackground, evaluateInExtension } from './background.ts';
import { test as base } from './fixtures.ts';
import type { DrivenBrowser } from './launch.ts';
import { useOrSkip } from './real-desks.ts';
import type { Technician } from './technician.ts';
import { turnOn } from './turn-on.ts';

export { expect } from './fixtures.ts';

interface StorageOfExtension {
  readonly storage: {
    readonly local: { get(): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void> };
  };
}

/** For a minute a released ticket is not asked again, and what was seen late is asked on the next page; the tests share a desk's few tickets and are no patient people. */
export async function forgetReleased(driven: DrivenBrowser, origin: string): Promise<void> {
  await evaluateInExtension(
    driven,
    async (site) => {
      const { local } = (globalThis as unknown as { chrome: StorageOfExtension }).chrome.storage;
      const kept = Object.keys(await local.get()).filter((key) => key === `released:${site}` || key.startsWith(`late:${site}#`));
      await local.remove(kept);
    },
    origin,
  );
}

interface ForAllTests {
  /** A sample desk of its own, because another one shows what happens where nothing is turned on. */
  readonly deskWithLens: SampleDesk;
  readonly trackerWithLens: RequestTracker | DeskUnavailable;
  readonly redmineWithLens: Redmine | DeskUnavailable;
  readonly fossilWithLens: Fossil | DeskUnavailable;
}

interface ForOneTest {
  /** The sample desk, turned on and with its seeds as they were. */
  readonly desk: SampleDesk;
  /** Request Tracker, turned on. */
  readonly rt: RequestTracker;
  /** A technician who is signed in to Request Tracker. */
  readonly agent: Technician;
  /** Redmine, turned on. */
  readonly redmine: Redmine;
  /** A technician who is signed in to Redmine. */
  readonly redmineAgent: Technician;
  /** Fossil, turned on. */
  readonly fossil: Fossil;
  /** A technician who is signed in to Fossil. */
  readonly fossilAgent: Technician;
  /** What the extension has recorded in this test about a ticket of a site, newest first. */
  readonly closuresOf: (site: string, ticketId: number | string) => Promise<readonly Closure[]>;
}

// The first of its desk's tests may have to wait for its installation too.
const onceTurnedOn = { scope: 'worker', timeout: 660_000 } as const;

async function turnOnIfThere<Desk extends { readonly url: string }>(
  driven: DrivenBrowser,
  desk: Desk | DeskUnavailable,
): Promise<Desk | DeskUnavailable> {
  if (!(desk instanceof DeskUnavailable)) await turnOn(driven, desk.url);
  return desk;
}

export const test = base.extend<ForOneTest, ForAllTests>({
  deskWithLens: [
    async ({ driven }, use) => {
      const desk = await startSampleDesk();
      await turnOn(driven, desk.url);
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  trackerWithLens: [
    async ({ driven, maybeRequestTracker }, use) => use(await turnOnIfThere(driven, maybeRequestTracker)),
    onceTurnedOn,
  ],
  redmineWithLens: [async ({ driven, maybeRedmine }, use) => use(await turnOnIfThere(driven, maybeRedmine)), onceTurnedOn],
  fossilWithLens: [async ({ driven, maybeFossil }, use) => use(await turnOnIfThere(driven, maybeFossil)), onceTurnedOn],

  desk: async ({ deskWithLens, driven }, use) => {
    deskWithLens.reset();
    await forgetReleased(driven, deskWithLens.url);
    await use(deskWithLens);
  },

  rt: async ({ trackerWithLens }, use, testInfo) => useOrSkip(trackerWithLens, use, testInfo),
  redmine: async ({ redmineWithLens }, use, testInfo) => useOrSkip(redmineWithLens, use, testInfo),
  fossil: async ({ fossilWithLens }, use, testInfo) => useOrSkip(fossilWithLens, use, testInfo),

  agent: async ({ technician, rt }, use) => {
    await technician.open(`${rt.url}/`);
    const signedIn = await technician.readAll('#preferences-menu, a[href*="/NoAuth/Logout.html"]');
    const asTechnician = await technician.page.evaluate(() => document.body.innerText.includes('Logged in as tech'));
    if (signedIn.length === 0 || !asTechnician) await technician.signInToRequestTracker(rt.url, people.technician);
    await use(technician);
  },

  redmineAgent: async ({ technician, redmine }, use) => {
    // Signing in takes longer than most tests; the tabs of a browser share the session.
    await technician.open(`${redmine.url}/`);
    const [name] = await technician.readAll('#loggedas a.user');
    if (name !== peopleOfRedmine.technician.name) await technician.signInToRedmine(redmine.url, peopleOfRedmine.technician);
    await use(technician);
  },

  fossilAgent: async ({ technician, fossil }, use) => {
    await technician.signInToFossil(fossil.url, peopleOfFossil.technician);
    await use(technician);
  },

  closuresOf: async ({ driven }, use) => {
    // The tests of one browser share its database and the desk's tickets.
    const begun = Date.now();
    await use(async (site, ticketId) => {
      const { closures } = await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 5000 });
      return closures.filter((closure) => closure.at >= begun && closure.site === site && closure.ticket.id === String(ticketId));
    });
  },
});
