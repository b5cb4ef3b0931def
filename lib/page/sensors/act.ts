import type { ControlPath } from '../../desks/definition.ts';
import type { ClosingJudge } from '../../gate/closing.ts';
import type { PageRequest } from '../../gate/page-request.ts';
import type { Sensor } from '../../outcomes/words.ts';

/** Something the page is about to do, noticed before it is done. */
export interface Act {
  readonly sensor: Sensor;
  /** What it would send, or the control whose press closes. */
  readonly closes: PageRequest | ControlPath;
  /** Lets the original act go on: same submitter, same fields, same tokens. */
  release(): void;
  /** The same without the fields of this name and these values; absent where that cannot be done. */
  releaseWithout?(field: string, values: readonly string[]): void;
  /** Gives it up and leaves the page as it was. */
  cancel(): void;
}

/** What the sensors ask. The answers are synchronous: an act that has to wait for one is lost. */
export interface Watch {
  /** Tells what may close here; null while no desk is known, or where the site is off. */
  judge(): ClosingJudge | null;
  /** True: hold the act; one of its functions will be called later. */
  holds(act: Act): boolean;
  /** A close that this sensor saw but cannot hold. */
  missed(act: Pick<Act, 'sensor' | 'closes'>): void;
}

/** Neither the page's handlers nor the browser do anything about it. */
export const keepFromPage = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};
