/** What the page's script tells the background about a ticket that was read: which of its fields, and what the desk teaches. */
import { browser } from 'wxt/browser';
import { ticketFields } from '../desks/ticket.ts';
import { type Taught, taughtKey } from '../messages/stored-keys.ts';
import { learnStatuses } from '../page/learn-statuses.ts';
import type { TicketRead } from '../page/lens.ts';

type Call = (name: string, request: unknown) => Promise<unknown>;

let reported = '';

export async function afterReading({ desk, ticket, isClosedStatus, signal }: TicketRead, call: Call): Promise<void> {
  const { id } = ticket;
  if (reported !== id) void call('read-report', { ticketId: id, found: ticketFields.filter((field) => ticket[field] !== null) });
  reported = id;
  if (!desk.lessons) return;
  const key = taughtKey(location.origin);
  const before = (await browser.storage.local.get(key))[key] as Taught | undefined;
  const { news, taught } = await learnStatuses(desk, id, isClosedStatus, before ?? { told: {}, asked: {} }, signal);
  // What did not arrive is told again with the next ticket.
  if (signal.aborted || (news && !(await call('learned-statuses', news)))) return;
  await browser.storage.local.set({ [key]: taught });
}
