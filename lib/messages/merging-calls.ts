/** Calls to the records worker about colleagues' closures. */
import type { Closure } from '../outcomes/closure.ts';
import type { Difference } from '../outcomes/closure-difference.ts';

/** A file as the user chose it. It is read in the worker, once to show what it would do and once more to do it. */
export interface ChosenFile {
  readonly file: File;
  /** Whose it is. */
  readonly source: string;
  /** Of the conflicts, where theirs is taken: all, none, or those with these ids. */
  readonly taken: 'none' | 'all' | readonly string[];
}

export interface MergingRequests {
  'preview-closures': { readonly files: readonly File[] };
  'import-closures': { readonly files: readonly ChosenFile[] };
  /** The latest first. */
  'list-closure-imports': object;
  'undo-closure-import': { readonly id: string };
  /** Whose closures came by which import, of files and of packs. */
  'closure-sources': object;
}

export interface ConflictView {
  readonly ours: Closure;
  readonly theirs: Closure;
  readonly differences: readonly Difference[];
}

/** What is wrong with a file of which nothing can be taken, as a key of the message catalogue. */
export interface FileFault {
  readonly key: string;
  readonly fill: readonly (string | number)[];
}

export interface FilePreview {
  readonly name: string;
  readonly fault: FileFault | null;
  readonly personalData: boolean;
  readonly total: number;
  readonly added: number;
  readonly same: number;
  readonly conflicts: number;
  readonly rejected: number;
  /** The first of them: nobody looks through thousands. */
  readonly someConflicts: readonly ConflictView[];
  readonly someRejected: readonly { readonly where: string; readonly reason: string }[];
}

export interface ClosureImportView {
  readonly id: string;
  readonly at: number;
  readonly file: string;
  readonly source: string;
  readonly added: number;
  readonly same: number;
  readonly rejected: number;
  /** Conflicts, by which of the two was kept. */
  readonly keptOurs: number;
  readonly keptTheirs: number;
}

export interface MergingAnswers {
  'preview-closures': readonly FilePreview[];
  'import-closures': readonly ClosureImportView[];
  'list-closure-imports': readonly ClosureImportView[];
  'undo-closure-import': { readonly removed: number; readonly restored: number; readonly stayed: number };
  /** By the id of the import. */
  'closure-sources': Readonly<Record<string, string>>;
}

/** How many conflicts are shown, and can be decided one by one. */
export const mostShown = 100;
