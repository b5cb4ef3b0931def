import type { DeskDefinition, Reader } from './definition.ts';

// The panel at the right is a custom element of its own since 2026.
const contactPanel = 'mfe-application[app-id="fw-unified-mfe--contact-info"]';
const inContactPanel = (inside: string): Reader => ({ from: 'text', at: `${contactPanel} >>> ${inside}` });
const ticketInPath = { from: 'path', pattern: '/tickets/(\\d+)$' } as const;

/** Freshdesk. The breadcrumb above a ticket names the list that the agent came from: it is never read. */
export const freshdesk: DeskDefinition = {
  id: 'freshdesk',
  name: 'Freshdesk',
  evidence: {
    kind: 'reconstructed',
    of: 'Pepperoni-mc/viewlift-userscripts daa4674 (a live tenant, 2026-08), jinhucheung/freshdesk-userscripts e0c713d, Freshdesk API reference',
    on: '2026-11-24',
  },
  notVerified: [
    'The status in the request of the Update button: assigning was seen on the same address, the status is inferred from it.',
    '"Send and set as" was seen in 2021.',
    'Closing many tickets from a list, merging, and keyboard shortcuts.',
    'Statuses that a tenant added count as closed only by their name, or after their user says so.',
  ],
  hosts: ['freshdesk.com'],
  fingerprints: [
    { onHosts: true, urlPath: '^/a(?:/|$)', all: [] },
    { urlPath: '^/a/tickets/', all: ['section#mainactionbar, [data-test-id="ticket-properties-sticky"]'] },
  ],
  base: '^(.*?)/a(?:/|$)',
  closedStatuses: ['resolved', 'closed', '4', '5'],
  ticketPages: [
    {
      seen: '2026-08',
      urlPath: '^/a/tickets/\\d+$',
      id: [{ from: 'path', take: '/tickets/(\\d+)$' }],
      fields: {
        // "[#42] subject : Account" is the only place outside of shadow roots.
        subject: [{ from: 'title', take: '^\\[#\\d+\\] (.+) : ' }],
        client: [inContactPanel('a[href*="/companies/"]')],
        requester: [inContactPanel('a[href*="/contacts/"]'), inContactPanel('p.break-all')],
      },
    },
  ],
  // Works with the session's cookie alone.
  lookUps: [
    {
      url: '/api/v2/tickets/{id}?include=requester',
      fields: { subject: ['subject'], status: ['status'], requester: ['requester.name', 'requester.email'] },
      keeps: { company: 'company_id', agent: 'responder_id' },
    },
    { url: '/api/v2/companies/{company}', fields: { client: ['name'] } },
    { url: '/api/v2/agents/{agent}', fields: { owner: ['contact.name'] } },
  ],
  listedSubject: 'a[href$="/a/tickets/{id}"]',
  closes: [
    {
      path: 'close-button',
      control: {
        at: ['section#mainactionbar', '.page-actions__left', '.reply-bar-top']
          .map((bar) => `${bar} [data-test-actions="close"]`)
          .join(', '),
        on: 'click',
      },
    },
    { path: 'send-and-set', control: { at: '.send-and-set-item', on: 'click', named: '(?:resolved|closed)$' } },
    {
      path: 'update',
      method: 'PUT',
      urlPath: '/api/_/tickets/\\d+$',
      when: [{ field: 'status', is: 'closed' }],
      tickets: ticketInPath,
    },
    // A scenario can set a status, and its request names only the scenario.
    { path: 'scenario', method: 'PUT', urlPath: '/api/_/tickets/\\d+/execute_scenario$', thenRead: 'status' },
  ],
  decoys: [
    { path: 'assign', why: 'The same request with another field.' },
    { path: 'set-pending', why: 'The same request with a status that stays open.' },
    { path: 'send-as-pending', why: 'The same menu with a status that stays open.' },
  ],
};
