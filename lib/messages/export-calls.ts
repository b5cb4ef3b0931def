import type { ClosureFilter } from '../outcomes/filter.ts';

export const exportFormats = ['csv', 'json', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A term and what it means: the worker cannot read the catalogue. */
export type Definition = readonly [term: string, meaning: string];

export interface ExportRequests {
  export: {
    readonly what: 'closures' | 'figures';
    readonly format: ExportFormat;
    readonly filter: ClosureFilter;
    /** With what people typed, and in JSON with their names; else pseudonyms and no texts. */
    readonly personalData: boolean;
    /** In CSV only. */
    readonly byteOrderMark: boolean;
    /** For the last sheet of a spreadsheet. */
    readonly definitions: readonly Definition[];
  };
}

export interface ExportAnswers {
  export: {
    readonly file: Blob;
    /** Closures in the file, or those that the figures are about. */
    readonly closures: number;
    /** Older ones that did not fit into a spreadsheet. */
    readonly leftOut: number;
  };
}
