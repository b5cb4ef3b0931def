import type { DeskDefinition, Lesson, SentPath } from './definition.ts';

const stateGid = 'gid://zammad/Ticket::State/';
const ticketsByGid = (name: string): SentPath['tickets'] => ({
  from: 'field',
  name,
  // What stands around this is the number.
  separator: 'gid://zammad/Ticket/',
});

/** 5 is the type "closed" of the states; their own numbers and names can be changed. */
const closedStates: Extract<Lesson, { from: 'json' }> = {
  from: 'json',
  url: '/api/v1/ticket_states',
  list: '',
  value: 'id',
  name: 'name',
  closed: { at: 'state_type_id', values: ['5'] },
};

/** The new UIs send GraphQL, and several operations at once as a list: `[0].variables.input.stateId`. */
const mutation = (path: string, operation: string, stateId: string, tickets: SentPath['tickets']): SentPath => ({
  path,
  method: 'POST',
  urlPath: '^/graphql$',
  records: '^(\\[\\d+\\]|)\\.?(.+)$',
  when: [
    { field: 'operationName', is: 'equal', value: operation },
    { field: stateId, is: 'closed' },
  ],
  tickets,
});

/** Zammad: the classic UI, the new desktop UI and the mobile UI, which run side by side on one host. */
export const zammad: DeskDefinition = {
  id: 'zammad',
  name: 'Zammad',
  evidence: {
    kind: 'reconstructed',
    of: 'zammad/zammad (layouts, views, routes, controllers, GraphQL documents), docs.zammad.org',
    on: '2026-11-24',
  },
  notVerified: [
    'Macros of the new UIs, and macros on many tickets: their requests name the macro and not the state.',
    'Whether an agent may read the list of states: without it, only the number 4 of a new installation is known.',
    'The heading of a ticket in the new desktop UI before 2026.',
  ],
  hosts: ['zammad.com'],
  fingerprints: [
    { urlPath: '^/$', all: ['script#zammad_form_script'] },
    {
      urlPath: '^/(?:desktop|mobile)(?:/|$)',
      all: ['meta[name="action-cable-url"]', 'meta[name="theme-color"][content="#191919"]'],
    },
  ],
  base: '^(.*?)/(?:desktop|mobile|$)',
  // 4 is "closed" in a new installation; what the site says of its states counts more.
  closedStatuses: ['closed', '4', `${stateGid.toLowerCase()}4`],
  lessons: [closedStates, { ...closedStates, prefix: stateGid }],
  ticketPages: [
    {
      seen: '2026-08',
      urlPath: '^/desktop/(?:tickets|ticket|ticket/zoom)/\\d+$',
      id: [{ from: 'path', take: '/(\\d+)$' }],
      fields: { subject: [{ from: 'text', at: '.ticket-detail-grid-full [role="heading"][aria-level="2"]' }] },
    },
    {
      urlPath: '^/mobile/(?:tickets|ticket/zoom)/\\d+(?:/|$)',
      id: [{ from: 'path', take: '/(\\d+)(?:/|$)' }],
      fields: {},
    },
    {
      urlPath: '^/$',
      address: '#ticket/zoom/\\d+',
      // Several tickets stay open behind each other.
      within: '.content.active',
      shows: '.ticketZoom',
      id: [{ from: 'hash', take: '^#ticket/zoom/(\\d+)' }],
      fields: {
        subject: [{ from: 'text', at: '.ticket-title-update' }],
        client: [{ from: 'text', at: '[data-tab="organization"] [title="Name"]' }],
        requester: [{ from: 'text', at: '[data-tab="customer"] [title="Name"]' }],
      },
    },
  ],
  lookUps: [
    {
      url: '/api/v1/tickets/{id}?expand=true',
      fields: {
        subject: ['title'],
        status: ['state'],
        client: ['organization'],
        requester: ['customer'],
        owner: ['owner'],
      },
    },
  ],
  listedSubject: 'a[href$="#ticket/zoom/{id}"]',
  closes: [
    {
      path: 'update',
      method: 'PUT',
      urlPath: '^/api/v1/tickets/\\d+$',
      when: [{ field: 'state_id', is: 'closed' }],
      tickets: { from: 'path', pattern: '/tickets/(\\d+)$' },
    },
    {
      path: 'bulk',
      method: 'POST',
      urlPath: '^/api/v1/tickets/mass_update$',
      when: [{ field: 'attributes.state_id', is: 'closed' }],
      tickets: { from: 'field', name: 'ticket_ids' },
    },
    {
      path: 'create',
      method: 'POST',
      urlPath: '^/api/v1/tickets$',
      when: [{ field: 'state_id', is: 'closed' }],
      tickets: { from: 'none', subject: 'title' },
    },
    mutation('new-update', 'ticketUpdate', 'variables.input.stateId', ticketsByGid('variables.ticketId')),
    mutation('new-bulk', 'ticketUpdateBulk', 'variables.perform.input.stateId', ticketsByGid('variables.selector.entityIds')),
    mutation('new-create', 'ticketCreate', 'variables.input.stateId', { from: 'none', subject: 'variables.input.title' }),
  ],
  decoys: [
    { path: 'set-open', why: 'The same request with a state that stays open.' },
    { path: 'close-tab', why: 'It says what happens to the tab after the update, not to the ticket.' },
    { path: 'form-updater', why: 'The new UIs ask with the whole form which fields to show: nothing is saved.' },
  ],
};
