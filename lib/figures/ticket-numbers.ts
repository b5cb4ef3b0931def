import type { LostCounts } from './lost-counts.ts';
import { heldUpNumbers, heldUpOf } from './row-code.ts';
import type { Rows } from './rows.ts';

/**
 * Numbers tickets from 0 on, so that what is known of each can lie in an array. An open table of keys: a `Map` of a million takes ten times
 * the room.
 */
export class TicketNumbers {
  private keys = new Float64Array(1024);
  private numbers = new Uint32Array(1024);
  count = 0;

  /** The number of each row's ticket. */
  of({ ticket }: Rows): Uint32Array {
    return Uint32Array.from(ticket, (key) => this.numberOf(key));
  }

  private numberOf(key: number): number {
    if (this.count * 2 >= this.keys.length) this.grow();
    const place = this.find(key);
    if (this.numbers[place] === 0) {
      this.count += 1;
      this.keys[place] = key;
      this.numbers[place] = this.count;
    }
    return (this.numbers[place] as number) - 1;
  }

  /** Where it is, or could be. */
  private find(key: number): number {
    const mask = this.keys.length - 1;
    let place = Number(key % 4_294_967_296) & mask;
    while (this.numbers[place] !== 0 && this.keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.numbers = new Uint32Array(numbers.length * 2);
    for (const [old, number] of numbers.entries()) {
      if (number === 0) continue;
      const place = this.find(keys[old] as number);
      this.keys[place] = keys[old] as number;
      this.numbers[place] = number;
    }
  }
}

/** Part by part, what is noted of each ticket: the latest note stands, as in `time-back.ts`. */
export class LatestNotes {
  private readonly seen: Uint8Array;
  private readonly heldUp: Uint8Array;
  private readonly at: Float64Array;
  private tickets = 0;

  constructor(tickets: number) {
    this.seen = new Uint8Array(tickets);
    this.heldUp = new Uint8Array(tickets);
    this.at = new Float64Array(tickets);
  }

  add({ at, code }: Rows, tickets: Uint32Array, selected: Uint32Array): void {
    for (const row of selected) {
      const ticket = tickets[row] as number;
      if (this.seen[ticket] === 0) {
        this.seen[ticket] = 1;
        this.tickets += 1;
      }
      const note = heldUpOf(code[row] as number);
      if (note === 0) continue;
      const [moment, before] = [at[row] as number, this.at[ticket] as number];
      if (moment < before || (moment === before && note <= (this.heldUp[ticket] as number))) continue;
      this.at[ticket] = moment;
      this.heldUp[ticket] = note;
    }
  }

  counts(): LostCounts {
    const counts = Array.from({ length: heldUpNumbers }, () => 0);
    for (const note of this.heldUp) if (note !== 0) counts[note] = (counts[note] as number) + 1;
    counts[0] = this.tickets - counts.reduce((sum, count) => sum + count, 0);
    return counts;
  }
}
