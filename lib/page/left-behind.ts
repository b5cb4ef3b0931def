/**
 * When the extension is updated under a page, the old script can still see a close but reach none of its own storage. It leaves the record
 * in the page's storage with a token that the background gave it earlier; the next script in that site brings it home. The page could change
 * such a record, so it can only ever say "unasked", about this very site; without a token that the page has never seen, it says nothing.
 */
import type { ObservedClosure } from '../outcomes/closure.ts';

const key = 'cl-left-behind';

export interface LeftBehind {
  readonly token: string;
  readonly closures: readonly unknown[];
}

/** Throws when the page's storage is full or switched off. */
export function leaveBehind(token: string, closures: readonly ObservedClosure[]): void {
  const before = readLeftBehind();
  const together = before?.token === token ? before.closures : [];
  localStorage.setItem(key, JSON.stringify({ token, closures: [...together, ...closures] }));
}

/** What an orphaned script left, taken out of the page's storage by {@link clearLeftBehind}. */
export function readLeftBehind(): LeftBehind | null {
  try {
    const left = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<LeftBehind> | null;
    return left && typeof left.token === 'string' && Array.isArray(left.closures)
      ? { token: left.token, closures: left.closures.slice(0, 500) }
      : null;
  } catch {
    return null;
  }
}

export const clearLeftBehind = (): void => localStorage.removeItem(key);
