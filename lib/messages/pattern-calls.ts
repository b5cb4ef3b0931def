/** The calls about issues that keep coming back: part of the call-map in records-calls.ts. */
import type { Fall } from '../patterns/fall.ts';
import type { Issues } from '../patterns/issues.ts';

/** Which tickets are looked at. Times are epoch milliseconds, `to` is exclusive; `client` as in a filter of closures. */
export interface PatternFilter {
  readonly from: number | null;
  readonly to: number | null;
  readonly client: string | null;
}

export interface PatternTicket {
  readonly id: string;
  /** Null where it has no address: it is history. */
  readonly url: string | null;
  readonly subject: string;
  /** In words. */
  readonly client: string | null;
  readonly at: number;
  readonly historic: boolean;
}

export interface PatternRequests {
  /** The most frequent issues among the newest tickets of the filter. */
  patterns: { readonly filter: PatternFilter; readonly limit: number };
  /** The tickets behind one of them, newest first. */
  'pattern-tickets': {
    readonly filter: PatternFilter;
    readonly key: string;
    readonly offset: number;
    readonly limit: number;
  };
  /** Whether the issues fell that were fixed for good. */
  'fix-figures': object;
}

export interface PatternAnswers {
  /** With the names of the clients that are known, by their ids. */
  patterns: Issues & { readonly names: Readonly<Record<string, string>> };
  'pattern-tickets': { readonly tickets: readonly PatternTicket[]; readonly total: number };
  /** By the fix's id; those that are not done are not there. */
  'fix-figures': Readonly<Record<string, Fall>>;
}
