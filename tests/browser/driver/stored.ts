/** What the extension keeps, reached past the product: to begin from nothing, and to leave what a page leaves. */
import type { ObservedClosure } from '../../../lib/outcomes/closure.ts';
import { callBackground, evaluateInExtension, stopBackground } from './background.ts';
import type { DrivenBrowser } from './launch.ts';

interface LocalStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
type Extension = Record<'browser' | 'chrome', { storage: { local: LocalStorage } } | undefined>;

/** As in a new profile, except for the sites that are turned on. */
export async function forgetAllRecords(driven: DrivenBrowser): Promise<void> {
  // In a new profile the background makes the database when it first needs it; whoever opens it before that makes an empty one.
  await callBackground(driven, 'get-settings', {});
  await evaluateInExtension(
    driven,
    async (kept) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('client-lens');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tables = [...database.objectStoreNames].filter((table) => !kept.includes(table));
      const emptying = database.transaction(tables, 'readwrite');
      for (const table of tables) emptying.objectStore(table).clear();
      await new Promise<void>((resolve, reject) => {
        emptying.oncomplete = () => resolve();
        emptying.onerror = () => reject(emptying.error);
      });
      database.close();
      const { browser, chrome } = globalThis as unknown as Extension;
      const local = (browser ?? chrome)?.storage.local;
      const left = Object.keys((await local?.get(null)) ?? {}).filter((key) =>
        /^(?:(?:released|outbox|rejected|notice|late|part):|(?:reminders|keep)$)/.test(key),
      );
      await local?.remove(left);
    },
    ['sites'],
  );
  // Awake, it would still know the clients by heart.
  await stopBackground(driven);
}

/** Leaves closures where the script in a desk's page leaves them. */
export const leaveInOutbox = (driven: DrivenBrowser, closures: readonly ObservedClosure[]): Promise<void> =>
  evaluateInExtension(
    driven,
    async (entries) => {
      const { browser, chrome } = globalThis as unknown as Extension;
      await (browser ?? chrome)?.storage.local.set(entries);
    },
    Object.fromEntries(closures.map((closure) => [`outbox:${closure.id}`, closure])),
  );

/** The way of a closure from a page into the database. */
export async function record(driven: DrivenBrowser, closures: readonly ObservedClosure[]): Promise<void> {
  await leaveInOutbox(driven, closures);
  await callBackground(driven, 'empty-outbox', {});
}

type Changes = Partial<Omit<ObservedClosure, 'ticket'>> & { readonly ticket?: Partial<ObservedClosure['ticket']> };

/** An unasked close on the sample desk, or what the changes make of it. */
export function observed(id: string, { ticket, ...changes }: Changes = {}): ObservedClosure {
  return {
    id,
    attempt: `attempt of ${id}`,
    site: 'http://127.0.0.1:1',
    desk: 'sample',
    path: 'reply',
    sensor: 'request',
    question: null,
    outcome: null,
    answer: null,
    unasked: changes.answer ? null : 'panel-not-visible',
    at: Date.now(),
    answeredInMs: null,
    ...changes,
    ticket: {
      id: '7',
      subject: 'Printer jams before the invoice run',
      client: 'Oak & Sons Joinery',
      requester: 'Martha Oak',
      owner: 'Terry',
      status: 'open',
      url: 'http://127.0.0.1:1/tickets/7',
      ...ticket,
    },
  };
}

/** A desk's year, straight into the database: the way through the gate would take that year. */
export function fillDatabase(driven: DrivenBrowser, count: number, changes: Changes = {}): Promise<void> {
  const answer = { kind: 'achieved', evidence: 'checked' } as const;
  const sample = { ...observed('sample', { answer, ...changes }), clientId: null };
  return evaluateInExtension(
    driven,
    async ({ closure, many }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('client-lens');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const filling = database.transaction('closures', 'readwrite', { durability: 'relaxed' });
      for (let index = 0; index < many; index += 1) {
        const ticket = { ...closure.ticket, id: `${index}` };
        const own = { ...closure, id: `many-${index}`, ticket, at: closure.at - index * 60_000, who: `Person ${index % 20}` };
        filling.objectStore('closures').put(own);
      }
      await new Promise<void>((resolve, reject) => {
        filling.oncomplete = () => resolve();
        filling.onerror = () => reject(filling.error);
      });
      database.close();
    },
    { closure: sample, many: count },
  );
}
