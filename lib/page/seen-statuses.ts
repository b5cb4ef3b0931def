/**
 * Which status a ticket had, and when: a close that is seen late is only one if the ticket was open before. It lies in the tab's own
 * storage, because the act may take the page away; whatever the page writes there, it can only spare or cost its reader one question.
 */
import type { Ticket } from '../desks/ticket.ts';

type Seen = readonly [id: string, status: string, at: number];

const key = 'cl-seen';
const most = 20;

function readSeen(): readonly Seen[] {
  try {
    // What is no list throws here, and so does nothing at all.
    return (JSON.parse(String(sessionStorage.getItem(key))) as Seen[]).filter(Array.isArray);
  } catch {
    return [];
  }
}

export function rememberStatus({ id, status }: Pick<Ticket, 'id' | 'status'>): void {
  if (status === null) return;
  try {
    sessionStorage.setItem(key, JSON.stringify([...readSeen(), [id, status, Date.now()]].slice(-most)));
  } catch {
    // The page has filled its storage, or the browser gives it none.
  }
}

export function statusBefore(id: string, at: number): string | null {
  const last = readSeen().findLast((seen) => seen[0] === id && seen[2] < at);
  return last ? String(last[1]) : null;
}
