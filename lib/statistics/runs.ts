/**
 * The longest run on one side of the centre line that chance makes plausible, of `n` points that do not lie on it: J. Anhøj and A. V. Olesen, PLoS ONE
 * 2014;9(11):e113825.
 */
export const longestRunByChance = (n: number): number => Math.round(Math.log2(n) + 3);

/** Which of the points belong to a run that is longer than chance makes plausible. A point on the line neither counts nor breaks a run. */
export function inLongRuns(differences: readonly number[]): boolean[] {
  const useful = differences.filter((difference) => difference !== 0).length;
  const marked = differences.map(() => false);
  const longest = longestRunByChance(useful);
  let run: number[] = [];
  let side = 0;
  const end = (): void => {
    if (run.length > longest) for (const index of run) marked[index] = true;
  };
  differences.forEach((difference, index) => {
    if (difference === 0) return;
    if (Math.sign(difference) !== side) {
      end();
      run = [];
      side = Math.sign(difference);
    }
    run.push(index);
  });
  end();
  return marked;
}
