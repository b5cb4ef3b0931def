import { DatabaseSync } from 'node:sqlite';

/** Reads from a desk's own tables: what they say is what really happened. */
export function readRows(file: string, sql: string, ...values: readonly (number | string)[]): Record<string, unknown>[] {
  // Opened for each question: a connection that stays open could hold up the desk's writes.
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    return database.prepare(sql).all(...values);
  } finally {
    database.close();
  }
}
