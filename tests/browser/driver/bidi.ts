import type { Browser, Frame } from 'puppeteer-core';

/** The raw WebDriver BiDi connection: for what puppeteer has no verb for in Firefox. */
export interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

export const bidiOf = (browser: Browser): BidiConnection => (browser as unknown as { connection: BidiConnection }).connection;

export const contextOf = (frame: Frame): string => (frame as unknown as { _id: string })._id;

/** Runs an expression with Firefox's own rights, as its test harness does. */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<unknown> {
  const bidi = bidiOf(browser);
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as { contexts: { context: string }[] }).contexts[0]?.context;
  const answer = await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  const { result: value, exceptionDetails } = answer.result as {
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails !== undefined) throw new Error(`Firefox: ${exceptionDetails.text}`);
  return value?.value;
}
