import type { Condition, DeskDefinition, Reader } from './definition.ts';

// An entity is named with all that are above it: "Root entity > Clients > Acme".
const lastOfPath = '(?:^|> *)([^>]+)$';
const actor = (kind: string): readonly Reader[] => [
  { from: 'text', at: `#actors select[data-actor-type="${kind}"] option[selected]` },
];
// The icon's class says it in every language; what stands beside it is translated.
const statusIn = (at: string): Reader => ({
  from: 'attribute',
  at,
  attribute: 'class',
  take: '\\b(new|assigned|planned|waiting|solved|closed)\\b',
});
const is = (field: string, value: string): Condition => ({ field, is: 'equal', value });
const present = (field: string): Condition => ({ field, is: 'present' });
const statusIsClosed: Condition = { field: 'status', is: 'closed' };
// `items[Ticket][42]`: every chosen ticket is a record, and `Ticket` in it is the id.
const chosenTickets = '^items\\[(?=Ticket\\]\\[(\\d+)\\]$)(Ticket)';

/** GLPI 10 and 11. Statuses 5 and 6 are solved and closed everywhere; adding a solution solves a ticket by itself. */
export const glpi: DeskDefinition = {
  id: 'glpi',
  name: 'GLPI',
  evidence: { kind: 'captured', of: 'GLPI 10.0.14 (release files in verdanatech/glpi c650fe9)', on: '2026-11-26' },
  notVerified: [
    'GLPI 11 was not driven.',
    'A ticket that is typed into the Solved column of the board is not asked about.',
    'Nor are tickets that are solved from the page of a problem or a change: what is sent names the links, not the tickets.',
    'Tickets that are linked as duplicates are solved along with theirs, and the question does not name them.',
    'After “Not yet” on the board the card stays where it was dropped until the page is loaded again.',
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
      seen: '2026-11',
      urlPath: '/front/ticket\\.form\\.php$',
      // The form of a new ticket has no number yet. All but the title comes later, with the tab.
      shows: '.navigationheader-title',
      id: [{ from: 'query', at: 'id', take: '^(\\d+)$' }],
      fields: {
        // Its number is added in every installation.
        subject: [{ from: 'text', at: '.navigationheader-title', take: '^(.+) \\(\\d+\\)' }],
        client: [{ from: 'attribute', at: '#item-main a[href*="/front/entity.form.php"]', attribute: 'title', take: lastOfPath }],
        requester: actor('requester'),
        owner: actor('assign'),
        status: [
          statusIn('.navigationheader-title .itilstatus'),
          // As the server wrote it, whatever is chosen since.
          { from: 'attribute', at: '#itil-data select[name="status"] option[selected]', attribute: 'value' },
        ],
      },
    },
  ],
  // Lists and the board say nothing else of a ticket that could be relied on.
  ownPage: '/front/ticket.form.php?id={id}',
  listedSubject: 'a[id="Ticket{id}"], li.kanban-item[id="Ticket-{id}"] .kanban-item-title .pointer',
  closes: [
    {
      path: 'solution',
      method: 'POST',
      urlPath: '/front/itilsolution\\.form\\.php$',
      when: [is('itemtype', 'Ticket'), present('add')],
      tickets: { from: 'field', name: 'items_id' },
    },
    {
      path: 'update',
      method: 'POST',
      urlPath: '/front/ticket\\.form\\.php$',
      when: [statusIsClosed, present('update')],
      tickets: { from: 'field', name: 'id' },
    },
    {
      path: 'create',
      method: 'POST',
      urlPath: '/front/ticket\\.form\\.php$',
      when: [statusIsClosed, present('add')],
      tickets: { from: 'none', subject: 'name' },
    },
    {
      path: 'bulk-update',
      method: 'POST',
      urlPath: '/front/massiveaction\\.php$',
      records: chosenTickets,
      when: [present('Ticket'), is('action', 'update'), is('field', 'status'), statusIsClosed],
      tickets: { from: 'field', name: 'Ticket' },
    },
    {
      path: 'bulk-solution',
      method: 'POST',
      urlPath: '/front/massiveaction\\.php$',
      records: chosenTickets,
      when: [present('Ticket'), is('action', 'resolve_tickets')],
      tickets: { from: 'field', name: 'Ticket' },
    },
    {
      path: 'board',
      method: 'POST',
      urlPath: '/ajax/kanban\\.php$',
      when: [
        is('action', 'update'),
        is('itemtype', 'Ticket'),
        is('column_field', 'status'),
        { field: 'column_value', is: 'closed' },
      ],
      tickets: { from: 'field', name: 'items_id' },
    },
  ],
  decoys: [
    { path: 'update-open', why: 'The same form saves every other change.' },
    { path: 'create-open', why: 'So does the form of a new ticket.' },
    { path: 'create-redrawn', why: 'A new ticket whose type or entity is changed is sent to be drawn again, with its status.' },
    { path: 'solution-edited', why: 'The text of a solution that is there already is changed.' },
    { path: 'solution-of-problem', why: 'Problems and changes have solutions too, and are no tickets.' },
    { path: 'solution-template', why: 'The text of a template is fetched into the form.' },
    { path: 'approval', why: 'The solution of a solved ticket is approved: it was asked about when it was solved.' },
    { path: 'refusal', why: 'A solution is refused, which opens the ticket again.' },
    { path: 'bulk-asked', why: 'The window for several tickets is fetched, and again with every choice in it.' },
    { path: 'bulk-update-open', why: 'Several tickets get an open status.' },
    { path: 'bulk-other-field', why: 'Urgency 5 is no status.' },
    { path: 'board-open', why: 'A card is moved to a column that is not closed.' },
    { path: 'board-order', why: 'Where the card stands in its new column is sent by itself afterwards.' },
    { path: 'board-columns', why: 'The Solved column is shown or hidden.' },
  ],
};
