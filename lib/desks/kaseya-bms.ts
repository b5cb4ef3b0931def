import type { DeskDefinition, Reader } from './definition.ts';

const tokenCookie = 'PSAAuthToken';

const labelled = (name: string): Reader => ({
  from: 'label',
  at: '.psa-row.psa-label-value-pair',
  label: '.psa-label-field',
  names: [name],
  value: '.psa-value-field span',
});

/** Kaseya BMS (formerly Vorex): a React application and, beside it, older WebForms pages. */
export const kaseyaBms: DeskDefinition = {
  id: 'kaseya-bms',
  name: 'Kaseya BMS',
  evidence: {
    kind: 'reconstructed',
    of: 'outsideopen/userscripts 80b0395 (October 2023), a public script for required fields, Kaseya BMS API v2 as quoted by public scripts',
    on: '2026-11-24',
  },
  notVerified: [
    'That the page changes the status as it changes the assignee (a list of replacements, here of "statusId"): this is by analogy. Every change of a ticket makes its status be read again.',
    'What the older pages send: only the usual post of a WebForms page to itself is known, which makes the status be read again.',
    'The look-ups and the list of statuses, whose addresses and fields are those of the public API below the address that the page itself uses.',
    'A closed status with a name of your own has to be added under "means closed".',
    'Other languages than English: status and assignee are found by their labels.',
    'Regional hosts.',
    'Time entries and notes that set a status, lists and merging.',
  ],
  hosts: ['bms.kaseya.com'],
  fingerprints: [{ onHosts: true, urlPath: '^/(?:react|MSP)/', all: [] }],
  base: '^(.*?)/(?:react|MSP)/',
  closedStatuses: ['completed', 'closed', 'resolved'],
  lessons: [
    {
      from: 'json',
      url: '/api2/v2/system/statuses/lookup',
      list: 'Result',
      value: 'Id',
      name: 'Name',
      closed: { at: 'Name', values: ['Completed', 'Closed', 'Resolved', 'Cancelled', 'Canceled'] },
      tokenCookie,
    },
  ],
  ticketPages: [
    {
      seen: '2023-10',
      urlPath: '/react/(?:servicedesk/tickets|home/views/\\d+/(?:my)?tickets)/\\d+$',
      id: [{ from: 'path', take: '/(\\d+)$' }],
      fields: {
        subject: [{ from: 'text', at: '.psa-ticket-view-title' }],
        status: [labelled('Status')],
        client: [{ from: 'text', at: '.psa-ticket-info-summary-account' }],
        owner: [labelled('Assignee')],
      },
    },
    {
      urlPath: '/MSP/TicketEdit\\.aspx$',
      id: [
        { from: 'query', at: 'ID', take: '^(\\d+)$' },
        { from: 'attribute', at: '#aspnetForm', attribute: 'action', take: '[?&]ID=(\\d+)' },
      ],
      fields: {
        subject: [{ from: 'text', at: '.TicketTitle em span' }],
        client: [{ from: 'text', at: '.itg-org' }],
        owner: [{ from: 'text', at: '#ctl00_phContent_lblVPrimaryAssignee' }],
      },
    },
  ],
  lookUps: [
    {
      url: '/api2/v2/servicedesk/tickets/{id}',
      fields: {
        subject: ['Result.Title'],
        status: ['Result.StatusName'],
        client: ['Result.AccountName'],
        owner: ['Result.AssigneeName'],
      },
      tokenCookie,
    },
  ],
  closes: [
    {
      path: 'status',
      method: 'PATCH',
      urlPath: '/api2/v2/servicedesk/tickets/\\d+$',
      // A list of replacements: `[{ "op": "replace", "path": "statusId", "value": 3 }]`.
      records: '^\\[(\\d+)\\]\\.(.+)$',
      when: [
        { field: 'path', is: 'matching', pattern: '^/?[Ss]tatusId$' },
        { field: 'value', is: 'closed' },
      ],
      tickets: { from: 'path', pattern: '/tickets/(\\d+)$' },
    },
    { path: 'saved', method: 'PATCH', urlPath: '/api2/v2/servicedesk/tickets/\\d+$', thenRead: 'status' },
    { path: 'older-page', method: 'POST', urlPath: '/MSP/TicketEdit\\.aspx$', thenRead: 'status' },
  ],
  decoys: [
    { path: 'assignee', why: 'The same request replaces other things, too; a number there may be that of a closed status.' },
    { path: 'open-status', why: 'An open status.' },
  ],
};
