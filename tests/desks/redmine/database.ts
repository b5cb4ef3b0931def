import { readRows } from '../debian/sqlite.ts';

export interface StatusChange {
  readonly from: string;
  readonly to: string;
}

/** What is known of one issue. */
export interface IssueFacts {
  readonly status: string;
  /** Oldest first. */
  readonly statusChanges: readonly StatusChange[];
  /** What people wrote about it, oldest first. */
  readonly notes: readonly string[];
}

/** Redmine's own tables, read only: what they say is what really happened. */
export class RedmineDatabase {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  facts(id: number): IssueFacts {
    const ofIssue = "J.journalized_type = 'Issue' AND J.journalized_id = ?";
    const [issue] = readRows(
      this.#file,
      'SELECT S.name FROM issues I JOIN issue_statuses S ON S.id = I.status_id WHERE I.id = ?',
      id,
    );
    if (issue === undefined) throw new Error(`Redmine has no issue ${id}`);
    const changes = readRows(
      this.#file,
      `SELECT Old.name AS old, New.name AS new FROM journals J
         JOIN journal_details D ON D.journal_id = J.id AND D.property = 'attr' AND D.prop_key = 'status_id'
         JOIN issue_statuses Old ON Old.id = D.old_value JOIN issue_statuses New ON New.id = D.value
       WHERE ${ofIssue} ORDER BY D.id`,
      id,
    );
    const notes = readRows(this.#file, `SELECT J.notes FROM journals J WHERE ${ofIssue} AND J.notes <> '' ORDER BY J.id`, id);
    return {
      status: String(issue.name),
      statusChanges: changes.map((change) => ({ from: String(change.old), to: String(change.new) })),
      notes: notes.map((note) => String(note.notes)),
    };
  }

  countIssues(): number {
    return Number(readRows(this.#file, 'SELECT COUNT(*) AS n FROM issues')[0]?.n);
  }
}
