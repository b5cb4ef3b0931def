import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from '../../run/timed.ts';
import { installDesk } from '../debian/packages.ts';
import { onFreePort, startServer } from '../debian/server.ts';
import { readRows } from '../debian/sqlite.ts';
import { type FossilHome, furnishHome } from './home.ts';
import { fossil2 } from './install.ts';
import { makeFossilTemplate } from './template.ts';
import { addTicket, type NewTicket, readStatuses } from './tickets.ts';

/** Fossil's tickets. A ticket is named by its UUID. */
export interface Fossil {
  /** Without a slash at its end. */
  readonly url: string;
  /** As the repository has it, not as a page shows it. */
  status(uuid: string): Promise<string>;
  /** All that it has had, oldest first. */
  statuses(uuid: string): Promise<readonly string[]>;
  /** What was written last; null if nothing was. */
  lastComment(uuid: string): Promise<string | null>;
  countTickets(): Promise<number>;
  /** A ticket for one test only. */
  newTicket(ticket: NewTicket): Promise<string>;
  close(): Promise<void>;
}

const cache = fileURLToPath(new URL('../../../.cache/fossil/', import.meta.url));

/** Installs Fossil and makes its repository, so that starting it is quick. Throws `DeskUnavailable` where it cannot be. */
export async function prepareFossil(): Promise<string> {
  await installDesk(fossil2);
  return makeFossilTemplate(cache);
}

function connect(url: string, home: FossilHome, close: () => Promise<void>): Fossil {
  const ask = (sql: string, ...values: readonly string[]): unknown => readRows(home.repository, sql, ...values)[0]?.answer;
  return {
    url,
    async status(uuid) {
      const status = ask('SELECT status AS answer FROM ticket WHERE tkt_uuid = ?', uuid);
      if (typeof status !== 'string') throw new Error(`Fossil has no ticket ${uuid}`);
      return status;
    },
    statuses: (uuid) => readStatuses(home, uuid),
    async lastComment(uuid) {
      const comment = ask(
        `SELECT C.icomment AS answer FROM ticketchng C JOIN ticket T ON T.tkt_id = C.tkt_id
         WHERE T.tkt_uuid = ? AND C.icomment <> '' ORDER BY C.tkt_mtime DESC LIMIT 1`,
        uuid,
      );
      return typeof comment === 'string' ? comment : null;
    },
    countTickets: async () => Number(ask('SELECT COUNT(*) AS answer FROM ticket')),
    newTicket: (ticket) => addTicket(home, ticket),
    close,
  };
}

/** The instance that somebody named. Fossil's program works on the file of its repository. */
function connectElsewhere(url: string): Fossil {
  const repository = process.env.FOSSIL_REPOSITORY;
  if (!repository)
    throw new Error('FOSSIL_URL is set, and FOSSIL_REPOSITORY is not: it has to name the file behind that address.');
  return connect(url.replace(/\/+$/, ''), furnishHome(cache, repository), async () => {});
}

/** A Fossil of our own on a fresh copy of the seeded repository, or the one that `FOSSIL_URL` names. */
export async function startFossil(): Promise<Fossil> {
  const elsewhere = process.env.FOSSIL_URL;
  if (elsewhere) return connectElsewhere(elsewhere);

  const template = await prepareFossil();
  const home = furnishHome(mkdtempSync(join(cache, 'run-')));
  copyFileSync(template, home.repository);
  const server = await timed('Fossil: starting', () =>
    onFreePort((port) =>
      startServer({
        ...home,
        name: 'Fossil',
        // nojail: as root it would shut itself into the directory, where it sees another machine than everybody else.
        program: ['fossil', 'server', home.repository, '--localhost', '--nojail', '--port', String(port)],
        address: `http://127.0.0.1:${port}`,
      }),
    ),
  );
  return connect(server.url, home, async () => {
    await server.stop();
    rmSync(home.directory, { recursive: true, force: true });
  });
}
