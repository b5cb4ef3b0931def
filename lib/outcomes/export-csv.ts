import Papa from 'papaparse';
import type { Closure } from './closure.ts';
import { defuse } from './export-defuse.ts';
import { answerKindOf } from './filter.ts';

/** Client ids and the names that the user knows them by. */
export type ClientNames = ReadonlyMap<string, string>;

/** Excel takes a file without a byte order mark for the local code page and garbles every name that is not ASCII. */
const byteOrderMark = '\uFEFF';

/**
 * One column each. Nobody's name is among them, neither who answered nor the ticket's owner: a spreadsheet of closes by person is
 * the count that this product exists to replace. The JSON export and the backup are complete.
 */
const columns: Readonly<Record<string, (closure: Closure, names: ClientNames) => string | number | null>> = {
  'when (UTC)': ({ at }) => new Date(at).toISOString().slice(0, 19).replace('T', ' '),
  client: (closure, names) => clientName(closure, names),
  ticket: ({ ticket }) => ticket.id,
  subject: ({ ticket }) => ticket.subject,
  outcome: ({ outcome }) => outcome,
  answer: answerKindOf,
  evidence: ({ answer }) => (answer?.kind === 'achieved' ? answer.evidence : null),
  reason: ({ answer }) => (answer?.kind === 'closed-without-it' ? answer.reason : null),
  note: ({ answer }) => (answer?.kind === 'closed-without-it' ? answer.note : null),
  'still missing': ({ answer }) => (answer?.kind === 'not-yet' ? answer.missing : null),
  'held up': ({ heldUp }) => heldUp?.bucket ?? null,
  'held up is over': ({ heldUp }) => (heldUp === undefined ? null : heldUp.isOver ? 'yes' : 'no'),
  'not asked because': ({ unasked }) => unasked,
  question: ({ question }) => question,
  'seconds to answer': ({ answeredInMs }) => (answeredInMs === null ? null : answeredInMs / 1000),
  desk: ({ desk }) => desk,
  site: ({ site }) => site,
  path: ({ path }) => path,
  sensor: ({ sensor }) => sensor,
  status: ({ ticket }) => ticket.status,
  'ticket address': ({ ticket }) => ticket.url,
  'close attempt': ({ attempt }) => attempt,
  closure: ({ id }) => id,
};

/** The client's name as the user knows it, else as the desk wrote it. */
export const clientName = ({ clientId, ticket }: Closure, names: ClientNames): string | null =>
  (clientId === null ? undefined : names.get(clientId)) ?? ticket.client;

/** RFC 4180 with a byte order mark, every cell quoted, no cell that a spreadsheet would run as a formula. */
export function closuresToCsv(closures: readonly Closure[], names: ClientNames = new Map()): string {
  const readers = Object.values(columns);
  const rows = closures.map((closure) => readers.map((read) => toCell(read(closure, names))));
  const table = Papa.unparse([Object.keys(columns), ...rows], { newline: '\r\n', quotes: true });
  return `${byteOrderMark}${table}\r\n`;
}

const toCell = (value: string | number | null): string | number => (typeof value === 'string' ? defuse(value) : (value ?? ''));
