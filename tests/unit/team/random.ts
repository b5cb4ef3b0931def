import type { Bytes } from '../../../lib/team/bytes.ts';

/** The same numbers in each run, so that what fails once can be looked at. */
export interface Random {
  below(limit: number): number;
  pick<T>(values: readonly T[]): T;
  bytes(count: number): Bytes;
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return {
    below,
    pick: <T>(values: readonly T[]): T => values[below(values.length)] as T,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
