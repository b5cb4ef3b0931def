import type { DeskDefinition } from './definition.ts';

/** Zoho Desk. The number in the address is not the one that people call a ticket by. */
export const zohoDesk: DeskDefinition = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  evidence: {
    kind: 'reconstructed',
    of: 'clockify zohodesk.js, the endpoint notes of a public script (closing by PATCH tried live, 2026-09), Zoho Desk API reference',
    on: '2026-11-24',
  },
  notVerified: [
    'Client, requester, owner and present status: neither the page nor an address without the name of the portal tells them.',
    'Closing many tickets from a list, which is taken from the public API, and blueprint transitions.',
    'Statuses that a tenant added count as closed only by their name, or after their user says so.',
  ],
  hosts: [
    ...['com', 'eu', 'in', 'cn', 'com.cn', 'au', 'com.au', 'jp', 'sa', 'ca'].map((domain) => `desk.zoho.${domain}`),
    'crmplus.zoho.com',
  ],
  fingerprints: [
    { onHosts: true, urlPath: '/agent/[^/]+(?:/|$)', all: [] },
    { urlPath: '/agent/[^/]+/[^/]+/tickets/details/', all: ['.zd_v2-ticketdetailview-container'] },
  ],
  base: '^(.*?)/agent/',
  closedStatuses: ['closed'],
  ticketPages: [
    {
      urlPath: '/agent/[^/]+/[^/]+/tickets/details/\\d+$',
      id: [{ from: 'path', take: '/tickets/details/(\\d+)$' }],
      fields: { subject: [{ from: 'text', at: '[data-id="caseSubjectText"]' }] },
    },
  ],
  listedSubject: 'a[href$="/tickets/details/{id}"]',
  closes: [
    {
      path: 'update',
      method: 'PATCH',
      urlPath: '/supportapi/zd/[^/]+/api/v1/tickets/\\d+$',
      when: [{ field: 'status', is: 'closed' }],
      tickets: { from: 'path', pattern: '/tickets/(\\d+)$' },
    },
    {
      path: 'bulk',
      method: 'POST',
      urlPath: '/supportapi/zd/[^/]+/api/v1/closeTickets$',
      when: [],
      tickets: { from: 'field', name: 'ids' },
    },
  ],
  decoys: [
    { path: 'set-on-hold', why: 'The same request with a status that stays open.' },
    { path: 'comment', why: 'A comment on the ticket.' },
  ],
};
