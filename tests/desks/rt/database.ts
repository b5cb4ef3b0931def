import { readRows } from '../debian/sqlite.ts';

/** One line of a ticket's history. */
export interface HistoryEntry {
  readonly type: string;
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** What was written, for a comment or a reply. */
  readonly text: string | null;
}

export interface TicketFacts {
  readonly status: string;
  readonly subject: string;
}

/** Request Tracker's own tables, read only: what they say is what really happened. */
export class RtDatabase {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  facts(id: number): TicketFacts {
    const [row] = readRows(this.#file, 'SELECT Status, Subject FROM Tickets WHERE id = ?', id);
    if (row === undefined) throw new Error(`Request Tracker has no ticket ${id}`);
    return { status: String(row.Status), subject: String(row.Subject) };
  }

  history(id: number): HistoryEntry[] {
    const rows = readRows(
      this.#file,
      `SELECT T.Type, T.Field, T.OldValue, T.NewValue,
         (SELECT A.Content FROM Attachments A WHERE A.TransactionId = T.id AND A.ContentType LIKE 'text/%' AND A.Content IS NOT NULL ORDER BY A.id LIMIT 1) AS Content
       FROM Transactions T WHERE T.ObjectType = 'RT::Ticket' AND T.ObjectId = ? ORDER BY T.id`,
      id,
    );
    const words = (value: unknown): string | null =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value === null ? null : String(value);
    return rows.map((row) => ({
      type: String(row.Type),
      field: words(row.Field),
      from: words(row.OldValue),
      to: words(row.NewValue),
      text: words(row.Content),
    }));
  }

  countTickets(): number {
    return Number(readRows(this.#file, "SELECT COUNT(*) AS n FROM Tickets WHERE Status <> 'deleted'")[0]?.n);
  }
}
