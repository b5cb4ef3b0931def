import { evaluateInExtension } from './background.ts';
import type { DrivenBrowser } from './launch.ts';

/** Everything that the extension keeps anywhere, as text: every table of its database, and what lies beside it. */
export const readWholeStorage = (driven: DrivenBrowser): Promise<string> =>
  evaluateInExtension(
    driven,
    async () => {
      const whole: Record<string, unknown> = {};
      const finished = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        const database = await finished(indexedDB.open(name ?? ''));
        for (const table of database.objectStoreNames)
          whole[`${name}/${table}`] = await finished(database.transaction(table).objectStore(table).getAll());
        database.close();
      }
      type Api = { readonly storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }> };
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
      for (const area of ['local', 'session'] as const) whole[area] = await (browser ?? chrome)?.storage[area].get(null);
      return JSON.stringify(whole, null, 1);
    },
    null,
  );
