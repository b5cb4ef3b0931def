import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from '../../run/timed.ts';
import { installDesk } from '../debian/packages.ts';
import { startServer } from '../debian/server.ts';
import { type IssueFacts, RedmineDatabase, type StatusChange } from './database.ts';
import { furnishHome } from './home.ts';
import { redmine5 } from './install.ts';
import { createIssue, type NewIssue } from './new-issue.ts';
import { RedmineRest } from './rest.ts';
import { people } from './seeded.ts';
import { makeRedmineTemplate } from './template.ts';

export interface Redmine {
  /** Without a slash at its end. */
  readonly url: string;
  /** As the database has it, not as a page shows it. */
  status(id: number): Promise<string>;
  /** Oldest first. */
  statusChanges(id: number): Promise<readonly StatusChange[]>;
  /** What was written last; null if nothing was. */
  lastNote(id: number): Promise<string | null>;
  countIssues(): Promise<number>;
  /** An issue that its client reports, for one test only. */
  newIssue(issue: NewIssue): Promise<number>;
  close(): Promise<void>;
}

interface Reader {
  facts(id: number): IssueFacts | Promise<IssueFacts>;
  countIssues(): number | Promise<number>;
}

const cache = fileURLToPath(new URL('../../../.cache/redmine/', import.meta.url));

/** Installs Redmine and makes its database, so that starting it is quick. Throws `DeskUnavailable` where it cannot be. */
export async function prepareRedmine(): Promise<string> {
  await installDesk(redmine5);
  return makeRedmineTemplate(cache);
}

function connect(url: string, database: string | undefined, close: () => Promise<void>): Redmine {
  const reader: Reader = database === undefined ? new RedmineRest(url, people.technician) : new RedmineDatabase(database);
  return {
    url,
    status: async (id) => (await reader.facts(id)).status,
    statusChanges: async (id) => (await reader.facts(id)).statusChanges,
    lastNote: async (id) => (await reader.facts(id)).notes.at(-1) ?? null,
    countIssues: async () => reader.countIssues(),
    newIssue: (issue) => createIssue(url, issue),
    close,
  };
}

/** A Redmine of our own on a fresh copy of the seeded database, or the one that `REDMINE_URL` names. */
export async function startRedmine(): Promise<Redmine> {
  const elsewhere = process.env.REDMINE_URL;
  if (elsewhere) return connect(elsewhere.replace(/\/+$/, ''), process.env.REDMINE_DATABASE || undefined, async () => {});

  const template = await prepareRedmine();
  const home = furnishHome(mkdtempSync(join(cache, 'run-')), 'redmine.sqlite');
  copyFileSync(template, home.database);
  const server = await timed('Redmine: starting', () =>
    startServer({
      ...home,
      name: 'Redmine',
      program: ['bundle', 'exec', 'puma', '-e', 'production', '-b', 'tcp://127.0.0.1:0', '-t', '1:4', 'config.ru'],
      address: /Listening on (http:\S+)/,
    }),
  );
  return connect(server.url, home.database, async () => {
    await server.stop();
    rmSync(home.directory, { recursive: true, force: true });
  });
}
