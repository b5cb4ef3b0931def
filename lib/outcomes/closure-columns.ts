import { type Closure, idWithoutSubject } from './closure.ts';
import { answerKindOf } from './filter.ts';

/** Client ids and the names that the user knows them by. */
export type ClientNames = ReadonlyMap<string, string>;

export interface ClosureColumn {
  readonly name: string;
  readonly read: (closure: Closure, names: ClientNames) => string | number | Date | null;
  /** What somebody typed, or what may hold it: not in a file without personal data. */
  readonly isPersonal: boolean;
}

const column = (name: string, read: ClosureColumn['read']): ClosureColumn => ({ name, read, isPersonal: false });
const personal = (name: string, read: ClosureColumn['read']): ClosureColumn => ({ name, read, isPersonal: true });

/**
 * The columns of a table of closures, CSV or spreadsheet. Nobody's name is among them, neither who answered nor the ticket's owner, and no
 * pseudonym either: a spreadsheet of closes by person is the count that this product exists to replace. The JSON export, which is there to be
 * merged, and the backup have them.
 */
const columns: readonly ClosureColumn[] = [
  column('when (UTC)', ({ at }) => new Date(at)),
  column('client', (closure, names) => clientName(closure, names)),
  column('ticket', ({ ticket }) => ticket.id),
  personal('subject', ({ ticket }) => ticket.subject),
  personal('outcome', ({ outcome }) => outcome),
  column('answer', answerKindOf),
  column('evidence', ({ answer }) => (answer?.kind === 'achieved' ? answer.evidence : null)),
  column('reason', ({ answer }) => (answer?.kind === 'closed-without-it' ? answer.reason : null)),
  personal('note', ({ answer }) => (answer?.kind === 'closed-without-it' ? answer.note : null)),
  personal('still missing', ({ answer }) => (answer?.kind === 'not-yet' ? answer.missing : null)),
  column('held up', ({ heldUp }) => heldUp?.bucket ?? null),
  column('held up is over', ({ heldUp }) => (heldUp === undefined ? null : heldUp.isOver ? 'yes' : 'no')),
  column('not asked because', ({ unasked }) => unasked),
  personal('question', ({ question }) => question),
  column('seconds to answer', ({ answeredInMs }) => (answeredInMs === null ? null : answeredInMs / 1000)),
  column('desk', ({ desk }) => desk),
  column('site', ({ site }) => site),
  column('path', ({ path }) => path),
  column('sensor', ({ sensor }) => sensor),
  column('status', ({ ticket }) => ticket.status),
  personal('ticket address', ({ ticket }) => ticket.url),
  column('close attempt', ({ attempt }) => attempt),
  column('closure', ({ id }) => id),
];

const columnsWithoutPeople: readonly ClosureColumn[] = columns
  .filter(({ isPersonal }) => !isPersonal)
  .map((one) => (one.name === 'ticket' ? { ...one, read: idWithoutSubject } : one));

/** A table cannot have a head of its own without breaking those who read it: each row says which kind of file it is from. */
const said = (personalData: boolean): ClosureColumn => column('personal data', () => (personalData ? 'included' : 'left out'));

export const closureColumns = (personalData: boolean): readonly ClosureColumn[] => [
  ...(personalData ? columns : columnsWithoutPeople),
  said(personalData),
];

/** The client's name as the user knows it, else as the desk wrote it. */
export const clientName = ({ clientId, ticket }: Closure, names: ClientNames): string | null =>
  (clientId === null ? undefined : names.get(clientId)) ?? ticket.client;
