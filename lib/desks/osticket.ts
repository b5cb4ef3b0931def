import type { DeskDefinition, Reader } from './definition.ts';

const labelled = (name: string, take: string): Reader => ({
  from: 'label',
  at: 'table.ticket_info table tr',
  label: 'th',
  names: [name],
  value: 'td',
  take,
});

/** osTicket's staff panel. Statuses have numbers of their own in each installation; the links of its menus say what they mean. */
export const osticket: DeskDefinition = {
  id: 'osticket',
  name: 'osTicket',
  evidence: { kind: 'captured', of: 'osTicket 1.18.1 (osTicket/osTicket 0375576)', on: '2026-11-24' },
  notVerified: [
    'A new ticket that is opened as closed: its form was seen and not sent. Its subject is not read.',
    'A merge names tickets by their numbers, not by the ids of the pages, and names the one that stays open among them.',
    'The client and an unassigned ticket are recognised in English only.',
    'After “Not yet” in a status dialog its “Loading…” veil stays; Escape closes the dialog, and a comment typed there is lost.',
    'The merge dialog loads the page anew a second after it was sent, whatever came of it: the question goes with it, nothing is merged and nothing is recorded.',
  ],
  hosts: [],
  fingerprints: [{ all: ['link[href*="scp/css/scp.css"]', '#container'] }],
  base: '^(.*?)/scp(?:/|$)',
  closedStatuses: ['resolved', 'closed'],
  lessons: [
    // "close" is made of the status's state: the same in every language, whatever the status is called.
    { from: 'attribute', at: 'a[href*="/status/close/"]', attribute: 'href', take: '/status/close/(\\d+)$' },
    // The form for a new ticket has no such menu beside it.
    { from: 'options', at: 'select[name="statusId"] option' },
  ],
  ticketPages: [
    {
      urlPath: '/scp/tickets\\.php$',
      shows: '.tixTitle',
      id: [
        { from: 'query', at: 'id' },
        // A form that was refused comes back under an address without it.
        { from: 'attribute', at: 'form#reply input[name="id"], form#note input[name="id"]', attribute: 'value' },
      ],
      fields: {
        subject: [{ from: 'text', at: '.tixTitle h3' }],
        status: [{ from: 'text', at: 'table.ticket_info a[data-dropdown="#action-dropdown-statuses"]' }],
        // After the name come counts of tickets and a menu.
        client: [labelled('Organization', '^(.+?)(?: \\(\\d+\\).*)?$')],
        requester: [{ from: 'text', at: 'table.ticket_info span[id^="user-"][id$="-name"]' }],
        owner: [{ from: 'text', at: '#field_assign', take: '^(?!—)(.+)$' }],
      },
    },
  ],
  listedSubject: 'a[href$="tickets.php?id={id}"]',
  closes: [
    {
      path: 'status-menu',
      method: 'POST',
      urlPath: '/scp/ajax\\.php/tickets/\\d+/status$',
      when: [{ field: 'status_id', is: 'closed' }],
      tickets: { from: 'path', pattern: '/tickets/(\\d+)/status$' },
    },
    {
      path: 'reply',
      method: 'POST',
      urlPath: '/scp/tickets\\.php$',
      when: [
        { field: 'a', is: 'equal', value: 'reply' },
        { field: 'reply_status_id', is: 'closed' },
      ],
      tickets: { from: 'field', name: 'id' },
    },
    {
      path: 'note',
      method: 'POST',
      urlPath: '/scp/tickets\\.php$',
      when: [
        { field: 'a', is: 'equal', value: 'postnote' },
        { field: 'note_status_id', is: 'closed' },
      ],
      tickets: { from: 'field', name: 'id' },
    },
    {
      path: 'mass-status',
      method: 'POST',
      urlPath: '/scp/ajax\\.php/tickets/status/closed$',
      when: [{ field: 'status_id', is: 'present' }],
      tickets: { from: 'field', name: 'tids[]' },
    },
    {
      path: 'merge',
      method: 'POST',
      urlPath: '/scp/ajax\\.php/tickets/\\d+/merge$',
      when: [
        { field: 'title', is: 'equal', value: 'merge' },
        // Only closed statuses are offered for what is merged.
        { field: 'childStatusId', is: 'present' },
      ],
      tickets: { from: 'field', name: 'tids[]' },
    },
    {
      path: 'create',
      method: 'POST',
      urlPath: '/scp/tickets\\.php$',
      when: [
        { field: 'a', is: 'equal', value: 'open' },
        { field: 'statusId', is: 'closed' },
      ],
      tickets: { from: 'none', subject: 'subject' },
      evidence: { kind: 'reconstructed', of: 'osTicket/osTicket 4689926 include/staff/ticket-open.inc.php', on: '2026-11-24' },
    },
  ],
  decoys: [
    { path: 'status-asked', why: 'The menu fetches a window with a comment field; only its button closes.' },
    { path: 'mass-status-asked', why: 'So does the menu above the queue.' },
    { path: 'reopen', why: 'The same request sets an open status.' },
    { path: 'reply-open', why: 'A reply names the status that the ticket keeps.' },
    { path: 'link', why: 'Linking tickets is sent like merging them, and closes none.' },
  ],
};
