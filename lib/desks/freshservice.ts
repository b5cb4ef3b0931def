import type { DeskDefinition, Reader } from './definition.ts';

const selectedIn = (field: string): readonly Reader[] => [
  { from: 'text', at: `[aria-labelledby$="_${field}"] .ember-power-select-selected-item` },
];

/** Freshservice, and Freshservice for MSPs. */
export const freshservice: DeskDefinition = {
  id: 'freshservice',
  name: 'Freshservice',
  evidence: {
    kind: 'reconstructed',
    of: 'dat267/fsvc docs/private-api-notes.md (from recorded traffic), toggl/track-extension freshservice.js, Freshservice API reference',
    on: '2026-11-24',
  },
  notVerified: [
    'The name of the status field in the request of the page: it is taken from the public API, alone and inside "ticket".',
    'Closing many tickets from a list, scenario automations, and sending a reply with a status.',
    'Statuses that a tenant added count as closed only by their name, or after their user says so.',
  ],
  hosts: ['freshservice.com'],
  fingerprints: [
    { onHosts: true, urlPath: '^/(?:a|helpdesk)(?:/|$)', all: [] },
    { urlPath: '^/a/tickets/', all: ['[data-test-id="ticket-human-display-id"]'] },
  ],
  base: '^(.*?)/(?:a|helpdesk)(?:/|$)',
  closedStatuses: ['resolved', 'closed', '4', '5'],
  ticketPages: [
    {
      urlPath: '^/(?:a|helpdesk)/tickets/\\d+$',
      id: [{ from: 'path', take: '/tickets/(\\d+)$' }],
      fields: {
        subject: ['[data-test-id="subject-text"]', '.summary-content .subject-text'].map((at) => ({ from: 'text' as const, at })),
        client: selectedIn('departmentId'),
        requester: [{ from: 'text', at: '#primary_email' }],
        owner: selectedIn('responderId'),
      },
    },
  ],
  // The form shows the status that is chosen, this one the status that is.
  lookUps: [{ url: '/api/_/tickets/{id}', fields: { subject: ['ticket.subject'], status: ['ticket.status'] } }],
  listedSubject: 'a[href$="/a/tickets/{id}"]',
  closes: [
    {
      path: 'properties-form',
      control: {
        at: 'button[data-test-id="ticket-property-form-submit"], #form-submit',
        on: 'click',
        status: [{ from: 'text', at: '[id*="_status"] .ember-power-select-selected-item' }],
      },
    },
    ...['status', 'ticket.status'].map((field) => ({
      path: field === 'status' ? 'update' : 'update-ticket',
      method: 'PUT' as const,
      urlPath: '/api/_/tickets/\\d+$',
      when: [{ field, is: 'closed' as const }],
      tickets: { from: 'path' as const, pattern: '/tickets/(\\d+)$' },
    })),
  ],
  decoys: [
    { path: 'assign', why: 'The same request with another field.' },
    { path: 'set-pending', why: 'The same request with a status that stays open.' },
    { path: 'resolution-note', why: 'The button of the resolution tab opens the editor of a note.' },
  ],
};
