import { figureCells, figureColumns, figureRows } from '../figures/figure-rows.ts';
import type { Figures } from '../figures/figures.ts';
import { toFiguresFile } from '../figures/figures-file.ts';
import type { Definition, ExportFormat } from '../messages/export-calls.ts';
import { type ClientNames, closureColumns } from '../outcomes/closure-columns.ts';
import type { ClosureInFile } from '../outcomes/closures-file.ts';
import { byteOrderMark, type Cell, closuresToCsv, csvHead, toCsv } from '../outcomes/export-csv.ts';
import { jsonClosures, jsonHead, jsonTail } from '../outcomes/export-json.ts';
import { aboutAllAnswers, type ClosureFilter } from '../outcomes/filter.ts';
import { SpreadsheetWriter } from './spreadsheet.ts';
import { TextFile } from './text-file.ts';

/** What all files of an export say about themselves, and what they are written with. */
export interface ExportHead {
  readonly exportedAt: string;
  readonly filter: ClosureFilter;
  readonly personalData: boolean;
  readonly byteOrderMark: boolean;
  readonly names: ClientNames;
  readonly definitions: readonly Definition[];
}

/** A file that takes closures batch after batch, and figures once, as far as it has a place for them. */
export interface ExportFile {
  /** How many of them went in: fewer than all where there is no room. */
  readonly addClosures: (closures: readonly ClosureInFile[]) => number;
  readonly finish: (figures: Figures | null) => Blob;
}

export const exportFiles: Readonly<Record<ExportFormat, (head: ExportHead, what: 'closures' | 'figures') => ExportFile>> = {
  csv: csvFile,
  json: jsonFile,
  xlsx: spreadsheetFile,
};

const nameOf =
  ({ names }: ExportHead) =>
  (client: string | null): string | null =>
    client === null ? null : (names.get(client) ?? client);

function csvFile(head: ExportHead, what: 'closures' | 'figures'): ExportFile {
  const file = new TextFile('text/csv;charset=utf-8');
  if (head.byteOrderMark) file.write(byteOrderMark);
  if (what === 'closures') file.write(csvHead(head.personalData));
  return {
    addClosures: (closures) => {
      file.write(closuresToCsv(closures, head.personalData, head.names));
      return closures.length;
    },
    finish: (figures) => {
      if (figures !== null) file.write(toCsv(figureTable(figures, head)));
      return file.finish();
    },
  };
}

function jsonFile(head: ExportHead, what: 'closures' | 'figures'): ExportFile {
  const file = new TextFile('application/json');
  if (what === 'closures') file.write(jsonHead(head));
  let isFirst = true;
  return {
    addClosures: (closures) => {
      file.write(jsonClosures(closures, isFirst));
      isFirst &&= closures.length === 0;
      return closures.length;
    },
    finish: (figures) => {
      file.write(
        figures === null
          ? jsonTail
          : `${JSON.stringify(toFiguresFile(figures, nameOf(head), { ...head, filter: aboutAllAnswers(head.filter) }), null, 2)}\n`,
      );
      return file.finish();
    },
  };
}

const figureTable = (figures: Figures, head: ExportHead): Cell[][] => [
  figureColumns,
  ...figureRows(figures, nameOf(head)).map(figureCells),
];

/** Closures, figures and what the words mean: a spreadsheet goes from hand to hand, without us. */
function spreadsheetFile(head: ExportHead, what: 'closures' | 'figures'): ExportFile {
  const writer = new SpreadsheetWriter();
  const columns = closureColumns(head.personalData);
  if (what === 'closures') {
    const names = columns.map(({ name }) => name);
    writer.addSheet({ name: 'Closures', widths: names.map((name) => Math.max(12, name.length + 2)) }, names);
  }
  return {
    addClosures: (closures) => {
      const fitting = closures.slice(0, writer.room);
      writer.addRows(fitting.map((closure) => columns.map(({ read }) => read(closure, head.names))));
      return fitting.length;
    },
    finish: (figures) => {
      if (figures !== null) {
        writer.addSheet({ name: 'Figures', widths: [30, 30, 10, 10, 10, 14, 14] }, figureColumns);
        writer.addRows(figureTable(figures, head).slice(1));
      }
      writer.addSheet({ name: 'Definitions', widths: [30, 120] }, ['term', 'meaning']);
      writer.addRows(head.definitions);
      return writer.finish();
    },
  };
}
