import { type Difference, pairedDifference } from '../statistics/paired-difference.ts';
import { type Close, type Contact, daysIn, type Key, type Subject } from './acts.ts';

export interface RepeatContact {
  /** Closes whose 35 days are over and whose person and issue are known. */
  readonly of: number;
  /** After how many of them the same person was back with the same issue in days 0 to 7, and in days 28 to 35. */
  readonly soon: number;
  readonly background: number;
  /** The share of the first minus that of the second, with its 95 % interval. Null without any close. */
  readonly excess: Difference | null;
  /** Closes that are too young. */
  readonly young: number;
  /** Closes of which the desk did not show whose they are, or about what. */
  readonly unknown: number;
}

const soonDays = 7;
const backgroundFrom = 28;
const backgroundTo = 35;

/**
 * Whether the same person comes back with the same issue more often right after a close than they would anyway. Some issues simply recur, so the rate
 * in days 28 to 35 after the close is taken as the background: a self-controlled comparison (after C. P. Farrington's case series, Biometrics
 * 1995;51:228–235) in which every close is its own control. The excess is the difference of two shares of the same closes, with Newcombe's
 * interval for paired data. Closes of one person about one issue are not quite independent of each other; with many of them it is a little too narrow.
 */
export function repeatContact(closes: readonly Close[], contacts: readonly Contact[]): RepeatContact {
  const keyOf = createKeys();
  const moments = momentsByKey(contacts, keyOf);
  const pairs = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  let [young, unknown] = [0, 0];
  for (const close of closes) {
    const key = keyOf(close);
    if (key === null) unknown += 1;
    else if (close.until - close.at < daysIn(backgroundTo)) young += 1;
    else {
      const known = moments.get(key) ?? [];
      const isSoon = hasBetween(known, close.contactsFrom, close.at + daysIn(soonDays));
      const isLater = hasBetween(known, close.at + daysIn(backgroundFrom), close.at + daysIn(backgroundTo));
      if (isSoon) pairs[isLater ? 'both' : 'firstOnly'] += 1;
      else pairs[isLater ? 'secondOnly' : 'neither'] += 1;
    }
  }
  const [soon, background] = [pairs.both + pairs.firstOnly, pairs.both + pairs.secondOnly];
  const of = soon + pairs.secondOnly + pairs.neither;
  return { of, soon, background, excess: of === 0 ? null : pairedDifference(pairs), young, unknown };
}

type KeyOf = (subject: Subject) => number | null;

/** One number for each person with each issue, made of the numbers of both: a million texts joined together would take longer than all the rest. */
function createKeys(): KeyOf {
  const [persons, issues] = [new Map<Key, number>(), new Map<Key, number>()];
  const numberOf = (known: Map<Key, number>, name: Key): number => {
    const number = known.get(name) ?? known.size;
    if (number === known.size) known.set(name, number);
    return number;
  };
  return ({ person, issue }) =>
    person === null || issue === null ? null : numberOf(persons, person) * 2 ** 26 + numberOf(issues, issue);
}

function momentsByKey(contacts: readonly Contact[], keyOf: KeyOf): Map<number, number[]> {
  const moments = new Map<number, number[]>();
  for (const contact of contacts) {
    const key = keyOf(contact);
    if (key === null) continue;
    const known = moments.get(key);
    if (known === undefined) moments.set(key, [contact.at]);
    else known.push(contact.at);
  }
  for (const known of moments.values()) if (known.length > 1) known.sort((one, other) => one - other);
  return moments;
}

/** Whether one of the moments lies after `from` and not after `to`. */
function hasBetween(moments: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] as number) <= from) low = middle + 1;
    else high = middle;
  }
  return low < moments.length && (moments[low] as number) <= to;
}
