/**
 * Takes one import of closures back. What stays is what the other imports would have left without it: what it added goes, unless another
 * import has that record too; what it replaced comes back.
 */
import type { Closure } from '../outcomes/closure.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import { putClosures, removeClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureTables, dropRetracted } from './figure-parts.ts';
import { ImportAccount } from './import-accounts.ts';
import { takeBackLater } from './later-holdings.ts';

export interface UndoneClosures {
  readonly removed: number;
  /** Closures that are again as they were before. */
  readonly restored: number;
  /** Closures that stay, because another import has them too. */
  readonly stayed: number;
}

const atATime = 1000;

/** Undone twice is undone once. `step` throws when the user has called it off: nothing is undone then. */
export function undoClosureImport(
  database: ClientLensDatabase,
  id: string,
  step: (done: number, of: number) => void = () => undefined,
): Promise<UndoneClosures> {
  return database.transaction('rw', [...closureTables(database), database.closureImports, database.holdings], async () => {
    const undone = await database.closureImports.get(id);
    if (undone === undefined) return { removed: 0, restored: 0, stayed: 0 };
    await database.closureImports.delete(id);
    return takeBackClosures(database, undone, step);
  });
}

/** Any import that brought closures. */
type Undone = Pick<ClosureImport, 'id' | 'at' | 'replaced'>;

/** Inside a transaction over closures and their imports. What came by a pack is taken back in the same way. */
export async function takeBackClosures(
  database: ClientLensDatabase,
  undone: Undone,
  step: (done: number, of: number) => void = () => undefined,
): Promise<UndoneClosures> {
  const { id } = undone;
  const counts = { removed: 0, restored: 0, stayed: 0 };
  const others = (await database.closureImports.orderBy('at').toArray()).filter((other) => other.id !== id);
  const undoing = new Undoing(
    undone,
    others.map((other) => new ImportAccount(other)),
  );
  undoing.passOnWhatWasReplaced();
  const brought = await database.closures.where({ importId: id }).primaryKeys();
  for (let from = 0; from < brought.length; from += atATime) {
    step(from, brought.length);
    const lump = await database.closures.bulkGet(brought.slice(from, from + atATime));
    const changed: Closure[] = [];
    const gone: string[] = [];
    for (const closure of lump.flatMap((found) => found ?? [])) {
      const { how, after } = undoing.whatBecomesOf(closure);
      counts[how] += 1;
      if (after === null) gone.push(closure.id);
      else changed.push(after);
    }
    await putClosures(database, changed);
    await removeClosures(database, gone);
  }
  await database.closureImports.bulkPut(undoing.others.map((other) => other.toRecord()));
  await takeBackLater(database, id);
  await dropRetracted(database);
  step(brought.length, brought.length);
  return counts;
}

class Undoing {
  readonly #id: string;
  readonly #at: number;
  /** The versions that it took the place of. */
  readonly #replaced: ReadonlyMap<string, Closure>;
  /** In the order in which they came. */
  readonly others: readonly ImportAccount[];

  constructor({ id, at, replaced }: Undone, others: readonly ImportAccount[]) {
    this.#id = id;
    this.#at = at;
    this.#replaced = new Map(replaced.map((closure) => [closure.id, closure]));
    this.others = others;
  }

  whatBecomesOf(closure: Closure): { readonly how: keyof UndoneClosures; readonly after: Closure | null } {
    const before = this.#replaced.get(closure.id);
    if (before !== undefined) {
      for (const other of this.others) if (other.at > this.#at) other.nowDiffers(closure);
      return { how: 'restored', after: before };
    }
    const heir = this.#heirOf(closure.id, Infinity);
    return heir === undefined ? { how: 'removed', after: null } : { how: 'stayed', after: heir.inherit(closure) };
  }

  /** Where a later import took the place of what this one had brought, it takes now the place of what stood before both. */
  passOnWhatWasReplaced(): void {
    for (const other of this.others) {
      for (const closure of [...other.replaced.values()].filter(({ importId }) => importId === this.#id)) {
        const before = this.#replaced.get(closure.id);
        other.stoodBefore(closure.id, before ?? this.#heirOf(closure.id, other.at)?.inherit(closure) ?? null);
      }
    }
  }

  /** The next import that has this closure too; one with the same content before one with another. */
  #heirOf(id: string, until: number): ImportAccount | undefined {
    const later = this.others.filter(({ at }) => at > this.#at && at < until);
    return later.find((other) => other.has(id) === 'the same') ?? later.find((other) => other.has(id) === 'another');
  }
}
