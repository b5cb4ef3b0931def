/** SQLite's wasm build, in memory: what somebody would take who wants to group rows in a browser. */
import initSqlJs from 'sql.js';
import type { ClosureFilter } from '../../lib/outcomes/filter.ts';

type Value = string | number | null;

export interface SqlDatabase {
  add(rows: readonly (readonly Value[])[]): void;
  /** All rows are in: the indexes are made. */
  finish(): void;
  /** Milliseconds for the counts that the dashboard shows for a filter, lost time left out. */
  figures(filter: ClosureFilter): number;
  close(): void;
}

const groups = [['kind', 'word'], ['desk'], ['desk', 'path'], ['sensor'], ['week'], ['client']];

export async function openSqlite(): Promise<SqlDatabase> {
  const { Database } = await initSqlJs({ locateFile: () => '/sql-wasm-browser.wasm' });
  const database = new Database();
  database.run(
    'create table c (at integer, week integer, desk text, path text, sensor text, client text, kind text, word text, ticket text)',
  );
  return {
    add(rows) {
      database.run('begin');
      const insert = database.prepare('insert into c values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
      for (const row of rows) insert.run([...row]);
      insert.free();
      database.run('commit');
    },
    finish() {
      database.run('create index by_client on c (client); create index by_at on c (at); create index by_desk on c (desk)');
    },
    figures({ from, to, client, answer, desk }) {
      const begun = performance.now();
      const conditions: readonly [string, Value][] = [
        ['at >= ?', from],
        ['at < ?', to],
        ['client = ?', client],
        ['kind = ?', answer],
        ['desk = ?', desk],
      ];
      const used = conditions.filter(([, value]) => value !== null);
      const where = used.length === 0 ? '' : `where ${used.map(([text]) => text).join(' and ')}`;
      const values = used.map(([, value]) => value);
      for (const group of groups) {
        const names = [...new Set([...group, 'kind'])].join(', ');
        database.exec(`select ${names}, count(*) from c ${where} group by ${names}`, values);
      }
      database.exec(`select count(distinct ticket) from c ${where}`, values);
      return performance.now() - begun;
    },
    close: () => database.close(),
  };
}
