import type { DeskDefinition } from './definition.ts';

/** Atera. Only the addresses of its pages are public: a ticket is recognised, and no close is noticed yet. */
export const atera: DeskDefinition = {
  id: 'atera',
  name: 'Atera',
  evidence: {
    kind: 'reconstructed',
    of: 'ticket addresses in public integrations, vendor documentation of the public API',
    on: '2026-11-24',
  },
  notVerified: [
    'No close is asked about yet: neither the controls nor the requests by which the page changes a status are public.',
    'Where the page shows subject, client, requester, technician and status; its own interface (below /proxy/) is not documented.',
    'The statuses are those of the public API; a tenant can add others.',
  ],
  hosts: ['app.atera.com'],
  fingerprints: [{ onHosts: true, urlPath: '^/new/', all: [] }],
  base: '^(.*?)/new/',
  closedStatuses: ['resolved', 'closed'],
  ticketPages: [{ urlPath: '^/new/tickets?/\\d+$', id: [{ from: 'path', take: '/tickets?/(\\d+)$' }], fields: {} }],
  closes: [],
};
