import type { DeskDefinition, Reader } from './definition.ts';

const details = '[data-role="ibo-object-details"]:is([data-object-class="UserRequest"], [data-object-class="Incident"])';
const transition = '.object-transition:is([data-object-class="UserRequest"], [data-object-class="Incident"])';
const shown = (attribute: string): string => `[data-attribute-code="${attribute}"] .ibo-field--value`;
const text = (at: string): readonly Reader[] => [{ from: 'text', at: `${details} ${at}` }];
const idOf = (at: string): readonly Reader[] => [{ from: 'attribute', at, attribute: 'data-object-id' }];

const address = '/pages/UI\\.php$';
// Problems and changes go through the same stimuli and are not a client's ticket.
const ofTicket = { field: 'class', is: 'matching', pattern: '^(?:UserRequest|Incident)$' } as const;
const closes = { field: 'stimulus', is: 'matching', pattern: '^ev_(?:resolve|close|reject)$' } as const;
const operation = (value: string) => ({ field: 'operation', is: 'equal', value }) as const;

/** iTop 3: a ticket changes its state by a stimulus, whose name is the same in every language. */
export const itop: DeskDefinition = {
  id: 'itop',
  name: 'iTop',
  evidence: { kind: 'captured', of: 'iTop 3.3.0-dev (Combodo/iTop dd34fda), ITIL tickets', on: '2026-11-26' },
  notVerified: [
    'A request that has child requests resolves them, too: they are not named in what is sent, and are not asked about.',
    'Where a lifecycle was changed so that resolving needs no field, its link resolves at once: such a close is not asked about.',
    'Own ticket classes, own stimuli and the portal of the users are not known.',
    'iTop 3.0, 3.1 and 3.2 were not run, nor tickets of its simple kind, without ITIL.',
    'A CSV import and the REST interface can set states, too: nobody drove them.',
  ],
  hosts: [],
  fingerprints: [{ all: ['#ibo-page-container[data-role="ibo-page-container"]'] }],
  base: '^(.*?)/pages(?:/|$)',
  // By its own reckoning a rejected request is closed, like the ones that are closed.
  closedStatuses: ['resolved', 'closed', 'rejected'],
  ticketPages: [
    {
      urlPath: address,
      shows: `${details}[data-object-mode="view"]`,
      id: idOf(details),
      fields: {
        subject: text(shown('title')),
        // Whatever is not set says so in words of the technician's language; what is set stands in an element of its own.
        client: text(`${shown('org_id')} .object-ref`),
        requester: text(`${shown('caller_id')} .object-ref`),
        owner: text(`${shown('agent_id')} .object-ref`),
        // The state's code, because its label is translated.
        status: [{ from: 'attribute', at: `${details} [data-role="ibo-object-details--status"]`, attribute: 'data-status-code' }],
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
      // A stimulus that prompts for no field is applied by its link at once.
      path: 'reject-link',
      method: 'GET',
      urlPath: address,
      when: [operation('stimulus'), ofTicket, { field: 'stimulus', is: 'equal', value: 'ev_reject' }],
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
