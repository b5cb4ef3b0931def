import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough for a slow machine; nothing waits for it when all is well. */
export const patience = 20_000;

// While a page is being replaced, asking it anything fails in one of these ways. The next page can be asked.
const passing =
  /context was destroyed|detached|Cannot find context|No frame|no such frame|no such node|no such handle|Session closed|Target closed|Protocol error.*(uniqueContextId|nodeId)|realm|DiscardedBrowsingContext|JSHandle/i;

/** Asks again and again until there is an answer other than null or undefined; null when time is up. */
export async function waitFor<T>(ask: () => Promise<T | null | undefined>, milliseconds: number = patience): Promise<T | null> {
  const latest = performance.now() + milliseconds;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined) return answer;
    } catch (error) {
      if (!(error instanceof Error) || !passing.test(error.message)) throw error;
    }
    if (performance.now() > latest) return null;
    await sleep(25);
  }
}

/** The same, for what has to come. */
export async function expectFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined>,
  milliseconds: number = patience,
): Promise<T> {
  const answer = await waitFor(ask, milliseconds);
  if (answer === null) throw new Error(`${what}: not seen within ${milliseconds} ms`);
  return answer;
}
