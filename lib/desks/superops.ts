import type { DeskDefinition } from './definition.ts';

/** SuperOps. Only the addresses of its pages are public: a ticket is recognised, and no close is noticed yet. */
export const superOps: DeskDefinition = {
  id: 'superops',
  name: 'SuperOps',
  evidence: {
    kind: 'reconstructed',
    of: 'ticket addresses in public integrations, PSAgentGraphQL and the public API (status is a name there)',
    on: '2026-11-24',
  },
  notVerified: [
    'No close is asked about yet: neither the controls nor the requests by which the page changes a status are public.',
    'Where the page shows subject, client, requester, technician and status.',
    'Tickets below app.superops.com, an address that some integrations print and one of them calls unconfirmed.',
  ],
  hosts: ['superops.ai'],
  fingerprints: [{ onHosts: true, all: [] }],
  base: '^()/',
  closedStatuses: ['resolved', 'closed'],
  ticketPages: [
    {
      urlPath: '^/$',
      address: '#/tickets/\\d+/ticket$',
      id: [{ from: 'hash', take: '^#/tickets/(\\d+)/ticket$' }],
      fields: {},
    },
  ],
  closes: [],
};
