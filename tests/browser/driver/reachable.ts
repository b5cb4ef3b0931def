import { findDesk, type ReachableKind } from '../../desks/reachable/find-desk.ts';
import type { ReachableDesk } from '../../desks/reachable/reachable-desk.ts';
import { DeskUnavailable } from '../../desks/unavailable.ts';
import type { DeskTicket } from '../desk-path.ts';
import { test as base } from './fixtures.ts';
import {
  freeScoutSignIn,
  glpiSignIn,
  iTopSignIn,
  itFlowSignIn,
  osTicketSignIn,
  requestTrackerSignIn,
  type SignInForm,
  znunySignIn,
} from './sign-in.ts';
import type { Technician } from './technician.ts';

export { expect } from './fixtures.ts';

interface ForOneTest {
  /** The desk that the environment names. Skips the test where it names none, also in CI. */
  readonly desk: ReachableDesk;
  /** A technician who is signed in there. */
  readonly agent: Technician;
  /** Makes open tickets for this test. */
  readonly open: (count: number, kind?: string) => Promise<readonly DeskTicket[]>;
}

const forms: Readonly<Record<ReachableKind, SignInForm>> = {
  itflow: itFlowSignIn,
  osticket: osTicketSignIn,
  freescout: freeScoutSignIn,
  itop: iTopSignIn,
  'request-tracker-6': requestTrackerSignIn,
  znuny: znunySignIn,
  glpi: glpiSignIn,
};

let counted = 0;

/** Tests on a desk of somebody's. */
export const testOn = (kind: ReachableKind) =>
  base.extend<ForOneTest>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    desk: async ({}, use, testInfo) => {
      try {
        await use(findDesk(kind));
      } catch (error) {
        if (!(error instanceof DeskUnavailable)) throw error;
        testInfo.skip(true, error.message);
      }
    },

    agent: async ({ desk, technician }, use) => {
      await technician.show({ width: 1400, height: 1000 });
      await technician.signInOnce(desk.url, forms[kind], desk.person);
      const tabs = await technician.driven.browser.pages();
      await use(technician);
      for (const tab of await technician.driven.browser.pages()) if (!tabs.includes(tab)) await tab.close();
    },

    open: async ({ desk }, use) => {
      await use(async (count, kind) => {
        counted += 1;
        // Found again by what they have in common, in a desk where other people's tickets are.
        const subject = `Mailbox is full ${Date.now().toString(36)}${counted}`;
        const tickets: DeskTicket[] = [];
        for (let number = 1; number <= count; number += 1) {
          const each = `${subject} ${number}`;
          tickets.push({ id: await desk.newTicket({ subject: each, client: 'Globex', kind }), subject: each });
        }
        return tickets;
      });
    },
  });
