import { deskById } from '../desks/list.ts';
import { createStatusJudge } from '../gate/open-again.ts';
import type { Request } from '../messages/background-calls.ts';
import { isBeingCreated } from '../outcomes/closure.ts';
import { actsOn, saveSeenOpen } from '../store/holdings.ts';
import { readSettings } from '../store/settings.ts';
import type { BackgroundContext } from './context.ts';

/** A page that was read before the close still says "open" for a while. */
const restsForMs = 3_600_000;

/** A ticket that was closed through Client Lens and is open on screen again did not hold: noted once for its last close, and never on a guess. */
export async function noteSeenOpen(
  { database, now }: BackgroundContext,
  { site, ticket }: Request<'ticket-context'>,
): Promise<boolean> {
  if (ticket.status === null || isBeingCreated(ticket.id)) return false;
  const acts = await actsOn(database, site, ticket.id);
  const last = acts.at(-1);
  const isAnsweredClose = last?.answer?.kind === 'achieved' || last?.answer?.kind === 'closed-without-it';
  if (last === undefined || !isAnsweredClose || now() - last.at < restsForMs) return false;
  const known = await database.sites.get(site);
  const definition = deskById(known?.desk ?? last.desk);
  if (definition === undefined) return false;
  // What was read after the close says nothing about before.
  const openBefore = last.sensor === 'late' ? null : last.ticket.status;
  if (!createStatusJudge(definition, known ?? {}).isSurelyOpen(ticket.status, openBefore)) return false;
  const { you } = await readSettings(database);
  await saveSeenOpen(database, last, { at: now(), who: you });
  return true;
}
