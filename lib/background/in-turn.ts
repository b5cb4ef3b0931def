/** One after the other: what reads, thinks and writes must not be interrupted by its own kind. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

export function createQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    // The next one starts whether or not this one succeeds.
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Calls that come while a run is under way share the one run that starts after it: it sees everything that they saw. */
export function createSharedRun<T>(run: () => Promise<T>): () => Promise<T> {
  const inTurn = createQueue();
  let waiting: Promise<T> | null = null;
  return () => {
    waiting ??= inTurn(() => {
      waiting = null;
      return run();
    });
    return waiting;
  };
}
