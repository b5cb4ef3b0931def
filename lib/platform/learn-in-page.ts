/** Sent by the background into a page whose ticket was just read, when there may be something to learn from it. */
import { browser } from 'wxt/browser';
import { type Taught, taughtKey } from '../messages/stored-keys.ts';
import { learnStatuses } from '../page/learn-statuses.ts';
import { callFromPage } from './call-from-page.ts';
import { ownWorld } from './own-world.ts';

export async function learnInPage(): Promise<void> {
  const read = ownWorld.clientLens?.lastRead;
  if (!read) return;
  const { desk, ticket, isClosedStatus, signal } = read;
  const key = taughtKey(location.origin);
  const before = (await browser.storage.local.get(key))[key] as Taught | undefined;
  const { news, taught } = await learnStatuses(desk, ticket.id, isClosedStatus, before ?? { told: {}, asked: {} }, signal);
  // What did not arrive is told again with the next ticket.
  if (signal.aborted || (news && !(await callFromPage('learned-statuses', news)))) return;
  await browser.storage.local.set({ [key]: taught });
}
