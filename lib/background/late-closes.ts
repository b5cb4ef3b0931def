/** Closes that nothing held, between the late sensor that saw them and the page that asks about them. */
import * as z from 'zod/mini';
import { unreadTicket } from '../desks/ticket.ts';
import { unaskedClosures } from '../gate/attempt.ts';
import { judge, openGate } from '../gate/gate.ts';
import { closedBeforeKey, type LateClose, lateForMs, lateKey, outboxKey, releasedKey } from '../messages/stored-keys.ts';
import { sendScript, sendScriptToAll } from '../platform/sites.ts';
import { readAllStored, readStored, removeStored, writeStored } from '../platform/stored.ts';
import type { DeskPage } from './calls.ts';
import type { BackgroundContext } from './context.ts';

/** As the late sensor tells of it. */
export interface SeenLate extends Omit<LateClose, 'id'> {
  readonly origin: string;
}

interface Waiting {
  readonly key: string;
  readonly origin: string;
  readonly close: LateClose;
}

const Stored = z.strictObject({
  id: z.string(),
  desk: z.string(),
  path: z.string(),
  ticketIds: z.array(z.string()),
  onlyIfClosedNow: z.boolean(),
  at: z.number(),
  tabId: z.number(),
});

/** Tells the pages of the site of a close, unless they have asked about it, or are about to. */
export const noteLate = (context: BackgroundContext, seen: SeenLate): Promise<void> =>
  context.inTurn(async () => {
    const waiting = await takeOverdue(context);
    const { origin, ...find } = seen;
    const ticketIds = await unasked(origin, find.ticketIds, find.at);
    if (find.ticketIds.length > 0 && ticketIds.length === 0) return;
    const isKnown = waiting.some(({ close, ...one }) => one.origin === origin && String(close.ticketIds) === String(ticketIds));
    if (ticketIds.length > 0 && isKnown) return;
    const id = context.newId();
    await writeStored({ [lateKey(origin, id)]: { ...find, id, ticketIds } satisfies LateClose });
    await sendScriptToAll('late', origin);
  });

/** A page that has just settled may be the one that asks: the act that closed something may have taken the page before it away. */
export async function sendWaiting({ origin, tabId, frameId }: DeskPage): Promise<void> {
  const isWaiting = (await readWaiting()).some((one) => one.origin === origin);
  if (isWaiting) await sendScript('late', tabId, frameId);
}

/** What no page has asked about in time goes down as unasked. */
export const noteOverdue = (context: BackgroundContext): Promise<void> =>
  context.inTurn(async () => void (await takeOverdue(context)));

// Between the page that lets something go and the browser that sends it.
const underWayMs = 5000;

/** Those that no page has asked about, a moment before or since, and that were not closed already. */
export async function unasked(origin: string, ticketIds: readonly string[], at: number): Promise<string[]> {
  const [key, beforeKey] = [releasedKey(origin), closedBeforeKey(origin)];
  const kept = (await readStored([key, beforeKey])) as Record<string, Readonly<Record<string, number>> | undefined>;
  const released = kept[key] ?? {};
  const before = kept[beforeKey] ?? {};
  const isNoClose = (id: string): boolean => Math.abs(at - (before[id] ?? Number.NEGATIVE_INFINITY)) < underWayMs;
  return ticketIds.filter((id) => !isNoClose(id) && judge({ ...openGate, released }, [id], at) !== 'pass');
}

/** Gives those that are still waiting for their page. */
async function takeOverdue(context: BackgroundContext): Promise<Waiting[]> {
  const all = await readWaiting();
  const overdue = all.filter(({ close }) => context.now() - close.at > lateForMs);
  if (overdue.length === 0) return all;
  for (const { origin, close } of overdue) {
    // What only a page could have told apart from any other change is not known to have closed anything.
    if (!close.onlyIfClosedNow) await recordUnasked(context, origin, close);
  }
  await removeStored(overdue.map(({ key }) => key));
  await context.emptyOutbox();
  return all.filter((one) => !overdue.includes(one));
}

async function readWaiting(): Promise<Waiting[]> {
  const prefix = 'late:';
  const entries = Object.entries(await readAllStored()).filter(([key]) => key.startsWith(prefix));
  const read = entries.map(([key, value]) => ({ key, origin: key.slice(prefix.length, key.lastIndexOf('#')), value }));
  const broken = read.filter(({ value }) => !Stored.safeParse(value).success);
  await removeStored(broken.map(({ key }) => key));
  return read.filter((one) => !broken.includes(one)).map(({ value, ...one }) => ({ ...one, close: value as LateClose }));
}

async function recordUnasked({ newId }: BackgroundContext, site: string, close: LateClose): Promise<void> {
  const { id, desk, path, at } = close;
  const tickets = (await unasked(site, close.ticketIds, at)).map((ticketId) => unreadTicket(ticketId, site));
  const attempt = { id, site, desk, path, sensor: 'late', tickets, canPart: false, at } as const;
  const closures = unaskedClosures(attempt, 'not-answered', newId);
  await writeStored(Object.fromEntries(closures.map((closure) => [outboxKey(closure.id), closure])));
}
