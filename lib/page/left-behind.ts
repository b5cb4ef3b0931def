/**
 * When the extension is updated under a page, the old script can still see a close but reach none of its own storage. It leaves the record
 * in the page's storage with a token that the background gave it earlier; the next script in that site brings it home. The page could change
 * such a record, so it can only ever say "unasked", about this very site; without a token that the page has never seen, it says nothing.
 */
import type { ObservedClosure } from '../outcomes/closure.ts';

const key = 'cl-left-behind';

/** A script that was cut off has left a record. Whoever raises it falsely only makes us look. */
export const leftBehindEvent = key;

export interface LeftBehind {
  readonly token: string;
  readonly closures: readonly unknown[];
}

// No more are taken in at once.
const most = 500;

/** Throws when the page's storage is full or switched off. */
export function leaveBehind(token: string, closures: readonly ObservedClosure[]): void {
  const before = readLeftBehind();
  const together = before?.token === token ? before.closures : [];
  localStorage.setItem(key, JSON.stringify({ token, closures: [...together, ...closures].slice(-most) }));
}

/** What an orphaned script left, or the page; the background looks whether it is what it should be. {@link clearLeftBehind} takes it away. */
export function readLeftBehind(): LeftBehind | null {
  try {
    return JSON.parse(String(localStorage.getItem(key))) as LeftBehind | null;
  } catch {
    return null;
  }
}

export const clearLeftBehind = (): void => localStorage.removeItem(key);
