/** What a row of an export says, or why it cannot be read. */
import type { TableRow } from '../clients/table-rows.ts';
import type { HistoryRow } from './fold.ts';
import { type DayOrder, isNothing, parseMoment } from './moments.ts';
import type { HistoryUse } from './presets.ts';
import { zoneOf } from './zone.ts';

/** How the rows of a file are read: what whoever imports it saw and said. */
export interface HistoryReading {
  readonly uses: readonly (HistoryUse | null)[];
  readonly dayOrder: DayOrder | null;
  /** Of dates that do not say theirs: a name such as `Europe/Berlin`. */
  readonly zone: string;
  /** As the file writes them. */
  readonly closedStatuses: readonly string[];
}

export type HistoryFault =
  | 'no-ticket'
  | 'ticket-too-long'
  /** `detail` is the column, `text` what stands there. */
  | 'no-date'
  | 'no-count'
  /** In a log of changes: `detail` is the column. */
  | 'no-time'
  | 'too-many-cells'
  | 'broken-quotes';

export interface RejectedHistoryRow {
  readonly line: number;
  readonly why: HistoryFault;
  readonly detail: string;
  readonly text: string;
  /** So that the row can be found again; empty where it has none. */
  readonly ticket: string;
}

const longestTicket = 200;
const longestText = 2000;
const longestShown = 60;

export const isRejected = (row: HistoryRow | RejectedHistoryRow): row is RejectedHistoryRow => 'why' in row;

/** A way to read rows, for one file. Throws a RangeError for a time zone that the browser does not know. */
export function createRowReading(headers: readonly string[], reading: HistoryReading) {
  const { uses, dayOrder } = reading;
  const dates = { dayOrder, inZone: zoneOf(reading.zone) };
  const closed = new Set(reading.closedStatuses);
  const columnOf = (use: HistoryUse): number => uses.indexOf(use);
  const columns = {
    ticket: columnOf('ticket'),
    client: columnOf('client'),
    requester: columnOf('requester'),
    status: columnOf('status'),
    reopens: columnOf('reopens'),
    step: columnOf('step'),
  };
  const subjects = uses.flatMap((use, column) => (use === 'subject' ? [column] : []));
  const [opened, resolved, closedAt, changed] = (['opened', 'resolved', 'closed', 'changed'] as const).map(columnOf);

  return (row: TableRow): HistoryRow | RejectedHistoryRow => {
    const cell = (column: number | undefined): string | null => {
      const text = column === undefined || column < 0 ? '' : (row.cells[column] ?? '').trim();
      return text === '' || isNothing(text) ? null : text;
    };
    const ticket = cell(columns.ticket);
    const reject = (why: HistoryFault, column = -1): RejectedHistoryRow => ({
      line: row.line,
      why,
      detail: headers[column] ?? '',
      text: (row.cells[column] ?? '').trim().slice(0, longestShown),
      // Of a row with a stray quotation mark nobody knows what its first cell is.
      ticket: row.broken ? '' : (ticket ?? '').slice(0, longestShown),
    });
    if (row.broken) return reject('broken-quotes');
    if (row.cells.length > headers.length && row.cells.slice(headers.length).some((text) => text.trim() !== '')) {
      return reject('too-many-cells');
    }
    if (ticket === null) return reject('no-ticket');
    if (ticket.length > longestTicket) return reject('ticket-too-long');

    const at = (column: number | undefined): number | null | undefined => {
      const text = cell(column);
      return text === null ? null : (parseMoment(text, dates) ?? undefined);
    };
    const moments = [at(opened), at(resolved), at(closedAt), at(changed)] as const;
    const unread = moments.indexOf(undefined);
    if (unread >= 0) return reject('no-date', [opened, resolved, closedAt, changed][unread]);
    const whole = (column: number): number | null | undefined => {
      const text = cell(column);
      if (text === null) return null;
      return /^\d{1,9}(?:\.0+)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
    };
    const [reopenCount, step] = [whole(columns.reopens), whole(columns.step)];
    if (reopenCount === undefined) return reject('no-count', columns.reopens);
    if (step === undefined) return reject('no-count', columns.step);
    const [openedAt = null, resolvedAt = null, endedAt = null, changedAt = null] = moments;
    if (changed !== undefined && changed >= 0 && changedAt === null) return reject('no-time', changed);

    const status = cell(columns.status);
    const subject = subjects.flatMap((column) => cell(column) ?? []).join(' / ');
    return {
      ticket,
      subject: subject === '' ? null : subject.slice(0, longestText),
      client: cell(columns.client)?.slice(0, longestText) ?? null,
      requester: cell(columns.requester)?.slice(0, longestText) ?? null,
      opened: openedAt,
      resolved: resolvedAt,
      closed: endedAt,
      changed: changedAt,
      step,
      isClosed: status === null ? null : closed.has(status),
      reopenCount,
    };
  };
}
