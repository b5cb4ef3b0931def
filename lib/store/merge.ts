/**
 * What becomes of a record that is in the database and in a backup. Pure. Nothing that exists is lost:
 * the newer one wins where they contradict each other, and what only one of them has is kept.
 */
import type { CardLine, Client } from '../clients/card.ts';
import { normaliseName } from '../clients/match.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { Settings, Site, TicketNote } from './records.ts';

const mostAliases = 50;

const newer = <T extends { readonly at: number }>(here: T, there: T): T => (there.at > here.at ? there : here);

export function mergeClients(here: Client, there: Client): Client {
  const { name } = newer(here, there);
  // Every spelling was confirmed by a person once, the older name too.
  const spellings = new Map<string, string>();
  for (const spelling of [...here.aliases, here.name, ...there.aliases, there.name]) {
    const key = normaliseName(spelling);
    if (key !== normaliseName(name) && !spellings.has(key)) spellings.set(key, spelling);
  }
  return { ...here, name, aliases: [...spellings.values()].slice(0, mostAliases), at: Math.max(here.at, there.at) };
}

export const mergeLines = (here: CardLine, there: CardLine): CardLine => ({
  ...newer(here, there),
  stillTrueAt: Math.max(here.stillTrueAt, there.stillTrueAt),
});

/** An entry that was taken away here stays away, unless it was written again after that. */
export const mergeNotes = (here: TicketNote, there: TicketNote): TicketNote =>
  newer(here, there) === here
    ? here
    : { ...there, outcome: there.outcome ?? here.outcome, missing: there.missing ?? here.missing };

/** A closure is a record of what happened: it is completed, never changed. */
export function mergeClosures(here: Closure, there: Closure): Closure {
  const missing = there.answer?.kind === 'not-yet' ? there.answer.missing : '';
  const answer = here.answer?.kind === 'not-yet' && here.answer.missing === '' ? { ...here.answer, missing } : here.answer;
  return { ...here, answer, clientId: here.clientId ?? there.clientId, who: here.who === '' ? there.who : here.who };
}

/** Which sites are on in this browser is not for a file to decide. */
export const mergeSites = (here: Site, there: Site): Site => ({
  ...here,
  desk: here.desk ?? there.desk,
  ...(here.corrected === undefined && there.corrected !== undefined ? { corrected: there.corrected } : {}),
});

export const mergeSettings = (here: Settings, there: Settings): Settings => (here.you === '' ? there : here);
