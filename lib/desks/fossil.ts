import type { DeskDefinition, Reader } from './definition.ts';

/** Reports name a ticket by the first ten digits of its hash, and so do the forms that they lead to: that is its id on every page. */
const hash = '([0-9a-f]{4,10})';
/** The ticket's page has two facts in a row: label, value, label, value. */
const firstInRow = (label: string): Reader => ({
  from: 'label',
  at: 'tr',
  label: 'td.tktDspLabel',
  names: [label],
  value: 'td.tktDspValue',
});
const secondInRow = (label: string): Reader => ({
  from: 'label',
  at: 'tr',
  label: 'td.tktDspLabel:nth-of-type(3)',
  names: [label],
  value: 'td.tktDspValue:nth-of-type(4)',
});

/** The tickets of Fossil, as its own page for them shows them. Fossil has no owner of a ticket; the client is its subsystem. */
export const fossil: DeskDefinition = {
  id: 'fossil',
  name: 'Fossil',
  evidence: { kind: 'captured', of: 'Fossil 2.21 (Debian 12)', on: '2026-11-24' },
  notVerified: [
    'Ticket pages that a project has rewritten: their labels and fields are the project’s own.',
    'A form that was opened by fewer than ten digits of the ticket’s hash, in an address written by hand, counts as another ticket’s.',
  ],
  hosts: [],
  fingerprints: [{ all: ['body[class*="rpage-"][class*="cpage-"]', 'link[rel="stylesheet"][href*="/style.css?id="]'] }],
  base: '^(.*?)/(?:tkt\\w+|ticket|rptview|reportlist|timeline|home|info|wiki)(?:/|$)',
  closedStatuses: ['closed', 'fixed', 'tested'],
  ticketPages: [
    {
      urlPath: '/tktview(?:/[0-9a-f]{4,64})?$',
      shows: 'td.tktDspValue',
      id: [
        { from: 'text', at: '#hash-tk', take: `^${hash}` },
        { from: 'path', take: `/tktview/${hash}` },
        { from: 'query', at: 'name', take: `^${hash}` },
      ],
      fields: {
        subject: [firstInRow('Title')],
        status: [firstInRow('Status')],
        client: [firstInRow('Subsystem')],
        requester: [secondInRow('Contact')],
      },
    },
    {
      // After a preview the address is bare `/tktedit`. The status is left unread: the preview marks the one that was just chosen.
      urlPath: '/tktedit(?:/[0-9a-f]{4,64})?$',
      shows: 'select[name="status"]',
      id: [{ from: 'attribute', at: 'input[name="name"]', attribute: 'value', take: `^${hash}` }],
      fields: {
        subject: [{ from: 'attribute', at: 'input[name="title"]', attribute: 'value' }],
        client: [{ from: 'text', at: 'select[name="subsystem"] option[selected]' }],
        requester: [{ from: 'attribute', at: 'input[name="private_contact"]', attribute: 'value' }],
      },
    },
  ],
  ownPage: '/tktview/{id}',
  closes: [
    {
      path: 'edit',
      method: 'POST',
      urlPath: '/tktedit$',
      // The same form previews and gives up: only this button stores.
      when: [
        { field: 'status', is: 'closed' },
        { field: 'submit', is: 'present' },
      ],
      tickets: { from: 'field', name: 'name', take: `^${hash}` },
    },
  ],
  decoys: [
    {
      path: 'preview',
      why: 'Every change is previewed first: the form goes to the same address with its status, and nothing is stored.',
    },
    { path: 'cancel', why: 'Cancel sends the form as well, and gives the edit up.' },
  ],
};
