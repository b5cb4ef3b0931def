import type { DeskDefinition, Reader, SentPath } from './definition.ts';

const tokenCookie = 'access_token';
// Ids may be padded with zeros.
const idInQuery: readonly Reader[] = ['id', 'faultid'].map((at) => ({ from: 'query', at, take: '^0*(\\d+)$' }));

// Every write is a list: `[{ "id": 42, "status_id": 9 }]`.
const records = '^\\[(\\d+)\\]\\.(.+)$';
const listOf = (path: string, urlPath: string, when: SentPath['when'], tickets: SentPath['tickets']): SentPath => ({
  path,
  method: 'POST',
  urlPath,
  records,
  when,
  tickets,
});
const tickets = '/api/[Tt]ickets$';
const actions = '/api/[Aa]ctions$';
const newTicket = { from: 'none', subject: 'summary' } as const;

/** HaloPSA, and HaloITSM and HaloServiceDesk, which are the same application. */
export const haloPsa: DeskDefinition = {
  id: 'halopsa',
  name: 'HaloPSA',
  evidence: {
    kind: 'reconstructed',
    of: 'hardinxcore/HaloHelper 8bf3f34, API definition in covenanttechnologysolutions/halopsa-rest 0f2fc62',
    on: '2026-11-24',
  },
  notVerified: [
    'That the page itself closes by these requests: public extensions write through them, and the vendor documents them; no recording of the page is public.',
    'Screens are laid out per tenant, so that nothing but the address is read in the page: client, requester and status come from the ticket that Halo gives to its own page. The owner is a number there, and is not read.',
    'The numbers 8 (resolved) and 9 (closed) are those of a new installation. Others are learned from the names in its list of statuses; a closed status with a name of your own has to be added under "means closed".',
    'Actions that close by their outcome alone, "pending closure", closing from a parent ticket, and quick close of a new ticket.',
  ],
  hosts: ['halopsa.com', 'haloitsm.com', 'haloservicedesk.com'],
  fingerprints: [
    { onHosts: true, all: ['.ReactTable, button.solidbutton.fabtn'] },
    // On the customer's own domain.
    { urlPath: '/tickets?$', all: ['button.solidbutton.fabtn', 'i.fa.fa-share-alt'] },
    { urlPath: '/tickets$', all: ['.ReactTable .rt-tr-group[id]', '.ui.button.dropdown.hoveropen.bigButton'] },
  ],
  base: '^(.*?)/tickets?$',
  closedStatuses: ['closed', 'resolved', '8', '9'],
  lessons: [
    {
      from: 'json',
      url: '/api/Status?type=ticket',
      list: '',
      value: 'id',
      name: 'name',
      closed: { at: 'name', values: ['Closed', 'Resolved', 'Completed', 'Cancelled', 'Canceled'] },
      tokenCookie,
    },
    // What an action does to the status when it does not say so itself.
    {
      from: 'json',
      url: '/api/Outcome',
      list: '',
      value: 'id',
      closed: { at: 'newstatus', values: ['8', '9'] },
      prefix: 'outcome:',
      tokenCookie,
    },
  ],
  ticketPages: [
    // `/tickets` is a list; a ticket that is opened from it adds its id to the address.
    { urlPath: '/tickets?$', address: '[?&](?:id|faultid)=\\d+', id: idInQuery, fields: {} },
  ],
  lookUps: [
    {
      url: '/api/tickets/{id}',
      fields: {
        subject: ['summary'],
        status: ['status_name', 'status_id'],
        client: ['client_name'],
        requester: ['user_name'],
      },
      tokenCookie,
    },
  ],
  closes: [
    listOf('ticket', tickets, [{ field: 'status_id', is: 'closed' }], { from: 'field', name: 'id' }),
    listOf(
      'create',
      tickets,
      [
        { field: 'id', is: 'absent' },
        { field: 'status_id', is: 'closed' },
      ],
      newTicket,
    ),
    listOf(
      'quick-close',
      tickets,
      [
        { field: 'id', is: 'absent' },
        { field: '_newticket_quickclose', is: 'equal', value: 'true' },
      ],
      newTicket,
    ),
    listOf('action', actions, [{ field: 'new_status', is: 'closed' }], { from: 'field', name: 'ticket_id' }),
    listOf(
      'outcome',
      actions,
      [
        { field: 'new_status', is: 'absent' },
        { field: 'outcome_id', is: 'closed', prefix: 'outcome:' },
      ],
      { from: 'field', name: 'ticket_id' },
    ),
    { path: 'saved', method: 'POST', urlPath: '/api/(?:[Tt]ickets(?:/processchildren)?|[Aa]ctions)$', thenRead: 'status' },
  ],
  decoys: [
    { path: 'other-field', why: 'The same list without a status changes something else.' },
    { path: 'open-status', why: 'The same list with an open status.' },
    { path: 'note', why: 'An action with an open status, such as a note.' },
  ],
};
