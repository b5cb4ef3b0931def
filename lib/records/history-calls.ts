import { guessDelimiter } from '../clients/table-rows.ts';
import type { Encoding } from '../clients/table-text.ts';
import { createFold } from '../history/fold.ts';
import { createLook, type Looked } from '../history/look.ts';
import { createRowReading, isRejected, type RejectedHistoryRow } from '../history/read-row.ts';
import { createChunkedTable } from '../history/table-chunks.ts';
import type { HistoryRequests } from '../messages/history-calls.ts';
import { findKnown, listHistoryImports, undoHistoryImport, writeHistory } from '../store/history.ts';
import { type Course, type RecordsContext, type RecordsHandlers, RecordsRefusal } from './calls.ts';
import { beginningOf, copyText, textOf } from './file-text.ts';

/** More are counted and not kept: whoever has so many has chosen something wrong, and mends that first. */
const mostListed = 10_000;

export const historyCalls = ({ database, now, newId }: RecordsContext): RecordsHandlers<keyof HistoryRequests> => ({
  'look-at-history': async ({ file, delimiter }, course) => {
    const { text, wide } = await beginningOf(file);
    const by = delimiter ?? guessDelimiter(text);
    for (const encoding of wide === null ? (['utf-8', 'windows-1252'] as const) : [wide]) {
      const looked = await lookAt(file, encoding, by, course);
      if (looked === 'other-encoding') continue;
      if (looked === null) break;
      return { ...looked, encoding, delimiter: by };
    }
    throw new RecordsRefusal('history_no_rows');
  },

  'import-history': async (request, course) => {
    const { folded, rows, rejected, rejectedCount } = await readAll(request, course);
    const isKnown = await findKnown(database, course.signal);
    const id = newId();
    const { name, preset } = request;
    const about = { id, at: now(), file: name.slice(0, 300), preset, rows, rejected: rejectedCount };
    const written = await writeHistory(database, about, folded, { signal: course.signal, isKnown });
    return { ...written, rejected, rejectedCount };
  },

  'list-history-imports': () => listHistoryImports(database),
  'undo-history-import': ({ importId }) => undoHistoryImport(database, importId),
});

async function lookAt(
  file: Blob,
  encoding: Encoding,
  delimiter: HistoryRequests['import-history']['delimiter'],
  course: Course,
): Promise<Looked | null | 'other-encoding'> {
  const table = createChunkedTable(delimiter);
  const look = createLook(copyText);
  try {
    // Whatever is not UTF-8 is taken for what Western spreadsheets write; every file is that.
    for await (const text of textOf(file, encoding, course, { isSure: encoding === 'utf-8' })) look.add(table.add(text));
  } catch (error) {
    if (encoding === 'utf-8' && error instanceof TypeError) return 'other-encoding';
    throw error;
  }
  look.add(table.end());
  return look.end();
}

/** All rows of the file, folded; the events of each ticket have to be kept until the last row, because they may come in any order. */
async function readAll({ file, encoding, delimiter, headers, reading }: HistoryRequests['import-history'], course: Course) {
  const table = createChunkedTable(delimiter);
  const read = createRowReading(headers, reading);
  const folded = createFold(copyText);
  const rejected: RejectedHistoryRow[] = [];
  let [rows, rejectedCount, isHeader] = [0, 0, true];

  function take(given: ReturnType<typeof table.add>): void {
    for (const row of given) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      rows += 1;
      const one = read(row);
      if (!isRejected(one)) folded.add(one);
      else {
        rejectedCount += 1;
        if (rejected.length < mostListed) rejected.push({ ...one, text: copyText(one.text), ticket: copyText(one.ticket) });
      }
    }
  }

  for await (const text of textOf(file, encoding, course)) take(table.add(text));
  take(table.end());
  return { folded, rows, rejected, rejectedCount };
}
