/** Closures as columns, as the acts that they were. */
import { answerBits, answerCodes, createdClosed, sensorOf } from '../figures/row-code.ts';
import type { Rows } from '../figures/rows.ts';
import { noKey } from '../figures/text-key.ts';
import { sensors } from '../outcomes/words.ts';
import type { Key, LiveAct, Said } from './acts.ts';
import { plainName } from './subject.ts';

/** Rows of which none takes another one back, and the number of each one's ticket. */
export interface RowsOfTickets {
  readonly rows: Rows;
  readonly tickets: Uint32Array;
}

export interface KnownBesides {
  /** By the key of the closure's id: what became known of it later. */
  readonly later: ReadonlyMap<number, NonNullable<LiveAct['later']>>;
  /** False: a ticket with this status is closed there. Null: the desk showed none, as of one that most likely was open. */
  readonly wasOpen: (site: string, desk: string, status: string | null) => boolean;
}

/** The late sensor reads a ticket's status when it is too late. */
const readTooLate = sensors.indexOf('late');

/** In no particular order. */
export function actsOfRows(parts: readonly RowsOfTickets[], known: KnownBesides): LiveAct[] {
  const personOf = createPersons();
  const acts: LiveAct[] = [];
  for (const { rows, tickets } of parts) {
    const open = rows.statuses.map((status) => known.wasOpen(...status));
    const clients = rows.clients.map((client) => plainName(client ?? ''));
    for (let row = 0; row < rows.at.length; row += 1) {
      const code = rows.code[row] as number;
      const issue = rows.issue[row] as number;
      acts.push({
        at: rows.at[row] as number,
        // One that was created closed had no number yet: it is a ticket of its own, below all numbers.
        ticket: (code & createdClosed) === 0 ? (tickets[row] as number) : -1 - acts.length,
        said: saidByAnswer[code & answerBits] ?? null,
        wasOpen: sensorOf(code) === readTooLate || (open[rows.status[row] as number] ?? true),
        later: known.later.get(rows.id[row] as number) ?? null,
        person: personOf(clients[rows.client[row] as number] ?? '', rows.requester[row] as number),
        issue: issue === noKey ? null : issue,
      });
    }
  }
  return acts;
}

/** "Not yet" is no close. */
const saidByAnswer: readonly (Said | null)[] = answerCodes.map(({ kind, word }) => {
  if (kind === 'achieved') return word as Said;
  return kind === 'not-yet' ? null : kind;
});

/** Numbers a client's people: there is more than one Ann. */
function createPersons(): (client: string, requester: number) => Key | null {
  const known = new Map<string, Map<number, number>>();
  let next = 0;
  return (client, requester) => {
    if (client === '' && requester === noKey) return null;
    const people = known.get(client) ?? new Map<number, number>();
    if (people.size === 0) known.set(client, people);
    const number = people.get(requester) ?? next;
    if (number === next) {
      people.set(requester, number);
      next += 1;
    }
    return number;
  };
}
