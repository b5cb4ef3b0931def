/**
 * Closures as columns of numbers, one row each: a million of them are 50 MB, and a pass over them takes milliseconds. A row is never changed:
 * one that no longer holds is taken back by another one like it, which counts below zero, until both are dropped.
 */
import { type Closure, isBeingCreated } from '../outcomes/closure.ts';
import { clientChoiceOf } from '../outcomes/filter.ts';
import { codeOf, createdClosed, retraction } from './row-code.ts';
import { personKey, textKey, textKeyOrNone, ticketKey } from './text-key.ts';

export interface Rows {
  /** Epoch milliseconds, as in the closure. */
  readonly at: Float64Array<ArrayBuffer>;
  /** Keys of texts, see `text-key.ts`; 0 is "none". */
  readonly id: Float64Array<ArrayBuffer>;
  readonly ticket: Float64Array<ArrayBuffer>;
  readonly requester: Float64Array<ArrayBuffer>;
  /** What its subject is about: the same for tickets with the same issue. */
  readonly issue: Float64Array<ArrayBuffer>;
  /** Places in the lists below. */
  readonly client: Uint16Array<ArrayBuffer>;
  readonly place: Uint16Array<ArrayBuffer>;
  readonly who: Uint16Array<ArrayBuffer>;
  readonly status: Uint16Array<ArrayBuffer>;
  /** See `row-code.ts`. */
  readonly code: Uint16Array<ArrayBuffer>;
  /** As in a filter: a client's id, or the name that the desk wrote; null where it showed none. */
  readonly clients: readonly (string | null)[];
  /** Desk and path. */
  readonly places: readonly (readonly [desk: string, path: string])[];
  readonly people: readonly string[];
  /** What the desk showed of the ticket at the close; which of them are closed may be corrected later. */
  readonly statuses: readonly (readonly [site: string, desk: string, status: string | null])[];
}

/** So many that 16 bits can number whatever differs among them. */
export const mostRows = 32_768;

const wide = ['at', 'id', 'ticket', 'requester', 'issue'] as const;
const narrow = ['client', 'place', 'who', 'status', 'code'] as const;

type Place = [desk: string, path: string];
type Status = [site: string, desk: string, status: string | null];

interface GrowingLists {
  clients: (string | null)[];
  places: Place[];
  people: string[];
  statuses: Status[];
}

export function emptyRows(length: number): Rows & GrowingLists {
  const columns = {
    ...Object.fromEntries(wide.map((name) => [name, new Float64Array(length)])),
    ...Object.fromEntries(narrow.map((name) => [name, new Uint16Array(length)])),
  } as Pick<Rows, (typeof wide)[number] | (typeof narrow)[number]>;
  return { ...columns, clients: [], places: [], people: [], statuses: [] };
}

/** Numbers the values of one list in the order in which they come. */
function numbering<T>(list: T[], keyOf: (value: T) => unknown = (value) => value): (value: T) => number {
  const numbers = new Map<unknown, number>(list.map((value, number) => [keyOf(value), number]));
  return (value) => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, list.length);
    return list.push(value) - 1;
  };
}

const joined = (parts: Readonly<Place | Status>): string => parts.map((part) => part ?? '\0').join('\n');

/** A closure that is there, or one that is taken back. */
export interface RowOf {
  readonly closure: Closure;
  readonly isGone: boolean;
}

/** `issueOf` says in words what a subject is about; empty where it says nothing. */
export function rowsOf(changes: readonly RowOf[], issueOf: (subject: string) => string): Rows {
  const rows = emptyRows(changes.length);
  const client = numbering(rows.clients);
  const place = numbering(rows.places, joined);
  const who = numbering(rows.people);
  const status = numbering(rows.statuses, joined);
  for (const [row, { closure, isGone }] of changes.entries()) {
    const { ticket } = closure;
    rows.at[row] = closure.at;
    rows.id[row] = textKey(closure.id);
    rows.ticket[row] = ticketKey(closure.site, ticket.id);
    rows.requester[row] = personKey(ticket.requester);
    rows.issue[row] = textKeyOrNone(issueOf(ticket.subject ?? ''));
    rows.client[row] = client(clientChoiceOf(closure));
    rows.place[row] = place([closure.desk, closure.path]);
    rows.who[row] = who(closure.who);
    rows.status[row] = status([closure.site, closure.desk, ticket.status]);
    rows.code[row] = codeOf(closure) | (isBeingCreated(ticket.id) ? createdClosed : 0) | (isGone ? retraction : 0);
  }
  return rows;
}

/** Some rows of some parts, in that order, with lists that hold only what occurs. */
export function pickRows(picked: readonly { readonly rows: Rows; readonly at: Uint32Array }[]): Rows {
  const length = picked.reduce((sum, { at }) => sum + at.length, 0);
  const into = emptyRows(length);
  const client = numbering(into.clients);
  const place = numbering(into.places, joined);
  const who = numbering(into.people);
  const status = numbering(into.statuses, joined);
  let row = 0;
  for (const { rows, at } of picked) {
    const own = {
      client: translated(rows.clients, client),
      place: translated(rows.places as readonly Place[], place),
      who: translated(rows.people, who),
      status: translated(rows.statuses as readonly Status[], status),
    };
    for (const index of at) {
      for (const name of wide) into[name][row] = rows[name][index] as number;
      into.client[row] = own.client(rows.client[index] as number);
      into.place[row] = own.place(rows.place[index] as number);
      into.who[row] = own.who(rows.who[index] as number);
      into.status[row] = own.status(rows.status[index] as number);
      into.code[row] = rows.code[index] as number;
      row += 1;
    }
  }
  return into;
}

function translated<T>(list: readonly T[], numberOf: (value: T) => number): (number: number) => number {
  const known = new Int32Array(list.length).fill(-1);
  return (number) => {
    if (known[number] === -1) known[number] = numberOf(list[number] as T);
    return known[number] as number;
  };
}

export const isRetraction = ({ code }: Rows, row: number): boolean => ((code[row] as number) & retraction) !== 0;
