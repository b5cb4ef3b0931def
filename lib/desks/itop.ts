import type { DeskDefinition, Reader, TicketPage } from './definition.ts';

const idOf = (at: string): readonly Reader[] => [{ from: 'attribute', at, attribute: 'data-object-id' }];

const address = '/pages/UI\\.php$';
// Problems and changes go through the same stimuli and are not a client's ticket.
const ofTicket = { field: 'class', is: 'matching', pattern: '^(?:UserRequest|Incident)$' } as const;
const closes = { field: 'stimulus', is: 'matching', pattern: '^ev_(?:resolve|close|reject)$' } as const;
const operation = (value: string) => ({ field: 'operation', is: 'equal', value }) as const;

/** The pages of one generation of the UI: both say the same of a ticket, in other elements. */
function pagesOf(ui: {
  details: string;
  transition: string;
  value: string;
  status: string;
  code: string;
}): readonly TicketPage[] {
  const ofTicket = ':is([data-object-class="UserRequest"], [data-object-class="Incident"])';
  const details = ui.details + ofTicket;
  const transition = ui.transition + ofTicket;
  const text = (attribute: string, part: string): readonly Reader[] => [
    { from: 'text', at: `${details} [data-attribute-code="${attribute}"] ${ui.value}${part}` },
  ];
  return [
    {
      urlPath: address,
      shows: `${details}[data-object-mode="view"]`,
      id: idOf(details),
      fields: {
        subject: text('title', ''),
        // Whatever is not set says so in words of the technician's language; what is set stands in an element of its own.
        client: text('org_id', ' .object-ref'),
        requester: text('caller_id', ' .object-ref'),
        owner: text('agent_id', ' .object-ref'),
        // The state's code, because its label is translated.
        status: [{ from: 'attribute', at: `${details} ${ui.status}`, attribute: ui.code }],
      },
    },
    // Forms show little of the ticket. The status is left unread, so that its own page is asked for all.
    { urlPath: address, shows: `${details}[data-object-mode="edit"]`, id: idOf(details), fields: {} },
    {
      // Closing what is resolved already is no question, and needs no more to be known.
      urlPath: address,
      shows: `${transition}[data-object-current-state="resolved"]`,
      id: idOf(transition),
      fields: { status: [{ from: 'attribute', at: transition, attribute: 'data-object-current-state' }] },
    },
    { urlPath: address, shows: `${transition}[data-object-id]`, id: idOf(transition), fields: {} },
  ];
}

/** iTop: a ticket changes its state by a stimulus, whose name is the same in every language. */
export const itop: DeskDefinition = {
  id: 'itop',
  name: 'iTop',
  evidence: {
    kind: 'captured',
    of: 'iTop 3.3.0-dev (Combodo/iTop dd34fda), 3.2.0 (0ee1818) and 2.7.11 (8cb701b), ITIL tickets',
    on: '2026-11-26',
  },
  notVerified: [
    'A request that has child requests resolves them, too: they are not named in what is sent, and are not asked about.',
    'Where a lifecycle was changed so that resolving needs no field, its link resolves at once: such a close is not asked about.',
    'Own ticket classes, own stimuli and the portal of the users are not known.',
    'In 2.7 rejecting has a form of its own, and is asked about when it is chosen, a step before: the address does not tell the versions apart.',
    'iTop 3.0 and 3.1 were not run. Tickets of its simple kind, without ITIL, were driven in 3.2.0 only, on three of the paths.',
    'A CSV import and the REST interface can set states, too: nobody drove them.',
  ],
  hosts: [],
  fingerprints: [
    { all: ['#ibo-page-container[data-role="ibo-page-container"]'] },
    // 2.7 marks its menu and its trail of pages.
    { all: ['body[data-gui-type="backoffice"]', '#itop-breadcrumb'] },
  ],
  base: '^(.*?)/pages(?:/|$)',
  // By its own reckoning a rejected request is closed, like the ones that are closed.
  closedStatuses: ['resolved', 'closed', 'rejected'],
  ticketPages: [
    // Since 3.0.
    ...pagesOf({
      details: '[data-role="ibo-object-details"]',
      transition: '.object-transition',
      value: '.ibo-field--value',
      status: '[data-role="ibo-object-details--status"]',
      code: 'data-status-code',
    }),
    // 2.7.
    ...pagesOf({
      details: '.object-details',
      transition: '.object-details[data-object-mode="stimulus"]',
      value: '.field_value',
      status: '.field_container[data-attribute-code="status"]',
      code: 'data-value-raw',
    }),
  ],
  // The class of all tickets finds requests and incidents alike.
  ownPage: '/pages/UI.php?operation=details&class=Ticket&id={id}',
  closes: [
    {
      path: 'stimulus',
      method: 'POST',
      urlPath: address,
      when: [operation('apply_stimulus'), ofTicket, closes],
      tickets: { from: 'field', name: 'id' },
    },
    {
      // Since 3.0 a stimulus that prompts for no field is applied by its link at once.
      path: 'reject-link',
      method: 'GET',
      urlPath: address,
      when: [operation('stimulus'), ofTicket, { field: 'stimulus', is: 'equal', value: 'ev_reject' }],
      tickets: { from: 'field', name: 'id' },
    },
    {
      // Then the form for editing, which can go on to a stimulus, goes on to nothing: its button rejects.
      path: 'modify-reject',
      method: 'POST',
      urlPath: address,
      when: [operation('apply_modify'), ofTicket, { field: 'next_action', is: 'equal', value: 'ev_reject' }],
      tickets: { from: 'field', name: 'id' },
    },
    {
      path: 'bulk-stimulus',
      method: 'POST',
      urlPath: address,
      when: [
        operation('bulk_apply_stimulus'),
        ofTicket,
        closes,
        // All of them are in one state. What is resolved already was asked about then.
        { field: 'state', is: 'other-than', value: 'resolved' },
      ],
      tickets: { from: 'field', name: 'selectObject', separator: ',' },
    },
  ],
  decoys: [
    { path: 'stimulus-asked', why: 'The link of a stimulus opens the form with the fields that it prompts for.' },
    {
      path: 'modify-asked',
      why: 'A form for editing can go on to the form that resolves: its post names the stimulus, and only saves.',
    },
    { path: 'log-entry', why: 'A log entry is saved by itself, also where the form that resolves comes next.' },
    { path: 'bulk-asked', why: 'Choosing tickets in a list sends the stimulus, and opens the form for all of them.' },
    { path: 'other-stimulus', why: 'Assigning and other stimuli are sent in the same way.' },
    { path: 'close-resolved', why: 'Resolved tickets are closed: they were asked about when they were resolved.' },
    { path: 'problem', why: 'A problem is resolved: that is no ticket of a client.' },
  ],
};
