import type { ControlPath, DeskDefinition, Reader } from './definition.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

// Ids are built from those of the components around them: `ticket-details-bento-hero-status-select`.
const text = (at: string): Reader => ({ from: 'text', at });
const gridStatus = text('[id$="-hero-status-select"]');
const classicStatus = text('[data-live-field="status_id"] [role="combobox"]');

/** The page sends server actions whose bodies tell nothing: its controls do, together with the status that is chosen beside them. */
const control = (path: string, at: string, status?: Reader): ControlPath => ({
  path,
  control: { at, on: 'click', ...(status && { status: [status] }) },
});

/** Alga PSA by Nine Minds: the grid layout of its ticket page, and the classic one. */
export const algaPsa: DeskDefinition = {
  id: 'alga-psa',
  name: 'Alga PSA',
  evidence: {
    kind: 'reconstructed',
    of: 'Nine-Minds/alga-psa 432f5f5 (source and end-to-end tests), August 2026',
    on: '2026-11-24',
  },
  notVerified: [
    'No instance was run. The page is a Next.js application whose server actions say neither what they do nor to which status; after each of them the status is read again.',
    'Statuses are set per board and have names of their own: those that mean closed have to be added under "means closed".',
    'The bulk change of a list, moving tickets to another board and tickets in a drawer beside the list are not asked about.',
    'A ticket that is closed already is asked about whenever it is saved again, because the page shows only the status that is chosen.',
  ],
  hosts: [],
  fingerprints: [{ urlPath: '/msp/tickets(?:/|$)', all: ['[data-automation-id]'] }],
  base: '^(.*?)/msp/',
  closedStatuses: ['closed', 'resolved'],
  ticketPages: [
    {
      urlPath: `/msp/tickets/${uuid}$`,
      id: [{ from: 'path', take: `(${uuid})$` }],
      fields: {
        subject: [text('[id$="-bento-hero"] h2'), text('[data-live-field="title"] h1')],
        status: [gridStatus, classicStatus],
        client: [text('[id$="-client-open"]'), text('[data-live-field="client_id"] p')],
        requester: [text('[id$="-contact-open"]'), text('[data-live-field="contact_name_id"] p')],
        owner: [text('[id$="-hero-assignee-picker"] span.truncate'), text('[data-live-field="assigned_to"] span.truncate')],
      },
    },
  ],
  closes: [
    control('resolve-and-close', '[id$="-resolution-close-confirm"]'),
    control('save', '[id$="-hero-save-changes-btn"]', gridStatus),
    control('save-details', '[id$="-info-save-changes-btn"]', classicStatus),
    control('timeline-reply', '[id$="-composer-send"]', text('[id$="-composer-close-status-select"]')),
    control('comment', '[id$="-conversation-add-comment-btn"]', text('[id$="-resolution-close-status-select"]')),
    // Over the board's own rules for closing.
    control('close-anyway', '[id$="-close-blocked-close-anyway"]'),
    { path: 'saved', method: 'POST', urlPath: `/msp/tickets/${uuid}$`, thenRead: 'status' },
  ],
  decoys: [
    {
      path: 'resolve-and-close-button',
      why: 'It opens the dialog in which the status and the resolution are chosen; its own button closes.',
    },
    { path: 'save-open', why: 'Saving with an open status.' },
    { path: 'reply-open', why: 'A reply or a comment that does not change the status.' },
  ],
};
