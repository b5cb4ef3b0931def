import type { Progress, RecordsAnswers, RecordsCall, RecordsRequests } from '../messages/records-calls.ts';
import type { ClientLensDatabase } from '../store/database.ts';

/** What the worker's parts work with. */
export interface RecordsContext {
  readonly database: ClientLensDatabase;
  readonly now: () => number;
  readonly newId: () => string;
}

/** What a long call gets beside its request: it says how far it is, and stops (by `signal.throwIfAborted()`) when it is told to. */
export interface Course {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** One answer for each of these calls. */
export type RecordsHandlers<N extends RecordsCall> = {
  readonly [K in N]: (request: RecordsRequests[K], course: Course) => Promise<RecordsAnswers[K]>;
};

/** What the user has to hear, as a key of the message catalogue with what fills its places. */
export class RecordsRefusal extends Error {
  override readonly name = 'RecordsRefusal';
  constructor(
    readonly key: string,
    ...fill: readonly (string | number)[]
  ) {
    super(key);
    this.fill = fill;
  }
  readonly fill: readonly (string | number)[];
}
