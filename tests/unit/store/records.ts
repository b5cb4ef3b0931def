import { adopt } from '../../../lib/clients/adopt.ts';
import type { CardLine, Client } from '../../../lib/clients/card.ts';
import type { Closure, ObservedClosure } from '../../../lib/outcomes/closure.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { mergeIncoming } from '../../../lib/store/team-records.ts';

export const rt = 'https://rt.example.com';

export const observedClosure = (changes: Partial<ObservedClosure> = {}): ObservedClosure => ({
  id: 'closure-1',
  attempt: 'attempt-1',
  site: rt,
  desk: 'request-tracker',
  ticket: {
    id: '17',
    subject: 'Printer in the shop is down',
    client: 'Acme Ltd',
    requester: 'Ann',
    owner: 'Tom',
    status: 'open',
    url: `${rt}/Ticket/Update.html?id=17`,
  },
  path: 'update-page',
  sensor: 'control',
  question: 'Can the shop print labels again?',
  outcome: null,
  answer: { kind: 'achieved', evidence: 'checked' },
  unasked: null,
  at: 1_790_000_000_000,
  answeredInMs: 2100,
  ...changes,
});

export const closure = (changes: Partial<Closure> = {}): Closure => ({
  ...observedClosure(),
  clientId: null,
  who: 'Tom',
  ...changes,
});

export const notYet = (changes: Partial<Closure> = {}): Closure =>
  closure({ answer: { kind: 'not-yet', missing: '' }, ...changes });

export const client = (changes: Partial<Client> = {}): Client => ({
  id: 'acme',
  name: 'Acme Ltd',
  aliases: [],
  at: 1_780_000_000_000,
  ...changes,
});

export const line = (changes: Partial<CardLine> = {}): CardLine => ({
  id: 'line-1',
  clientId: 'acme',
  kind: 'business',
  text: 'Sells bread to 40 cafés before six in the morning',
  author: 'Tom',
  at: 1_780_000_000_000,
  source: 'person',
  stillTrueAt: 1_780_000_000_000,
  ...changes,
});

/** Puts clients, and those lines that are theirs, where both come from: into records. */
export async function keep(
  database: ClientLensDatabase,
  clients: readonly Client[],
  lines: readonly CardLine[] = [],
): Promise<void> {
  await mergeIncoming(
    database,
    clients.map((one) =>
      adopt(
        null,
        one,
        lines.filter(({ clientId }) => clientId === one.id),
      ),
    ),
  );
}
