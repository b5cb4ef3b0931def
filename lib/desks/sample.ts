import type { DeskDefinition, Reader } from './definition.ts';

const fact = (name: string): readonly Reader[] => [{ from: 'text', at: `dl.ticket-facts dd.${name}` }];
const idInPath = { from: 'path', pattern: '/tickets/(\\d+)' } as const;
const statusClosed = { field: 'status', is: 'closed' } as const;

/** The practice desk that ships with the project (`tests/desks/sample`), so that the product can be tried without a ticketing system. */
export const sampleDesk: DeskDefinition = {
  id: 'sample',
  name: 'Sample desk',
  evidence: { kind: 'sample', of: 'the sample desk of this repository', on: '2026-11-23' },
  hosts: [],
  fingerprints: [{ all: ['meta[name="generator"][content="Client Lens sample desk"]'] }],
  base: '^(.*?)/(?:tickets|api)(?:/|$)',
  closedStatuses: ['resolved', 'closed'],
  lessons: [
    { from: 'options', at: '#reply select[name="status"] option' },
    { from: 'json', url: '/api/statuses', list: '', value: 'name', closed: { at: 'ends', values: ['true'] } },
  ],
  ticketPages: [
    {
      urlPath: '/tickets/\\d+$',
      id: [{ from: 'path', take: '/tickets/(\\d+)$' }],
      fields: {
        subject: [{ from: 'text', at: 'h1', take: '^#\\d+ (.+)$' }],
        status: fact('status'),
        client: fact('client'),
        requester: fact('requester'),
        owner: fact('owner'),
      },
    },
  ],
  lookUps: [
    {
      url: '/api/tickets/{id}',
      fields: { subject: ['subject'], status: ['status'], client: ['client'], requester: ['requester'], owner: ['owner'] },
    },
  ],
  listedSubject: 'tr[data-ticket-id="{id}"] a[href$="/tickets/{id}"]',
  closes: [
    {
      path: 'reply',
      method: 'POST',
      urlPath: '/tickets/\\d+/reply$',
      // The preview button posts the same status to the same address and closes nothing.
      when: [statusClosed, { field: 'send', is: 'present' }],
      tickets: idInPath,
    },
    {
      path: 'bulk',
      method: 'POST',
      urlPath: '/tickets/bulk$',
      when: [statusClosed],
      tickets: { from: 'field', name: 'ticket' },
    },
    { path: 'link', method: 'GET', urlPath: '/tickets/\\d+/close$', when: [statusClosed], tickets: idInPath },
    { path: 'resolve-button', method: 'PATCH', urlPath: '/api/tickets/\\d+$', when: [statusClosed], tickets: idInPath },
    { path: 'shortcut', method: 'POST', urlPath: '/api/tickets/\\d+/status$', when: [statusClosed], tickets: idInPath },
    { path: 'create', method: 'POST', urlPath: '/tickets$', when: [statusClosed], tickets: { from: 'none', subject: 'subject' } },
    { path: 'save', method: 'POST', urlPath: '/rpc$', thenRead: 'status' },
  ],
  decoys: [
    { path: 'preview', why: 'it posts the reply with its status to the same address, and sends nothing' },
    { path: 'draft', why: 'what is typed is saved on the way, with the status that the reply would set' },
  ],
};
