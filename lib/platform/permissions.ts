import { browser } from 'wxt/browser';

// Firefox accepts a pattern with a port and then never matches; Safari has no ports in patterns. The script in the page compares the
// origin itself, so a pattern that is too wide by its port runs nothing.
const portsInPatterns = import.meta.env.BROWSER !== 'firefox' && import.meta.env.BROWSER !== 'safari';

/** The match pattern of one origin. */
export function matchPattern(origin: string, withPort = portsInPatterns): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${withPort ? host : hostname}/*`;
}

export const isPermitted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [matchPattern(origin)] });

/** Must be the first thing that happens after the user's click: anything awaited before it makes the browser refuse. */
export const requestPermission = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [matchPattern(origin)] });

/** Gives the permission for an origin back, unless one of the others lives by the same one. */
export async function revokePermission(origin: string, others: readonly string[]): Promise<void> {
  const pattern = matchPattern(origin);
  if (others.some((other) => matchPattern(other) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}

export function onPermissionsChanged(added: () => void, removed: () => void): void {
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
}
