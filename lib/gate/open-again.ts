/** Whether a status says that a ticket is open or closed, judged away from its page. */
import type { DeskDefinition } from '../desks/definition.ts';
import { definitionForSite, type KnownStatuses, noStatuses } from '../desks/for-site.ts';
import { closedBy } from './statuses.ts';

export interface StatusJudge {
  isClosed(status: string): boolean;
  /** Never on a guess: a status that is merely not known as closed may be one of the desk's own closed ones. */
  isSurelyOpen(status: string, openBefore: string | null): boolean;
}

const tidy = (status: string): string => status.replace(/\s+/g, ' ').trim().toLowerCase();

/** `openBefore` is the status that the ticket had when it was about to be closed: where that closed it, the status is an open one. */
export function createStatusJudge(
  definition: DeskDefinition,
  { learned = noStatuses, corrected = noStatuses }: { readonly learned?: KnownStatuses; readonly corrected?: KnownStatuses },
): StatusJudge {
  const { closedStatuses, openStatuses = [] } = definitionForSite(definition, learned, corrected);
  const isClosed = closedBy(closedStatuses, openStatuses);
  return {
    isClosed,
    isSurelyOpen(status, openBefore) {
      const one = tidy(status);
      if (one === '' || isClosed(one)) return false;
      return openStatuses.includes(one) || (openBefore !== null && tidy(openBefore) === one);
    },
  };
}
