import type { Condition, DeskDefinition, Evidence, SentPath, TicketIds } from './definition.ts';

// A draft sends the whole form with its closing status: only the action tells what happens.
const action = (name: string): Condition => ({ field: 'action', is: 'equal', value: name });
const statusClosed = { field: 'status', is: 'closed' } as const;
const oneId = { from: 'field', name: 'conversation_id' } as const;
const manyIds = { from: 'field', name: 'conversation_id[]' } as const;
const fromSource: Evidence = { kind: 'reconstructed', of: 'freescout-help-desk/freescout ab27725', on: '2026-11-24' };

const ajax = (path: string, when: SentPath['when'], tickets: TicketIds): SentPath => ({
  path,
  method: 'POST',
  urlPath: '/conversation/ajax$',
  when,
  tickets,
});

/** FreeScout, self-hosted. Every close is an XHR to one address, followed by a jump to another conversation. */
export const freeScout: DeskDefinition = {
  id: 'freescout',
  name: 'FreeScout',
  evidence: { kind: 'captured', of: 'FreeScout 1.8.235 (freescout-help-desk/freescout ab27725)', on: '2026-11-24' },
  notVerified: [
    'Ending a chat was not driven; in the source it sends what the status menu sends.',
    'A customer without a company: the job title or the place stands where the company would, and is read as the client.',
    'A note on a conversation that is closed already carries its closed status, and is asked about.',
    'Modules of third parties.',
  ],
  hosts: [],
  fingerprints: [{ all: ['body[class*="locale-"][data-auth_user_id]', 'meta[name="csrf-token"]'] }],
  base: '^(.*?)/(?:conversation|mailbox|search|customers)(?:/|$)',
  // 3 in every installation: the status menu and the forms send the number.
  closedStatuses: ['closed', '3'],
  ticketPages: [
    {
      urlPath: '/conversation/\\d+$',
      shows: 'body[data-conversation_id]',
      id: [{ from: 'attribute', at: 'body', attribute: 'data-conversation_id' }],
      fields: {
        subject: [
          { from: 'text', at: '.conv-subjtext > span' },
          { from: 'value', at: '#conv-subj-value' },
        ],
        status: [{ from: 'text', at: '#conv-status .conv-info-val' }],
        client: [{ from: 'text', at: '.customer-extra > .customer-section > div:first-child' }],
        requester: [{ from: 'text', at: '.customer-name' }],
        owner: [{ from: 'text', at: '#conv-assignee .conv-info-val' }],
      },
    },
  ],
  // The row's first paragraph is the subject, the second one a preview of the text.
  listedSubject: 'tr[data-conversation_id="{id}"] .conv-subject p:first-of-type',
  closes: [
    ajax('status-menu', [action('conversation_change_status'), statusClosed], oneId),
    {
      ...ajax('create', [action('send_reply'), { field: 'is_create', is: 'equal', value: '1' }, statusClosed], {
        from: 'none',
        subject: 'subject',
      }),
      evidence: fromSource,
    },
    ajax('reply', [action('send_reply'), statusClosed], oneId),
    ajax('bulk', [action('bulk_conversation_change_status'), statusClosed], manyIds),
    // The conversations that are taken in are deleted; the one that takes them in stays open.
    ajax('merge', [action('conversation_merge')], { from: 'field', name: 'merge_conversation_id[]' }),
    { ...ajax('delete', [action('delete_conversation')], oneId), evidence: fromSource },
    { ...ajax('bulk-delete', [action('bulk_delete_conversation')], manyIds), evidence: fromSource },
  ],
  decoys: [
    {
      path: 'draft',
      why: 'A draft is saved with everything that the form holds, its closing status too; the conversation stays open.',
    },
    { path: 'reply-open', why: 'A reply carries a status whether it changes or not: 1 is active.' },
    { path: 'spam', why: 'Spam is no ticket of a client.' },
    { path: 'merge-search', why: 'The dialog looks for the conversation that is to be taken in; nothing is merged yet.' },
  ],
};
