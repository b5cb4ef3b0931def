/**
 * Takes one import of closures back. What stays is what the other imports would have left without it: what it added goes, unless another
 * import has that record too; what it replaced comes back.
 */
import type { Closure } from '../outcomes/closure.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import { closureTables, putClosures, removeClosures } from './closure-changes.ts';
import type { ClientLensDatabase } from './database.ts';
import { ImportAccount } from './import-accounts.ts';

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
  return database.transaction('rw', [...closureTables(database), database.closureImports], async () => {
    const counts = { removed: 0, restored: 0, stayed: 0 };
    const undone = await database.closureImports.get(id);
    if (undone === undefined) return counts;
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
    await database.closureImports.delete(id);
    step(brought.length, brought.length);
    return counts;
  });
}

class Undoing {
  readonly #undone: ImportAccount;
  readonly #id: string;
  /** In the order in which they came. */
  readonly others: readonly ImportAccount[];

  constructor(undone: ClosureImport, others: readonly ImportAccount[]) {
    this.#undone = new ImportAccount(undone);
    this.#id = undone.id;
    this.others = others;
  }

  whatBecomesOf(closure: Closure): { readonly how: keyof UndoneClosures; readonly after: Closure | null } {
    const before = this.#undone.replaced.get(closure.id);
    if (before !== undefined) {
      for (const other of this.others) if (other.at > this.#undone.at) other.nowDiffers(closure);
      return { how: 'restored', after: before };
    }
    const heir = this.#heirOf(closure.id, Infinity);
    return heir === undefined ? { how: 'removed', after: null } : { how: 'stayed', after: heir.inherit(closure) };
  }

  /** Where a later import took the place of what this one had brought, it takes now the place of what stood before both. */
  passOnWhatWasReplaced(): void {
    for (const other of this.others) {
      for (const closure of [...other.replaced.values()].filter(({ importId }) => importId === this.#id)) {
        const before = this.#undone.replaced.get(closure.id);
        other.stoodBefore(closure.id, before ?? this.#heirOf(closure.id, other.at)?.inherit(closure) ?? null);
      }
    }
  }

  /** The next import that has this closure too; one with the same content before one with another. */
  #heirOf(id: string, until: number): ImportAccount | undefined {
    const later = this.others.filter(({ at }) => at > this.#undone.at && at < until);
    return later.find((other) => other.has(id) === 'the same') ?? later.find((other) => other.has(id) === 'another');
  }
}
