import type { Subject } from './acts.ts';

/** The same name, however the desk writes capitals and spaces. */
export const plainName = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

/** The keys of a ticket. The client belongs to the person: there is more than one Ann. */
export function subjectOf(
  ticket: { readonly client: string | null; readonly requester: string | null; readonly subject: string | null },
  issueOf: (subject: string) => string | null,
): Subject {
  const [client, requester] = [plainName(ticket.client ?? ''), plainName(ticket.requester ?? '')];
  return {
    person: client === '' && requester === '' ? null : `${client}\u0001${requester}`,
    issue: ticket.subject === null ? null : issueOf(ticket.subject),
  };
}
