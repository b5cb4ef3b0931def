import type { Evidence } from '../outcomes/words.ts';

/** What was said of a close. Historic closes are all `unasked`. */
export type Said = Evidence | 'closed-without-it' | 'unasked';

export const everySaid: readonly Said[] = ['client-confirmed', 'checked', 'assumed', 'closed-without-it', 'unasked'];

/** A text, or the number that stands for one. */
export type Key = string | number;

/** Whose ticket it is and what it is about: two tickets with both of them equal are the same person with the same issue. */
export interface Subject {
  /** The requester at a client, or the client where the desk shows nobody. */
  readonly person: Key | null;
  readonly issue: Key | null;
}

/** One close attempt of one ticket, as it was seen through Client Lens. */
export interface LiveAct extends Subject {
  readonly at: number;
  readonly ticket: Key;
  /** Null: "not yet", so no close. */
  readonly said: Said | null;
  /** False: the desk showed the ticket as closed before this act, as when a resolved one is closed for good. */
  readonly wasOpen: boolean;
  /** What became known of it later; null where nothing did. */
  readonly later: { readonly held: boolean | null; readonly at: number } | null;
}

/** A close with what came of it. */
export interface Close extends Subject {
  readonly at: number;
  readonly said: Said;
  /** When the ticket was first seen open again; null: never yet. */
  readonly backAt: number | null;
  /** Somebody said that it held. */
  readonly saidHeld: boolean;
  /** Until when anybody would have seen it come back: now, or the end of a desk's export. */
  readonly until: number;
  /** A ticket of the same person that is known since before this did not come after the close: whoever closes duplicates closes them one after the other. */
  readonly contactsFrom: number;
}

/** A ticket of somebody about something, at the moment since when it is known. */
export interface Contact extends Subject {
  readonly at: number;
}

export interface History {
  /** In the order of time. */
  readonly closes: readonly Close[];
  readonly contacts: readonly Contact[];
  /** Reopenings that a desk counted and of which nobody knows when they were. */
  readonly undated: number;
}

const day = 86_400_000;

export const daysIn = (days: number): number => days * day;
