/** The real desks, each started once for all tests of a browser that need it. Client Lens is not turned on for them. */

import { test as base, type TestInfo } from '@playwright/test';
import { type Fossil, startFossil } from '../../desks/fossil/fossil.ts';
import { type Redmine, startRedmine } from '../../desks/redmine/redmine.ts';
import { type RequestTracker, startRequestTracker } from '../../desks/rt/request-tracker.ts';
import { DeskUnavailable } from '../../desks/unavailable.ts';

interface RealDesk {
  readonly url: string;
  close(): Promise<void>;
}

interface ForAllTests {
  readonly maybeRequestTracker: RequestTracker | DeskUnavailable;
  readonly maybeRedmine: Redmine | DeskUnavailable;
  readonly maybeFossil: Fossil | DeskUnavailable;
}

/** Each skips the test where its desk cannot run; in CI that is a failure. */
interface ForOneTest {
  readonly requestTracker: RequestTracker;
  readonly redmineDesk: Redmine;
  readonly fossilDesk: Fossil;
}

type Use<Value> = (value: Value) => Promise<void>;

async function useIfPossible<Desk extends RealDesk>(start: () => Promise<Desk>, use: Use<Desk | DeskUnavailable>): Promise<void> {
  const desk = await start().catch((error: unknown) => {
    if (error instanceof DeskUnavailable && !process.env.CI) return error;
    throw error;
  });
  await use(desk);
  if (!(desk instanceof DeskUnavailable)) await desk.close();
}

/** Runs a test with a desk, or skips it with the reason. */
export async function useOrSkip<Desk>(desk: Desk | DeskUnavailable, use: Use<Desk>, testInfo: TestInfo): Promise<void> {
  if (desk instanceof DeskUnavailable) testInfo.skip(true, desk.message);
  else await use(desk);
}

// The first start of all may have to install the desk.
const once = { scope: 'worker', timeout: 600_000 } as const;

export const test = base.extend<ForOneTest, ForAllTests>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  maybeRequestTracker: [async ({}, use) => useIfPossible(startRequestTracker, use), once],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  maybeRedmine: [async ({}, use) => useIfPossible(startRedmine, use), once],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  maybeFossil: [async ({}, use) => useIfPossible(startFossil, use), once],

  requestTracker: async ({ maybeRequestTracker }, use, testInfo) => useOrSkip(maybeRequestTracker, use, testInfo),
  redmineDesk: async ({ maybeRedmine }, use, testInfo) => useOrSkip(maybeRedmine, use, testInfo),
  fossilDesk: async ({ maybeFossil }, use, testInfo) => useOrSkip(maybeFossil, use, testInfo),
});
