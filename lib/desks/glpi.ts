import type { DeskDefinition, Reader } from './definition.ts';

// An entity is named with all that are above it: "Root entity > Clients > Acme".
const lastOfPath = '(?:^|> *)([^>]+)$';
const actor = (kind: string): readonly Reader[] => [
  { from: 'text', at: `#actors select[data-actor-type="${kind}"] option[selected]` },
];
const ofTicket = { field: 'itemtype', is: 'equal', value: 'Ticket' } as const;

/** GLPI 10 and 11. Statuses 5 and 6 are solved and closed everywhere; adding a solution solves a ticket by itself. */
export const glpi: DeskDefinition = {
  id: 'glpi',
  name: 'GLPI',
  evidence: { kind: 'reconstructed', of: 'glpi-project/glpi: templates/components/itilobject', on: '2026-11-24' },
  notVerified: [
    'Nothing of it was driven in a running GLPI.',
    'What massive actions of the list send is not known: they are not asked about.',
    'New tickets that are created solved or closed are not asked about.',
    'An installation with a single entity names no client on its pages.',
  ],
  hosts: [],
  fingerprints: [
    { all: ['#itil-object-container', '#itil-data'] },
    { urlPath: '/front/[\\w.]+\\.php$', all: ['link[rel="shortcut icon"][href*="/pics/favicon.ico"]'] },
  ],
  base: '^(.*?)/(?:front|ajax|plugins|marketplace|index\\.php)(?:/|$)',
  closedStatuses: ['solved', 'closed', '5', '6'],
  ticketPages: [
    {
      urlPath: '/front/ticket\\.form\\.php$',
      // The form of a new ticket has no number yet.
      shows: 'form#itil-form input[name="id"]',
      id: [{ from: 'attribute', at: 'form#itil-form input[name="id"]', attribute: 'value' }],
      fields: {
        subject: [{ from: 'text', at: '#header-friendlyname' }],
        client: [
          { from: 'attribute', at: '.main-header .entity-name', attribute: 'title', take: lastOfPath },
          { from: 'text', at: '#item-main a[href*="/front/entity.form.php"]', take: lastOfPath },
        ],
        requester: actor('requester'),
        owner: actor('assign'),
        // As the server wrote it, whatever is chosen since.
        status: [{ from: 'text', at: '#itil-data select[name="status"] option[selected]' }],
      },
    },
  ],
  listedSubject: 'a[href$="/front/ticket.form.php?id={id}"]',
  closes: [
    {
      path: 'solution',
      method: 'POST',
      urlPath: '/front/itilsolution\\.form\\.php$',
      when: [ofTicket, { field: 'add', is: 'present' }],
      tickets: { from: 'field', name: 'items_id' },
    },
    {
      path: 'update',
      method: 'POST',
      urlPath: '/front/ticket\\.form\\.php$',
      when: [
        { field: 'status', is: 'closed' },
        { field: 'update', is: 'present' },
      ],
      tickets: { from: 'field', name: 'id' },
    },
  ],
  decoys: [
    { path: 'update-open', why: 'The same form saves every other change.' },
    { path: 'solution-edited', why: 'The text of a solution that is there already is changed.' },
    { path: 'solution-of-problem', why: 'Problems and changes have solutions too, and are no tickets.' },
    { path: 'solution-template', why: 'The text of a template is fetched into the form.' },
    { path: 'approval', why: 'The solution of a solved ticket is approved: it was asked about when it was solved.' },
  ],
};
