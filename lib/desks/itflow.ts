import type { DeskDefinition, Reader, SentPath } from './definition.ts';

const labelled = (name: string, take?: string): Reader => ({
  from: 'label',
  at: '.ticket-field',
  label: '.ticket-field-label',
  names: [name],
  value: '.ticket-field-value',
  ...(take ? { take } : {}),
});
// Nearly everything goes to one address: the name of the link's parameter, or of the button, is the only sign of what is done.
const postPhp = '^(?:/agent)?/post\\.php$';
const present = (field: string) => ({ field, is: 'present' }) as const;

const link = (path: string, name: string): SentPath => ({
  path,
  method: 'GET',
  urlPath: postPhp,
  when: [present(name)],
  tickets: { from: 'field', name },
});
const form = (path: string, tickets: string, when: SentPath['when']): SentPath => ({
  path,
  method: 'POST',
  urlPath: postPhp,
  when,
  tickets: { from: 'field', name: tickets },
});

/** ITFlow, an open PSA for MSPs. Its statuses 4 and 5 are Resolved and Closed in every installation. */
export const itflow: DeskDefinition = {
  id: 'itflow',
  name: 'ITFlow',
  evidence: { kind: 'captured', of: 'ITFlow 26.08.2 (itflow-org/itflow 0262707)', on: '2026-11-24' },
  notVerified: ['Merging several tickets lists the one they are merged into as well, if it was ticked too; that one stays open.'],
  hosts: [],
  fingerprints: [{ all: ['link[href="/css/itflow_custom.css"]', 'body.sidebar-mini'] }],
  base: '^(.*?)/(?:agent|ticket\\.php|tickets\\.php)(?:/|$)',
  closedStatuses: ['resolved', 'closed', '4', '5'],
  ticketPages: [
    {
      urlPath: '^(?:/agent)?/ticket\\.php$',
      shows: '#ticket_id',
      id: [{ from: 'attribute', at: '#ticket_id', attribute: 'value' }],
      fields: {
        subject: [{ from: 'text', at: 'h4.ticket-subject' }],
        client: [{ from: 'text', at: '.ticket-meta a[href*="client_overview.php"]' }],
        requester: [{ from: 'text', at: '.ticket-meta a[data-modal-url*="modals/contact/contact.php"]' }],
        owner: [labelled('Assigned to', '^(?!Unassigned$)(.+)$')],
        status: [labelled('Status')],
      },
    },
  ],
  listedSubject: 'a[href="ticket.php?ticket_id={id}"], a[href^="ticket.php?ticket_id={id}&"]',
  closes: [
    link('resolve-link', 'resolve_ticket'),
    link('close-link', 'close_ticket'),
    form('reply', 'ticket_id', [{ field: 'status', is: 'closed' }, present('add_ticket_reply')]),
    form('bulk-resolve', 'ticket_ids[]', [present('bulk_resolve_tickets')]),
    form('bulk-update', 'ticket_ids[]', [{ field: 'bulk_status', is: 'closed' }, present('bulk_ticket_reply')]),
    // What is merged into another ticket is closed.
    form('merge', 'ticket_id', [present('merge_ticket')]),
    form('bulk-merge', 'ticket_ids[]', [present('bulk_merge_tickets')]),
    {
      path: 'kanban',
      method: 'POST',
      urlPath: '^(?:/agent)?/ajax\\.php$',
      // Every card of the column is sent; only the one that was moved says where it came from.
      records: '^positions\\[(\\d+)\\]\\[(\\w+)\\]$',
      when: [
        present('update_kanban_ticket'),
        { field: 'ticket_status', is: 'closed' },
        { field: 'ticket_oldStatus', is: 'other-than', value: 'false' },
        // Not “other than 4”: a card that was put back after "Not yet" still says Resolved in the page's own memory when it is dragged again.
      ],
      tickets: { from: 'field', name: 'ticket_id' },
      putBack: {
        card: '.kanban-card[data-ticket-id="{id}"]',
        home: '.kanban-status[data-status-id="{was}"]',
        was: 'ticket_oldStatus',
      },
    },
  ],
  decoys: [
    { path: 'reply-open', why: 'A reply that leaves the ticket in another status goes to the same address.' },
    { path: 'bulk-update-open', why: 'So does an update of several tickets.' },
    { path: 'close-resolved', why: 'A resolved ticket is offered "Close": it was asked about when it was resolved.' },
    { path: 'kanban-open', why: 'A card is moved to a column that is not closed.' },
    { path: 'kanban-neighbours', why: 'The other cards of the Resolved column are sent along with their status.' },
    { path: 'modal', why: 'The window for resolving several tickets is only fetched.' },
  ],
};
