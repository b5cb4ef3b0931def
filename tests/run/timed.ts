/** Does something that takes a while, and says on the terminal what it is and how long it took. On stderr: stdout may carry data. */
export async function timed<T>(what: string, act: () => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  process.stderr.write(`${what} …\n`);
  const done = await act();
  process.stderr.write(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return done;
}
