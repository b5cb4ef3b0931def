import { useSyncExternalStore } from 'react';

const beginning = '#site=';

/** The address of a site's own page: a part of the options page, so that back and reload work. */
export const sitePageHref = (origin: string): string => beginning + origin;

function siteInHash(): string | null {
  const { hash } = location;
  if (!hash.startsWith(beginning)) return null;
  const written = hash.slice(beginning.length);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The site whose page is asked for; null: the list of all. */
export const useSiteInHash = (): string | null => useSyncExternalStore(onHashChange, siteInHash);
