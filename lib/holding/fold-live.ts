import type { Close, Contact, History, Key, LiveAct } from './acts.ts';

/** Two acts on one ticket within an hour are one: a desk refused the first, or it was done again. So are two tickets of one person about one issue. */
export const sameActMs = 3_600_000;

/**
 * What came of each close, from the acts in any order. A ticket that is about to be closed again has been open in between: that is the sign of coming
 * back that needs nobody's word. One pass in the order of time; what is still waiting of a ticket hangs in a chain, so that each close is looked at once.
 */
export function foldLive(acts: readonly LiveAct[], now: number): History {
  const inTime = isInTime(acts) ? acts : acts.toSorted((one, other) => one.at - other.at);
  const backAt = new Float64Array(inTime.length).fill(Number.POSITIVE_INFINITY);
  /** The close of the same ticket before, as long as it is not known to have come back. */
  const waitingBefore = new Int32Array(inTime.length).fill(-1);
  const waiting = new Map<Key, number>();
  const contacts: Contact[] = [];
  inTime.forEach(({ at, ticket, person, issue, said, wasOpen, later }, index) => {
    const before = waiting.get(ticket);
    if (before === undefined) contacts.push({ at, person, issue });
    let last = before ?? -1;
    if (last >= 0 && wasOpen && at - (inTime[last] as LiveAct).at > sameActMs) {
      for (; last >= 0; last = waitingBefore[last] as number) backAt[last] = Math.min(backAt[last] as number, at);
    }
    if (later?.held === false) backAt[index] = later.at;
    if (said !== null) {
      waitingBefore[index] = last;
      last = index;
    }
    waiting.set(ticket, last);
  });
  const closes = inTime.flatMap(({ at, said, person, issue, later }, index): Close[] => {
    if (said === null) return [];
    const back = backAt[index] as number;
    const seen = Number.isFinite(back) ? back : null;
    return [{ at, said, person, issue, backAt: seen, saidHeld: later?.held === true, until: now, contactsFrom: at + sameActMs }];
  });
  return { closes, contacts, undated: 0 };
}

const isInTime = (acts: readonly LiveAct[]): boolean =>
  acts.every(({ at }, index) => index === 0 || (acts[index - 1] as LiveAct).at <= at);
