/**
 * What becomes of a record that is in the database and in a backup. Pure. Nothing that exists is lost:
 * the newer one wins where they contradict each other, and what only one of them has is kept.
 */
import type { Holding } from '../holding/holding.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { Fix } from '../patterns/fix.ts';
import type { Settings, Site, TicketNote } from './records.ts';

const newer = <T extends { readonly at: number }>(here: T, there: T): T => (there.at > here.at ? there : here);

/** An entry that was taken away here stays away, unless it was written again after that. */
export const mergeNotes = (here: TicketNote, there: TicketNote): TicketNote =>
  newer(here, there) === here
    ? here
    : { ...there, outcome: there.outcome ?? here.outcome, missing: there.missing ?? here.missing };

/** A closure is a record of what happened: it is completed, never changed. */
export function mergeClosures(here: Closure, there: Closure): Closure {
  const missing = there.answer?.kind === 'not-yet' ? there.answer.missing : '';
  const answer = here.answer?.kind === 'not-yet' && here.answer.missing === '' ? { ...here.answer, missing } : here.answer;
  const { importId, ...own } = here;
  const merged = { ...own, answer, clientId: here.clientId ?? there.clientId, who: here.who === '' ? there.who : here.who };
  // What was made here is ours, even where a colleague's file brought it first: undoing that import must not take it away.
  return importId === undefined || there.importId === undefined ? merged : { ...merged, importId };
}

/** Which sites are on in this browser is not for a file to decide. */
export const mergeSites = (here: Site, there: Site): Site => ({
  ...here,
  desk: here.desk ?? there.desk,
  ...(here.corrected === undefined && there.corrected !== undefined ? { corrected: there.corrected } : {}),
});

/** What was set here stays; what was not is filled in, except for how long records are kept: no file may have anything deleted. */
export function mergeSettings(here: Settings, { keepMonths: _, ...there }: Settings): Settings {
  return { ...there, ...here, you: here.you || there.you };
}

/** What nobody changes: reflections, imports, history. */
export const keepHere = <T>(here: T, _there: T): T => here;

/** Who looked last knows best. */
export const mergeHoldings = (here: Holding, there: Holding): Holding => newer(here, there);

/** What was done is done. */
export const mergeFixes = (here: Fix, there: Fix): Fix => ({ ...here, doneAt: here.doneAt ?? there.doneAt });
