import type { ControlPath, DeskDefinition, Reader, SentPath } from './definition.ts';

const inPlace = (field: string): Reader => ({ from: 'text', at: `[id^="best_in_place_ticket_"][id$="_${field}"]` });

/** A row of a table whose header cell says what it is; the words are English in every source. */
const row = (name: string): Reader => ({ from: 'label', at: '.widget tr', label: 'th', names: [name], value: 'td' });
const inCustomerInfo = (value: string): Reader => ({
  from: 'label',
  at: '.widget',
  label: '.widget-header h3',
  names: ['Customer Info'],
  value,
});

const actionsMenu = (path: string, named: string): ControlPath => ({
  path,
  control: { at: 'ul.dropdown-menu button.menu-default', on: 'click', named },
});

const statusOf = (path: string, method: SentPath['method']): SentPath => ({
  path,
  method,
  urlPath: '/tickets/\\d+$',
  when: [{ field: 'ticket[status]', is: 'closed' }],
  tickets: { from: 'path', pattern: '/tickets/(\\d+)$' },
});

/** Syncro, and RepairShopr, which is the same application. */
export const syncro: DeskDefinition = {
  id: 'syncro',
  name: 'Syncro',
  evidence: {
    kind: 'reconstructed',
    of: 'gherbstman/SyncroTamperMonkey SyncroTickets.user.js, texomans/Syncro-TamperMonkey 3372bf4, public browser tests of the product (resolve), vendor help',
    on: '2026-11-24',
  },
  notVerified: [
    'What "Resolve" and "Quick Resolve" send: they are asked about when they are pressed.',
    'The requests of the status that is edited in place and of the edit page: they are what the library and the framework usually send, and were not seen here.',
    'The "Cancel" icon in the list’s quick view, bulk actions of lists and invoices that set a status are not asked about.',
    'RepairShopr, and other languages than English: menu, customer and contact are found by their words.',
  ],
  hosts: ['syncromsp.com', 'repairshopr.com'],
  fingerprints: [{ onHosts: true, all: ['meta[name="csrf-token"]', '.title-btns, .btn-bar, [data-react-props]'] }],
  base: '^(.*?)/tickets(?:/|$)',
  // Resolved, and every status of one's own that begins so.
  closedStatuses: ['resolved', 'resolved*'],
  ticketPages: [
    {
      urlPath: '/tickets/\\d+$',
      id: [{ from: 'path', take: '/tickets/(\\d+)$' }],
      fields: {
        subject: [
          { from: 'value', at: '#ticket-subject' },
          { from: 'text', at: 'h3.ticket-subject-title' },
        ],
        status: [inPlace('status'), row('Status')],
        client: [inCustomerInfo('a[href^="/customers/"]')],
        requester: [row('Assigned Contact'), inCustomerInfo('a[href*="/contacts/"]')],
        owner: [inPlace('user_id'), row('Assignee')],
      },
    },
    { urlPath: '/tickets/\\d+/edit$', id: [{ from: 'path', take: '/tickets/(\\d+)/edit$' }], fields: {} },
  ],
  closes: [
    actionsMenu('resolve', '^Resolve$'),
    actionsMenu('quick-resolve', '^Quick Resolve$'),
    // A comment sets the status that is chosen beside it.
    {
      path: 'comment',
      control: { at: '.bhv-submitComment', on: 'click', status: [{ from: 'value', at: '#ticket_status' }] },
    },
    statusOf('in-place', 'PUT'),
    statusOf('edit', 'POST'),
    { path: 'saved', method: 'POST', urlPath: '/tickets/\\d+(?:/|$)', thenRead: 'status' },
  ],
  decoys: [
    { path: 'menu', why: 'The other entries of the actions menu are buttons of the same kind.' },
    { path: 'comment-open', why: 'A comment that leaves the ticket in an open status.' },
    { path: 'in-place-open', why: 'Editing in place with an open status, or another field.' },
  ],
};
