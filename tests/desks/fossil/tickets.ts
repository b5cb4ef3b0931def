import { runProgram } from '../debian/programs.ts';
import type { FossilHome } from './home.ts';
import type { ClientName } from './seeded.ts';

export interface NewTicket {
  readonly subject: string;
  readonly client: ClientName;
  readonly status?: 'Open' | 'Review' | 'Closed';
}

/** Makes a ticket by Fossil's command line, and returns its UUID. */
export async function addTicket(home: FossilHome, ticket: NewTicket): Promise<string> {
  const { subject, client, status = 'Open' } = ticket;
  const fields = {
    title: subject,
    status,
    type: 'Incident',
    subsystem: client,
    priority: 'Medium',
    severity: 'Minor',
    resolution: 'Open',
    private_contact: 'pat@example.org',
    icomment: `${client} reports: ${subject}`,
    login: 'tech',
    username: 'tech',
    mimetype: 'text/x-markdown',
  };
  const said = await runProgram(home, 'fossil', 'ticket', 'add', ...Object.entries(fields).flat(), '-R', home.repository);
  const [uuid] = /\b[0-9a-f]{40}\b/.exec(said) ?? [];
  if (uuid === undefined) throw new Error(`Fossil made no ticket: ${said}`);
  return uuid;
}

/** The statuses that a ticket has had, oldest first. Fossil's own history shuffles what happened within one second. */
export async function readStatuses(home: FossilHome, uuid: string): Promise<string[]> {
  const changes = `SELECT content(blob.uuid) FROM tag JOIN tagxref USING (tagid)
    JOIN blob ON blob.rid = tagxref.rid JOIN event ON event.objid = blob.rid
    WHERE tagname = 'tkt-${uuid}' ORDER BY event.mtime, blob.rid`;
  const said = await runProgram(home, 'fossil', 'sql', '-R', home.repository, changes);
  const artifacts = [...said.matchAll(/X'(\w+)'/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString());
  // A change of a field is a line of its own, `J status In\sReview`.
  return artifacts.flatMap((artifact) => /^J status (.*)$/m.exec(artifact)?.[1]?.replaceAll('\\s', ' ') ?? []);
}
