import { type DrivenAct, keepAct } from '../../desks/figures/figures.ts';
import type { BrowserKind } from './launch.ts';

export interface DrivenPath {
  /** The definition's id. */
  readonly desk: string;
  /** Where it is driven, and which act: `replay: reply as resolved`. */
  readonly name: string;
  /** The path of the definition, or the decoy's name; what a test on a real desk learns from the record is set later. */
  readonly path?: string;
  readonly isDecoy?: boolean;
}

/** Counts what a test sees of each way to close, for the table of desks. */
export class DrivenPaths {
  readonly #acts: { readonly way: DrivenPath; readonly seen: DrivenAct }[] = [];

  /** The test counts in what it gets. */
  begin(way: DrivenPath): DrivenAct {
    const { name, path = name, isDecoy = false } = way;
    const seen: DrivenAct = { path, isDecoy, asked: 0, released: 0, cancelled: 0, silent: 0 };
    this.#acts.push({ way, seen });
    return seen;
  }

  /** Also what failed half-way is kept: it was driven. */
  keep(browser: BrowserKind): void {
    for (const { way, seen } of this.#acts) keepAct(way.desk, browser, way.name, seen);
  }
}
