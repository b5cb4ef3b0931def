import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from '../../run/timed.ts';
import { installDesk } from '../debian/packages.ts';
import { type HistoryEntry, RtDatabase, type TicketFacts } from './database.ts';
import { furnishHome } from './home.ts';
import { requestTracker5 } from './install.ts';
import { RtRest } from './rest.ts';
import { startRtServer } from './server.ts';
import { makeRtTemplate } from './template.ts';

export const people = {
  technician: { name: 'tech', password: 'tech-pass-1' },
  client: { name: 'pat@globex.example', password: 'client-pass-1' },
} as const;

/** The four clients of the seed, each with the one who asks for them. */
export const clients = {
  'Acme Corp': 'pat@acme.example',
  Globex: 'pat@globex.example',
  Initech: 'pat@initech.example',
  'Wayne Dental': 'pat@wayne.example',
} as const;

export interface RequestTracker {
  /** Without a slash at its end. */
  readonly url: string;
  /** As the database has it, not as a page shows it. */
  status(id: number): Promise<string>;
  history(id: number): Promise<HistoryEntry[]>;
  /** What was written last in a comment or a reply; null if nothing was. */
  lastComment(id: number): Promise<string | null>;
  countTickets(): Promise<number>;
  /** A ticket of the technician's, for one test only. */
  newTicket(ticket: {
    readonly subject: string;
    readonly client: keyof typeof clients;
    readonly status?: 'new' | 'open';
  }): Promise<number>;
  close(): Promise<void>;
}

interface Reader {
  facts(id: number): TicketFacts | Promise<TicketFacts>;
  history(id: number): HistoryEntry[] | Promise<HistoryEntry[]>;
  countTickets(): number | Promise<number>;
}

const cache = fileURLToPath(new URL('../../../.cache/rt/', import.meta.url));

/** Installs Request Tracker and makes its database, so that starting it is quick. Throws `DeskUnavailable` where it cannot be. */
export async function prepareRequestTracker(): Promise<string> {
  await installDesk(requestTracker5);
  return makeRtTemplate(cache);
}

/** Its editor sends HTML; tests are about the words. */
const wordsOf = (text: string | null): string | null =>
  text
    ?.replace(/<[^>]+>|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() ?? null;

function connect(url: string, database: string | undefined, close: () => Promise<void>): RequestTracker {
  const rest = new RtRest(url, people.technician.name, people.technician.password);
  const reader: Reader = database === undefined ? rest : new RtDatabase(database);
  return {
    url,
    status: async (id) => (await reader.facts(id)).status,
    history: async (id) => reader.history(id),
    async lastComment(id) {
      const written = (await reader.history(id)).filter(({ type }) => type === 'Comment' || type === 'Correspond');
      return wordsOf(written.at(-1)?.text ?? null);
    },
    countTickets: async () => reader.countTickets(),
    newTicket: (ticket) => rest.create({ ...ticket, requester: clients[ticket.client] }),
    close,
  };
}

/** A Request Tracker of our own on a fresh copy of the seeded database, or the one that `RT_URL` names. */
export async function startRequestTracker(): Promise<RequestTracker> {
  const elsewhere = process.env.RT_URL;
  if (elsewhere) return connect(elsewhere.replace(/\/+$/, ''), process.env.RT_DATABASE || undefined, async () => {});

  const template = await prepareRequestTracker();
  const directory = mkdtempSync(join(cache, 'run-'));
  const database = join(directory, 'rt.sqlite');
  copyFileSync(template, database);
  const server = await timed('Request Tracker: starting', () =>
    startRtServer((port) => furnishHome(directory, basename(database), port)),
  );
  return connect(server.url, database, async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  });
}
