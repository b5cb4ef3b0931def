import type { ControlPath, DeskDefinition, Reader } from './definition.ts';

// All open tickets stay in the page with the same geometry: only one pane is active.
const activePane = '.ticket-panes-grid-layout[data-is-active="true"]';
const idInPath: readonly Reader[] = [{ from: 'path', take: '/agent/tickets/(\\d+)' }];

/** "Submit as Solved" in the languages of the closed words; the status is in the middle of the sentence in some of them. */
const saysSolved = '(?:solved|gelöst|résolu|resuelto|resolvido|opgelost)(?![a-zà-ÿ])';

const control = (path: string, at: string, more: Partial<ControlPath['control']>): ControlPath => ({
  path,
  control: { at, on: 'click', ...more },
});

/** Zendesk Agent Workspace. */
export const zendesk: DeskDefinition = {
  id: 'zendesk',
  name: 'Zendesk',
  evidence: {
    kind: 'reconstructed',
    of: 'toggl/track-extension zendesk.js, public scripts for Agent Workspace (data-test-id names), Zendesk Tickets API reference',
    on: '2026-11-24',
  },
  notVerified: [
    'Whether the agent page saves by the Tickets API or by GraphQL: a save by GraphQL is only noticed at the submit buttons, so not from a keyboard shortcut, a macro or play mode.',
    'The words on the submit button in other languages than English.',
    'The bulk update of a list, which is taken from the public API.',
  ],
  hosts: ['zendesk.com'],
  fingerprints: [{ onHosts: true, urlPath: '^/agent(?:/|$)', all: [] }],
  base: '^(.*?)/agent(?:/|$)',
  closedStatuses: ['solved', 'closed'],
  lessons: [
    {
      from: 'json',
      url: '/api/v2/custom_statuses.json',
      list: 'custom_statuses',
      value: 'id',
      name: 'agent_label',
      closed: { at: 'status_category', values: ['solved'] },
    },
  ],
  ticketPages: [
    {
      urlPath: '^/agent/tickets/\\d+(?:/|$)',
      within: activePane,
      id: idInPath,
      fields: {
        subject: [{ from: 'value', at: 'input[data-test-id="omni-header-subject"]' }],
        client: [{ from: 'text', at: '[data-test-id="tabs-nav-item-organizations"]' }],
        requester: [{ from: 'text', at: '[data-test-id="ticket-system-field-requester-select"]' }],
        owner: [{ from: 'text', at: '[data-test-id="assignee-field"]' }],
      },
    },
    {
      urlPath: '^/agent/tickets/\\d+(?:/|$)',
      without: '.ticket-panes-grid-layout',
      id: idInPath,
      fields: { subject: [{ from: 'value', at: '[data-test-id="ticket-pane-subject"]' }] },
    },
  ],
  // The page shows the status that is chosen, this one the status that is.
  lookUps: [
    {
      url: '/api/v2/tickets/{id}.json',
      fields: { subject: ['ticket.subject'], status: ['ticket.status'] },
      keeps: { organization: 'ticket.organization_id', requester: 'ticket.requester_id', assignee: 'ticket.assignee_id' },
    },
    { url: '/api/v2/organizations/{organization}.json', fields: { client: ['organization.name'] } },
    { url: '/api/v2/users/{requester}.json', fields: { requester: ['user.name'] } },
    { url: '/api/v2/users/{assignee}.json', fields: { owner: ['user.name'] } },
  ],
  listedSubject: 'a[href$="tickets/{id}"]',
  closes: [
    control('submit-as-solved', '[data-test-id="submit_button-menu-solved"], [data-tracking-id="submit_button-menu-solved"]', {}),
    control(
      'submit',
      '[data-test-id="submit_button-button"], [data-test-id^="submit_button-menu-"]:not([data-test-id="submit_button-menu-button"])',
      { named: saysSolved },
    ),
    control('save', '[data-test-id="omni-save-button"]', {
      status: [{ from: 'text', at: `${activePane} [data-test-id="ticket-fields-status-view"]` }],
    }),
    {
      path: 'update',
      method: 'PUT',
      urlPath: '/api/(?:v2|lotus)/tickets/\\d+(?:\\.json)?$',
      when: [{ field: 'ticket.status', is: 'closed' }],
      tickets: { from: 'path', pattern: '/tickets/(\\d+)' },
    },
    {
      path: 'update-custom-status',
      method: 'PUT',
      urlPath: '/api/(?:v2|lotus)/tickets/\\d+(?:\\.json)?$',
      when: [{ field: 'ticket.custom_status_id', is: 'closed' }],
      tickets: { from: 'path', pattern: '/tickets/(\\d+)' },
    },
    {
      path: 'bulk',
      method: 'PUT',
      urlPath: '/api/v2/tickets/update_many(?:\\.json)?$',
      when: [{ field: 'ticket.status', is: 'closed' }],
      tickets: { from: 'field', name: 'ids', separator: ',' },
    },
  ],
  decoys: [
    { path: 'close-tab', why: 'It closes the tab of the ticket, not the ticket.' },
    { path: 'submit-as-pending', why: 'The same menu with a status that stays open.' },
    { path: 'comment', why: 'The same request without a closed status.' },
  ],
};
