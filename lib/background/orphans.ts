/**
 * When the extension is updated, the script in an open page loses its connection and can only leave its records in the page.
 * They come back through its successor, by way of the page, which could forge them. So they count only with a token that was given to
 * a script on that very origin, once, and only as what such a record can be: a close that went unasked.
 */
import { outboxKey, releasedKey } from '../messages/stored-keys.ts';
import { ObservedClosure } from '../outcomes/closure.ts';
import { rememberTickets } from '../platform/page-storage.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { text } from '../platform/text.ts';
import { checkRecord, RefusedRecord } from '../store/refused-record.ts';
import type { DeskPage } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { Refusal } from './refusal.ts';

interface OrphanToken {
  readonly token: string;
  readonly origin: string;
  readonly tabId: number;
  readonly at: number;
}

const tokensKey = 'orphan-tokens';
const mostTokens = 200;
// The orphan's own, its successor's, and that of a reload before the records were taken in: older pages of a tab are gone.
const mostTokensOfTab = 3;
const keptForMs = 30 * 86_400_000;

/** From its first use. */
const usedForMs = 10 * 60_000;

async function readTokens(now: number): Promise<OrphanToken[]> {
  const tokens = ((await readStored([tokensKey]))[tokensKey] ?? []) as OrphanToken[];
  return tokens.filter(({ at }) => now - at < keptForMs);
}

const writeTokens = (tokens: readonly OrphanToken[]): Promise<void> => writeStored({ [tokensKey]: tokens.slice(-mostTokens) });

export const giveToken = ({ inTurn, now, newId }: BackgroundContext, { origin, tabId }: DeskPage): Promise<string> =>
  inTurn(async () => {
    const token = newId();
    const tokens = await readTokens(now());
    const surplus = tokens.filter((known) => known.tabId === tabId).slice(0, 1 - mostTokensOfTab);
    await writeTokens([...tokens.filter((known) => !surplus.includes(known)), { token, origin, tabId, at: now() }]);
    return token;
  });

/**
 * Puts them into the outbox, all or none, and empties it. A token that vouched for a record that cannot be ours is spent; otherwise it
 * stays good for a while, because several tickets may be closed in a page before it is loaded anew.
 */
export async function takeOrphans(
  context: BackgroundContext,
  origin: string,
  token: string,
  entries: readonly unknown[],
): Promise<number> {
  await context.inTurn(async () => {
    const tokens = await readTokens(context.now());
    const spent = tokens.find((known) => known.token === token && known.origin === origin);
    if (spent === undefined) throw new Refusal(text('error_orphan_token'), 'token');
    const rest = tokens.filter((known) => known !== spent);
    // The page has seen it by now, so it is not good for long.
    const aging = { ...spent, at: Math.min(spent.at, context.now() - keptForMs + usedForMs) };
    try {
      await putIntoOutbox(entries.map((entry, index) => readOrphan(entry, index, origin)));
    } catch (error) {
      if (error instanceof Refusal) await writeTokens(rest);
      throw error;
    }
    // The late sensor has seen these closes as well, and has its turn after this.
    const ids = entries.map((entry) => (entry as ObservedClosure).ticket.id);
    await rememberTickets(releasedKey(origin), ids, context.now());
    await writeTokens([...rest, aging]);
  });
  // They are safe in the outbox; if the database has no room for them now, it is tried again.
  return context.emptyOutbox().catch(() => 0);
}

async function putIntoOutbox(closures: readonly ObservedClosure[]): Promise<void> {
  const waiting = await readStored(closures.map(({ id }) => outboxKey(id)));
  // What the extension's own script has put there is not for a page to replace.
  const added = closures
    .map((closure) => [outboxKey(closure.id), closure] as const)
    .filter(([key]) => waiting[key] === undefined);
  await writeStored(Object.fromEntries(added));
}

function readOrphan(entry: unknown, index: number, origin: string): ObservedClosure {
  const refuse = (field: string) => new Refusal(text('error_orphan_closure'), `closures[${index}].${field}`);
  try {
    const closure = checkRecord('closures', ObservedClosure, entry);
    if (closure.unasked !== 'extension-updated') throw refuse('unasked');
    if (closure.site !== origin) throw refuse('site');
    return closure;
  } catch (error) {
    throw error instanceof RefusedRecord ? refuse(error.field) : error;
  }
}
