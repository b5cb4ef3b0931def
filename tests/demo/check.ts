import { isDeepStrictEqual } from 'node:util';
import { waitFor } from '../browser/driver/patience.ts';

/** Others may be busy on the machine, and nothing waits for this when all is well. */
export const longPatience = 45_000;

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Throws a sentence with what should be and what is. */
export function expectSame<T>(what: string, found: T, expected: T): void {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`${what}: ${show(found)} instead of ${show(expected)}`);
}

export function expectWithin(what: string, text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${what}: ${show(part)} is not in ${show(text)}`);
}

/** The same for what comes about in a moment. */
export async function expectSoon<T>(what: string, ask: () => Promise<T>, expected: T): Promise<void> {
  const came = await waitFor(async () => isDeepStrictEqual(await ask(), expected) || null, longPatience);
  if (came === null) expectSame(`${what}, after ${longPatience / 1000} s`, await ask(), expected);
}
