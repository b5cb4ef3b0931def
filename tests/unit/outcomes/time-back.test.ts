import { describe, expect, it } from 'vitest';
import { Closure, type HeldUp } from '../../../lib/outcomes/closure.ts';
import { givenBack, hoursOf, lostPerTicket, lostTime, rangeOf } from '../../../lib/outcomes/time-back.ts';
import { type HeldUpBucket, heldUpBuckets } from '../../../lib/outcomes/words.ts';
import { exportedClosure } from './export-samples.ts';

let count = 0;
const closed = (heldUp?: HeldUp, ticketId = `${++count}`, at = 1) => {
  const closure = exportedClosure({ at });
  return { ...closure, ticket: { ...closure.ticket, id: ticketId }, ...(heldUp ? { heldUp } : {}) };
};
const over = (bucket: HeldUpBucket): HeldUp => ({ bucket, isOver: true });
const goingOn = (bucket: HeldUpBucket): HeldUp => ({ bucket, isOver: false });

describe('the buckets', () => {
  it('follow each other without a gap, and the last one has no end', () => {
    const ranges = heldUpBuckets.map((bucket) => hoursOf[bucket]);
    expect(ranges.slice(1).map(({ least }) => least)).toEqual(ranges.slice(0, -1).map(({ most }) => most));
    expect([ranges[0]?.least, ranges.at(-1)?.most]).toEqual([0, null]);
  });

  it('have no upper end while it goes on', () => {
    expect(rangeOf(over('hour'))).toEqual({ least: 0.25, most: 1 });
    expect(rangeOf(goingOn('hour'))).toEqual({ least: 0.25, most: null });
  });
});

describe('lost time', () => {
  it('adds up both ends, and says for how many tickets it was noted', () => {
    const lost = lostTime([closed(over('hour')), closed(over('half-day')), closed(), closed()]);
    expect(lost).toEqual({ noted: 2, of: 4, hours: { least: 1.25, most: 5 } });
    expect(lostPerTicket(lost)).toEqual({ least: 0.625, most: 2.5 });
  });

  it('has no upper end as soon as one of them has none', () => {
    expect(lostTime([closed(over('hour')), closed(over('days'))]).hours).toEqual({ least: 8.25, most: null });
    expect(lostTime([closed(goingOn('quarter-hour'))]).hours).toEqual({ least: 0, most: null });
  });

  it('counts a ticket once, by its latest note, in whatever order they come', () => {
    const notes = [closed(goingOn('hour'), 'A', 10), closed(over('half-day'), 'A', 20), closed(undefined, 'A', 30)];
    for (const order of [notes, notes.toReversed()])
      expect(lostTime(order)).toEqual({ noted: 1, of: 1, hours: { least: 1, most: 4 } });
  });

  it('of nothing is not zero per ticket, but unknown', () => {
    expect(lostTime([])).toEqual({ noted: 0, of: 0, hours: { least: 0, most: 0 } });
    expect(lostPerTicket(lostTime([closed()]))).toBeNull();
  });
});

describe('time given back', () => {
  const halfDays = lostTime([closed(over('half-day')), closed(over('half-day'))]);
  const quarters = lostTime([closed(over('quarter-hour')), closed(over('quarter-hour')), closed(over('quarter-hour'))]);
  const endless = lostTime([closed(over('days'))]);

  it('is the change per ticket times the tickets since, at its widest', () => {
    // From 1–4 hours to 0–0.25 hours each, over three tickets.
    expect(givenBack(halfDays, quarters)).toEqual({ least: 2.25, most: 12 });
    expect(givenBack(quarters, halfDays)).toEqual({ least: -8, most: -1.5 });
  });

  it('has no bound where the notes have none', () => {
    expect(givenBack(endless, quarters)).toEqual({ least: 23.25, most: null });
    expect(givenBack(quarters, endless)).toEqual({ least: null, most: -7.75 });
  });

  it('is unknown without notes on both sides', () => {
    expect(givenBack(lostTime([]), quarters)).toBeNull();
    expect(givenBack(quarters, lostTime([closed()]))).toBeNull();
  });
});

describe('a closure', () => {
  it('may carry the note, and is as valid without it', () => {
    expect(Closure.parse({ ...exportedClosure(), heldUp: over('day') }).heldUp).toEqual(over('day'));
    expect(Closure.parse(exportedClosure())).not.toHaveProperty('heldUp');
    expect(Closure.safeParse({ ...exportedClosure(), heldUp: { bucket: 'aeon', isOver: true } }).success).toBe(false);
  });
});
