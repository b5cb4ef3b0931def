import type { ControlPath, DeskDefinition, Evidence, Reader } from './definition.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

// Ids are built from those of the components around them: `ticket-details-bento-hero-status-select`.
const text = (at: string): Reader => ({ from: 'text', at });
const gridStatus = text('[id$="-hero-status-select"]');
const classicStatus = text('[data-live-field="status_id"] [role="combobox"]');

const fromSource: Evidence = { kind: 'reconstructed', of: 'Nine-Minds/alga-psa 432f5f5 (source), August 2026', on: '2026-11-24' };

/**
 * The page sends server actions with the number of a status, and nothing tells which numbers are closed: its controls do, together with
 * the status that is chosen beside them. Replies and resolutions are saved before the status is: only the press comes early enough.
 */
const control = (path: string, at: string, status?: Reader, evidence?: Evidence): ControlPath => ({
  path,
  control: { at, on: 'click', ...(status && { status: [status] }) },
  ...(evidence && { evidence }),
});

/** Alga PSA by Nine Minds: the grid layout of its ticket page, and the classic one. */
export const algaPsa: DeskDefinition = {
  id: 'alga-psa',
  name: 'Alga PSA',
  evidence: { kind: 'captured', of: 'Alga PSA 1.4.7 community edition (Nine-Minds/alga-psa 432f5f5)', on: '2026-11-26' },
  notVerified: [
    'The built extension was not run on it. Without it, saving, Ctrl+S and the reply that closes were driven; "Resolve and close" was not to its end, "Close anyway" and the comment of the classic layout not at all.',
    'Statuses are set per board and have names of their own: those that mean closed have to be added under "means closed".',
    'Ctrl+S saves without a press of a button: such a close is only asked about when it is done.',
    'While a closing status is chosen and not saved yet, something else that the page sends may be taken for the close, and asked about.',
    'The bulk change of a list, moving tickets to another board and tickets in a drawer beside the list are not asked about.',
    'Tickets that are created closed are not asked about.',
    'A ticket that was closed in the page in front of the technician is asked about when it is saved again a minute later.',
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
    // Its dialog was seen, and that it saves the resolution first; the end of such a close was not.
    control('resolve-and-close', '[id$="-resolution-close-confirm"]', undefined, fromSource),
    control('save', '[id$="-hero-save-changes-btn"]', gridStatus),
    control('save-details', '[id$="-info-save-changes-btn"]', classicStatus),
    control('timeline-reply', '[id$="-composer-send"]', text('[id$="-composer-close-status-select"]')),
    control('comment', '[id$="-conversation-add-comment-btn"]', text('[id$="-resolution-close-status-select"]'), fromSource),
    // Over the board's own rules for closing.
    control('close-anyway', '[id$="-close-blocked-close-anyway"]', undefined, fromSource),
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
