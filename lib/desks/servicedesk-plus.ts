import type { DeskDefinition, SentPath } from './definition.ts';

const requestInPath = { from: 'path', pattern: '/requests/(\\d+)' } as const;

/** The body is JSON, or a form whose field `input_data` is. */
const update = (path: string, field: string): SentPath => ({
  path,
  method: 'PUT',
  urlPath: '/api/v3/requests/\\d+$',
  when: [{ field, is: 'closed' }],
  tickets: requestInPath,
  json: ['input_data'],
});

/** Closing has an address of its own; the docs of the cloud say POST, those of the own server PUT. */
const close = (path: string, method: SentPath['method']): SentPath => ({
  path,
  method,
  urlPath: '/api/v3/requests/\\d+/close$',
  when: [],
  tickets: requestInPath,
});

/** ManageEngine ServiceDesk Plus, and ServiceDesk Plus MSP: on one's own server and in the cloud. */
export const serviceDeskPlus: DeskDefinition = {
  id: 'servicedesk-plus',
  name: 'ServiceDesk Plus',
  evidence: {
    kind: 'reconstructed',
    of: 'toggl/track-extension and clockify manageengine.js, ServiceDesk Plus API v3 reference (PSSDPAPI, itentialopensource/adapter-service_desk_plus)',
    on: '2026-11-24',
  },
  notVerified: [
    'What the pages themselves send: the requests are those of API v3. Where a page uses API v3 with a body that is not known, the status is read again afterwards.',
    'The addresses of the newer pages under /ui/requests.',
    'The account or site of a request, so its client is read from the project only, in the old cloud page.',
  ],
  hosts: ['sdpondemand.manageengine.com'],
  fingerprints: [
    { onHosts: true, urlPath: '/(?:WorkOrder\\.do|WOListView\\.do|HomePage\\.do|ui)(?:/|$)', all: [] },
    { urlPath: '/WorkOrder\\.do$', all: ['.requestEditbrsty, #WorkOrderDetailsTable_CT, #details-middle-container'] },
    { urlPath: '/ui/requests/', all: ['#details-middle-container'] },
  ],
  base: '^(.*?)/(?:WorkOrder\\.do|WOListView\\.do|HomePage\\.do|ui)(?:/|$)',
  closedStatuses: ['closed', 'resolved'],
  ticketPages: [
    {
      urlPath: '/ui/requests/\\d+(?:/details)?$',
      id: [{ from: 'path', take: '/requests/(\\d+)' }],
      fields: { subject: [{ from: 'text', at: '#details-middle-container h1' }] },
    },
    {
      urlPath: '/WorkOrder\\.do$',
      address: '[?&]woID=\\d+',
      id: [{ from: 'query', at: 'woID', take: '^(\\d+)$' }],
      fields: {
        subject: ['#details-middle-container h1', '.requestEditbrsty #requestSubject_ID'].map((at) => ({
          from: 'text' as const,
          at,
        })),
        client: [{ from: 'text', at: '#projectholder p' }],
      },
    },
  ],
  lookUps: [
    {
      url: '/api/v3/requests/{id}',
      fields: {
        subject: ['request.subject'],
        status: ['request.status.name'],
        requester: ['request.requester.name'],
        owner: ['request.technician.name'],
      },
    },
  ],
  listedSubject: 'a[href*="woID={id}"], a[href$="/ui/requests/{id}/details"]',
  closes: [
    close('close', 'PUT'),
    close('close-cloud', 'POST'),
    update('update', 'request.status.name'),
    update('update-form', 'input_data.request.status.name'),
    { path: 'save', method: 'PUT', urlPath: '/api/v3/requests/\\d+$', thenRead: 'status' },
  ],
  decoys: [
    { path: 'set-on-hold', why: 'The same request with a status that stays open.' },
    { path: 'add-note', why: 'A note on the request.' },
  ],
};
