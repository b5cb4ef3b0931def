/** From the rows of an export to the lives of its tickets, in whatever order the rows come. */
import type { TicketLife } from './ticket-life.ts';

/** One row of an export, read. Whatever the export does not say is null. */
export interface HistoryRow {
  readonly ticket: string;
  readonly subject: string | null;
  readonly client: string | null;
  readonly requester: string | null;
  readonly opened: number | null;
  readonly resolved: number | null;
  readonly closed: number | null;
  /** When the ticket came to be in this state, in a log of changes. */
  readonly changed: number | null;
  /** The desk's own count of changes: it orders those of one minute. */
  readonly step: number | null;
  readonly isClosed: boolean | null;
  readonly reopenCount: number | null;
}

interface Event {
  readonly at: number;
  readonly step: number;
  readonly reopenCount: number;
  readonly isClosed: boolean;
}

/** The latest text that is known, and of when it is; of two of one moment the one that comes later in the alphabet, so that it is always the same. */
interface Text {
  value: string | null;
  at: number;
}

interface Growing {
  readonly subject: Text;
  readonly client: Text;
  readonly requester: Text;
  opened: number | null;
  reopenCount: number | null;
  /** Closes by the row's own dates. */
  dates: number[];
  /** Four numbers an event: lean, because all of a file's events wait here until its end. */
  events: number[];
}

/** Texts that come back often are kept once. `copy` makes one that does not hold the whole chunk of the file that it was cut from. */
export function createFold(copy: (text: string) => string = (text) => text) {
  const tickets = new Map<string, Growing>();
  const kept = new Map<string, string>();

  function keep(text: string): string {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const mine = copy(text);
    kept.set(mine, mine);
    return mine;
  }

  function take(text: Text, value: string | null, at: number, keeping: (value: string) => string): void {
    if (value === null || at < text.at || value === text.value) {
      if (value !== null && at > text.at) text.at = at;
      return;
    }
    if (at === text.at && text.value !== null && value < text.value) return;
    text.value = keeping(value);
    text.at = at;
  }

  function growing(ticket: string): Growing {
    const known = tickets.get(ticket);
    if (known !== undefined) return known;
    const none = (): Text => ({ value: null, at: -1 });
    const added: Growing = {
      subject: none(),
      client: none(),
      requester: none(),
      opened: null,
      reopenCount: null,
      dates: [],
      events: [],
    };
    tickets.set(copy(ticket), added);
    return added;
  }

  function add(row: HistoryRow): void {
    const life = growing(row.ticket);
    const at = row.changed ?? 0;
    take(life.subject, row.subject, at, keep);
    take(life.client, row.client, at, keep);
    take(life.requester, row.requester, at, keep);
    if (row.opened !== null && (life.opened === null || row.opened < life.opened)) life.opened = row.opened;
    if (row.reopenCount !== null && row.reopenCount > (life.reopenCount ?? -1)) life.reopenCount = row.reopenCount;
    const ended = row.resolved ?? row.closed;
    if (ended !== null && !life.dates.includes(ended)) life.dates.push(ended);
    if (row.changed !== null && row.isClosed !== null) {
      life.events.push(row.changed, row.step ?? -1, row.reopenCount ?? -1, row.isClosed ? 1 : 0);
    }
  }

  return {
    add,
    get size(): number {
      return tickets.size;
    },
    /** In the order in which the tickets stand first in the file. Each is forgotten as it is given, so that the room is free for what is written. */
    *lives(): Generator<TicketLife> {
      for (const [ticket, life] of tickets) {
        tickets.delete(ticket);
        yield lifeOf(ticket, life);
      }
    },
  };
}

function lifeOf(ticket: string, life: Growing): TicketLife {
  const events = inOrder(life.events);
  const seen = walk(events);
  // A single row is how the ticket stood when it was exported: when it was last touched is not when it was closed.
  const own = (events.length < 2 && life.dates.length > 0) || seen.closes.length === 0;
  const closes = own ? life.dates.toSorted((a, b) => a - b) : seen.closes;
  return {
    ticket,
    subject: life.subject.value,
    client: life.client.value,
    requester: life.requester.value,
    opened: life.opened,
    closes: closes.slice(-most),
    reopens: seen.reopens.slice(-most),
    reopenCount: life.reopenCount,
  };
}

/** What the database takes of one ticket; no ticket is closed so often. */
const most = 1000;

function inOrder(numbers: readonly number[]): Event[] {
  const events: Event[] = [];
  for (let index = 0; index < numbers.length; index += 4) {
    const [at = 0, step = -1, reopenCount = -1, isClosed = 0] = numbers.slice(index, index + 4);
    events.push({ at, step, reopenCount, isClosed: isClosed === 1 });
  }
  events.sort(compare);
  return events.filter((event, index) => index === 0 || compare(event, events[index - 1] as Event) !== 0);
}

/** Within one moment: by the desk's count of changes, else by that of reopenings, else what is open comes first. */
const compare = (a: Event, b: Event): number =>
  a.at - b.at || a.step - b.step || a.reopenCount - b.reopenCount || Number(a.isClosed) - Number(b.isClosed);

/**
 * A close: the state becomes one of the closed ones, so that Resolved and then Closed is one. A reopening: an open state after a close, or the
 * desk's count of them rising, whichever is seen first; a rise after the open state was seen is the same one.
 */
function walk(events: readonly Event[]): { readonly closes: number[]; readonly reopens: number[] } {
  const [closes, reopens]: [number[], number[]] = [[], []];
  let wasClosed = false;
  let count: number | null = null;
  /** Reopenings that were seen by the state, and not yet in the count. */
  let uncounted = 0;
  for (const { at, reopenCount, isClosed } of events) {
    const risen = count !== null && reopenCount > count ? reopenCount - count : 0;
    if (reopenCount >= 0) count = Math.max(count ?? reopenCount, reopenCount);
    if (wasClosed && !isClosed) {
      reopens.push(at);
      uncounted += 1;
    }
    const missed = Math.max(0, risen - uncounted);
    uncounted = Math.max(0, uncounted - risen);
    for (let each = 0; each < missed; each += 1) reopens.push(at);
    // Opened and closed again between two rows.
    if (isClosed && (!wasClosed || missed > 0)) closes.push(at);
    // What this close ends is over: a later rise is a reopening of its own.
    if (isClosed) uncounted = 0;
    wasClosed = isClosed;
  }
  return { closes, reopens };
}
