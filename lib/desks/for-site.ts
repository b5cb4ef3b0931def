/** The definition that runs on one site: what ships with the product, what the site taught, what its user corrected. */
import { closedWords } from './closed-words.ts';
import type { DeskDefinition } from './definition.ts';

/** Names or numbers of statuses, lower case. */
export interface KnownStatuses {
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

export const noStatuses: KnownStatuses = { closed: [], open: [] };

export interface SiteDefinition extends DeskDefinition {
  /** What the user of this site says comes before whatever a page says. Absent where the user said nothing. */
  readonly corrected?: KnownStatuses;
}

/** Later ones know better than earlier ones. */
function statusesOf(definition: DeskDefinition, learned: KnownStatuses, corrected: KnownStatuses): KnownStatuses {
  const { closedStatuses, openStatuses = [] } = definition;
  let [closed, open]: [readonly string[], readonly string[]] = [[], []];
  for (const layer of [{ closed: closedWords, open: [] }, { closed: closedStatuses, open: openStatuses }, learned, corrected]) {
    closed = [...closed.filter((status) => !layer.open.includes(status)), ...layer.closed];
    open = [...open.filter((status) => !layer.closed.includes(status)), ...layer.open];
  }
  return { closed: [...new Set(closed)], open: [...new Set(open)] };
}

export const closedStatusesOf = (definition: DeskDefinition, learned: KnownStatuses, corrected: KnownStatuses): string[] => [
  ...statusesOf(definition, learned, corrected).closed,
];

/** Without what only people read: the page's script parses this on every page. */
export function definitionForSite(definition: DeskDefinition, learned: KnownStatuses, corrected: KnownStatuses): SiteDefinition {
  const { decoys: _decoys, notVerified: _notVerified, openStatuses: _openStatuses, ...runs } = definition;
  const { closed, open } = statusesOf(definition, learned, corrected);
  return {
    ...runs,
    closedStatuses: closed,
    ...(open.length > 0 ? { openStatuses: open } : {}),
    ...(corrected.closed.length + corrected.open.length > 0 ? { corrected } : {}),
  };
}
