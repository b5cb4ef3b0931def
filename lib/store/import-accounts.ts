import type { Closure } from '../outcomes/closure.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';

/** What one import says that it did, made ready to be changed while another one is undone. */
export class ImportAccount {
  readonly #made: ClosureImport;
  readonly #shared: Set<string>;
  readonly #refused: Map<string, Closure>;
  readonly #replaced: Map<string, Closure>;
  readonly #conflicts: Map<string, 'ours' | 'theirs'>;

  constructor(made: ClosureImport) {
    this.#made = { ...made };
    this.#shared = new Set(made.shared);
    this.#refused = byId(made.refused);
    this.#replaced = byId(made.replaced);
    this.#conflicts = new Map(made.conflicts.map(({ id, kept }) => [id, kept]));
  }

  get at(): number {
    return this.#made.at;
  }

  /** The versions that it took the place of. */
  get replaced(): ReadonlyMap<string, Closure> {
    return this.#replaced;
  }

  has(id: string): 'the same' | 'another' | null {
    return this.#shared.has(id) ? 'the same' : this.#refused.has(id) ? 'another' : null;
  }

  /** It brings now what another import had brought before it. Gives the closure as it brings it. */
  inherit(closure: Closure): Closure {
    this.#made.added += 1;
    if (this.#shared.delete(closure.id)) {
      this.#made.same -= 1;
      return { ...closure, importId: this.#made.id };
    }
    const own = this.#refused.get(closure.id);
    this.#refused.delete(closure.id);
    this.#conflicts.delete(closure.id);
    return own ?? { ...closure, importId: this.#made.id };
  }

  /** What it had the same as `closure` is something else than what stands there now. */
  nowDiffers(closure: Closure): void {
    if (!this.#shared.delete(closure.id)) return;
    this.#made.same -= 1;
    this.#conflicts.set(closure.id, 'ours');
    this.#refused.set(closure.id, { ...closure, importId: this.#made.id });
  }

  /** What stood before the version that it brought; null: nothing, so that it is new. */
  stoodBefore(id: string, closure: Closure | null): void {
    if (closure !== null) this.#replaced.set(id, closure);
    else if (this.#replaced.delete(id)) {
      this.#conflicts.delete(id);
      this.#made.added += 1;
    }
  }

  toRecord(): ClosureImport {
    return {
      ...this.#made,
      shared: [...this.#shared],
      refused: [...this.#refused.values()],
      replaced: [...this.#replaced.values()],
      conflicts: [...this.#conflicts].map(([id, kept]) => ({ id, kept })),
    };
  }
}

const byId = (closures: readonly Closure[]): Map<string, Closure> => new Map(closures.map((closure) => [closure.id, closure]));
