import { guessDelimiter, type TableRow } from '../../../lib/clients/table-rows.ts';
import { looksClosed, mapColumns, presetFor } from '../../../lib/history/columns.ts';
import { createFold } from '../../../lib/history/fold.ts';
import { createLook } from '../../../lib/history/look.ts';
import { dayOrderOf } from '../../../lib/history/moments.ts';
import { createRowReading, type HistoryReading, isRejected, type RejectedHistoryRow } from '../../../lib/history/read-row.ts';
import { createChunkedTable } from '../../../lib/history/table-chunks.ts';
import type { TicketLife } from '../../../lib/history/ticket-life.ts';

export function rowsOf(text: string, piece = 1000): TableRow[] {
  const table = createChunkedTable(guessDelimiter(text));
  const rows: TableRow[] = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...table.add(text.slice(at, at + piece)));
  return [...rows, ...table.end()];
}

/** As the page proposes it for a file, without anybody changing anything. */
export function proposedReading(text: string): { readonly preset: string | null; readonly reading: HistoryReading } {
  const look = createLook();
  look.add(rowsOf(text));
  const looked = look.end();
  if (looked === null) throw new Error('there are no rows in it');
  const preset = presetFor(looked.headers);
  const uses = mapColumns(looked.headers, preset);
  const dates = looked.columns.flatMap(({ dates }, column) =>
    ['opened', 'resolved', 'closed', 'changed'].includes(uses[column] ?? '') && dates !== null ? [dates] : [],
  );
  const dayOrder = dayOrderOf(dates);
  const statuses = looked.columns[uses.indexOf('status')]?.values ?? [];
  return {
    preset: preset?.id ?? null,
    reading: {
      uses,
      dayOrder: dayOrder === 'day-first' || dayOrder === 'month-first' ? dayOrder : null,
      zone: 'UTC',
      closedStatuses: statuses.map(({ text }) => text).filter((status) => looksClosed(status, preset)),
    },
  };
}

export function foldFile(
  text: string,
  reading: HistoryReading = proposedReading(text).reading,
): { readonly lives: readonly TicketLife[]; readonly rejected: readonly RejectedHistoryRow[] } {
  const [header, ...rows] = rowsOf(text);
  const read = (header === undefined ? [] : rows).map(createRowReading(header?.cells ?? [], reading));
  const fold = createFold();
  for (const row of read) if (!isRejected(row)) fold.add(row);
  return { lives: [...fold.lives()], rejected: read.filter(isRejected) };
}
