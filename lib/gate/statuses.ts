/** Which statuses are closed on a site. */
import type { SiteDefinition } from '../desks/for-site.ts';

const tidy = (status: string): string => status.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * By names and numbers, in whichever case; one that ends in `*` stands for all that begin so, except for those that are known to be
 * open.
 */
export function closedBy(statuses: readonly string[], except: readonly string[] = []): (status: string) => boolean {
  const known = new Set(statuses.map(tidy));
  const beginnings = [...known].filter((status) => status.endsWith('*')).map((status) => status.slice(0, -1));
  return (status) => {
    const one = tidy(status);
    return known.has(one) || (beginnings.some((beginning) => one.startsWith(beginning)) && !except.includes(one));
  };
}

/** The user has said whether this one is closed. */
export const isCorrected = ({ corrected }: Pick<SiteDefinition, 'corrected'>, status: string): boolean =>
  corrected !== undefined && [...corrected.closed, ...corrected.open].includes(tidy(status));
