/** A small generator of numbers between 0 and 1 that says the same each time (xorshift32, G. Marsaglia 2003). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export const binomialCount = (n: number, share: number, random: () => number): number =>
  Array.from({ length: n }, random).filter((drawn) => drawn < share).length;
