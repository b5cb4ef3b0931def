/** Calls about a desk's own export: history from before Client Lens. */
import type { Delimiter } from '../clients/table-rows.ts';
import type { Encoding } from '../clients/table-text.ts';
import type { Looked } from '../history/look.ts';
import type { HistoryReading, RejectedHistoryRow } from '../history/read-row.ts';
import type { HistoryImport } from '../history/ticket-life.ts';

export interface HistoryRequests {
  /** Reads the whole file once and writes nothing. Without a delimiter it is guessed. */
  'look-at-history': { readonly file: Blob; readonly delimiter: Delimiter | null };
  /** All or nothing: when it fails or is cancelled, nothing was written. */
  'import-history': {
    readonly file: Blob;
    readonly name: string;
    readonly preset: string;
    readonly encoding: Encoding;
    readonly delimiter: Delimiter;
    readonly headers: readonly string[];
    readonly reading: HistoryReading;
  };
  /** The latest first. */
  'list-history-imports': object;
  'undo-history-import': { readonly importId: string };
}

export interface HistoryLook extends Looked {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export interface HistoryOutcome {
  /** Null: there was nothing in it that is not here. */
  readonly imported: HistoryImport | null;
  /** The first of them; `imported.rejected` counts all. */
  readonly rejected: readonly RejectedHistoryRow[];
  readonly rejectedCount: number;
  /** Tickets that an earlier import brought: they are left as they are, so that none counts twice. */
  readonly alreadyHere: number;
  /** Tickets of which the desk's own count says that they were reopened. */
  readonly flagged: number;
}

export interface HistoryAnswers {
  'look-at-history': HistoryLook;
  'import-history': HistoryOutcome;
  'list-history-imports': readonly HistoryImport[];
  'undo-history-import': { readonly tickets: number };
}
