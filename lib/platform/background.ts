import { browser } from 'wxt/browser';
import type { Answers, CallName, Reply, Request } from '../messages/background-calls.ts';

/** What the background refused or failed to do, in words that can be shown. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(
    message: string,
    /** For refused input: where in it the fault is. */
    readonly where: string | null,
  ) {
    super(message);
  }
}

/** Asks the background. Throws {@link CallFailed} when it says no or cannot be reached. */
export async function callBackground<N extends CallName>(name: N, request: Request<N>): Promise<Answers[N]> {
  const reply = (await browser.runtime.sendMessage({ call: name, request })) as Reply<N> | undefined;
  if (reply === undefined) throw new CallFailed('no answer', null);
  if (!reply.ok) throw new CallFailed(reply.error.message, reply.error.where);
  return reply.value;
}
