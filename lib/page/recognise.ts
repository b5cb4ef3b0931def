import type { DeskDefinition } from '../desks/definition.ts';

/** What recognising a desk takes. */
export type Recognisable = Pick<DeskDefinition, 'id' | 'hosts' | 'fingerprints'>;

/**
 * The desk that the page in front of us is, by its fingerprints; null when none fits. The first candidate wins. With an origin, a page of
 * another one is no desk: it may be a frame in somebody else's page.
 *
 * The background also sends this function into a tab by itself, so it may use nothing from outside its own body.
 */
export function recognise(candidates: readonly Recognisable[], only?: string): string | null {
  const { hostname, pathname, origin } = location;
  if (only && only !== origin) return null;
  for (const { id, hosts, fingerprints } of candidates) {
    const isOnHosts = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    for (const { onHosts, urlPath, all } of fingerprints) {
      if (onHosts && !isOnHosts) continue;
      if (urlPath !== undefined && !new RegExp(urlPath).test(pathname)) continue;
      if (all.every((selector) => document.querySelector(selector) !== null)) return id;
    }
  }
  return null;
}
