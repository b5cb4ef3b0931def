/** What the bench is doing. Not on stdout: with `--json` that carries the figures and nothing else. */
export const say = (what: string): void => {
  process.stderr.write(`${what}\n`);
};

/** The single runs behind a median, for whoever doubts it. */
export const sayRuns = (what: string, values: readonly number[], digits = 1): void =>
  say(`  ${what}: ${values.map((value) => value.toFixed(digits)).join(' ')}`);
