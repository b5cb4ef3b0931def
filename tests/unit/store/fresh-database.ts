import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { ClientLensDatabase } from '../../../lib/store/database.ts';

// Dexie looks for IndexedDB when it is loaded, which may be before this file.
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });

let count = 0;

/** An empty database of its own for one test. */
export function freshDatabase(): ClientLensDatabase {
  count += 1;
  const database = new ClientLensDatabase(`test-${count}`);
  onTestFinished(() => database.delete());
  return database;
}

/** From the `nth` record on, the browser says that the disk is full. Gives a function that makes room again. */
export function fillDisk(nth = 1): () => void {
  const { add, put } = IDBObjectStore.prototype;
  let written = 0;
  const limited = (write: typeof add) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof add>) {
      written += 1;
      if (written >= nth) throw new DOMException('no room', 'QuotaExceededError');
      return write.apply(this, args);
    };
  const makeRoom = () => void Object.assign(IDBObjectStore.prototype, { add, put });
  Object.assign(IDBObjectStore.prototype, { add: limited(add), put: limited(put) });
  onTestFinished(makeRoom);
  return makeRoom;
}
