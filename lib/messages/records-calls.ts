/**
 * The call-map from our extension pages to the records worker: whatever reads or writes closures by the thousand, off the page's main thread. Both
 * ends are of one extension and one build; what came from outside (a file) is checked where it is read.
 */
import type { Figures } from '../figures/figures.ts';
import type { HoldingFigures } from '../holding/holding-figures.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { ClosureFilter } from '../outcomes/filter.ts';
import type { BackupAnswers, BackupRequests } from './backup-calls.ts';
import type { ExportAnswers, ExportRequests } from './export-calls.ts';
import type { HistoryAnswers, HistoryRequests } from './history-calls.ts';
import type { KeepingAnswers, KeepingRequests } from './keeping-calls.ts';
import type { MergingAnswers, MergingRequests } from './merging-calls.ts';
import type { PatternAnswers, PatternRequests } from './pattern-calls.ts';

/** The request of each call. What it answers stands in {@link RecordsAnswers} under the same name. */
export interface RecordsRequests
  extends BackupRequests,
    ExportRequests,
    MergingRequests,
    KeepingRequests,
    HistoryRequests,
    PatternRequests {
  /** *own*: what was answered in this browser under the user's own name, for themselves alone; without it everyone's. */
  figures: { readonly filter: ClosureFilter; readonly whose?: 'everyone' | 'own' };
  /** One page of closures, newest first. */
  'list-closures': { readonly filter: ClosureFilter; readonly offset: number; readonly limit: number };
  /** What the filters can be set to. */
  'filter-choices': object;
  /** Forgets what was counted and counts all closures again. One that was called off is finished when figures are next asked for. */
  'rebuild-figures': object;
  /** Whether what was closed stayed closed. */
  'holding-figures': object;
}

export interface RecordsAnswers
  extends BackupAnswers,
    ExportAnswers,
    MergingAnswers,
    KeepingAnswers,
    HistoryAnswers,
    PatternAnswers {
  figures: Figures;
  'list-closures': { readonly closures: readonly Closure[]; readonly total: number };
  'filter-choices': {
    readonly clients: readonly { readonly value: string; readonly name: string }[];
    readonly desks: readonly string[];
  };
  'rebuild-figures': { readonly closures: number };
  'holding-figures': HoldingFigures;
}

export type RecordsCall = keyof RecordsRequests & keyof RecordsAnswers;

/** How far a long call is; `of` is null where nobody knows yet. */
export interface Progress {
  readonly done: number;
  readonly of: number | null;
}

export type ToRecords =
  | { readonly id: number; readonly call: RecordsCall; readonly request: unknown }
  | { readonly id: number; readonly cancel: true };

/** What is wrong, as a key of the message catalogue with what fills it: a worker cannot read the catalogue. Without a key it is a fault of ours. */
export interface RecordsFault {
  readonly key: string | null;
  readonly fill: readonly (string | number)[];
  readonly message: string;
}

export type FromRecords =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: RecordsFault }
  | { readonly id: number; readonly cancelled: true };
