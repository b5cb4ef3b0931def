import type { DeskDefinition, Reader } from './definition.ts';

const value = (attribute: string): readonly Reader[] => [
  { from: 'text', at: `[data-role="ibo-object-details"] [data-attribute-code="${attribute}"] .ibo-field--value` },
];
// Problems and changes go through the same stimuli and are not a client's ticket.
const ofTicket = { field: 'class', is: 'matching', pattern: '^(?:UserRequest|Incident)$' } as const;
const closes = { field: 'stimulus', is: 'matching', pattern: '^ev_(?:resolve|close)$' } as const;

/** iTop 3: a ticket changes its state by a stimulus, whose name is the same in every language. */
export const itop: DeskDefinition = {
  id: 'itop',
  name: 'iTop',
  evidence: {
    kind: 'reconstructed',
    of: 'Combodo/iTop dd34fda: pages/UI.php, application/cmdbabstract.class.inc.php',
    on: '2026-11-24',
  },
  notVerified: [
    'Nothing of it was driven in a running iTop.',
    'A stimulus that prompts for no field is applied by its link at once: such a close is not asked about.',
    'Own ticket classes, own stimuli and the portal of the users are not known.',
  ],
  hosts: [],
  fingerprints: [{ all: ['#ibo-page-container[data-role="ibo-page-container"]'] }],
  base: '^(.*?)/pages(?:/|$)',
  closedStatuses: ['resolved', 'closed'],
  ticketPages: [
    {
      urlPath: '/pages/UI\\.php$',
      shows: '[data-role="ibo-object-details"]:is([data-object-class="UserRequest"], [data-object-class="Incident"])',
      id: [{ from: 'attribute', at: '[data-role="ibo-object-details"]', attribute: 'data-object-id' }],
      fields: {
        subject: value('title'),
        client: value('org_id'),
        requester: value('caller_id'),
        owner: value('agent_id'),
        // The state's code, because its label is translated.
        status: [{ from: 'attribute', at: '[data-role="ibo-object-details--status"]', attribute: 'data-status-code' }],
      },
    },
    {
      urlPath: '/pages/UI\\.php$',
      shows: '.object-transition:is([data-object-class="UserRequest"], [data-object-class="Incident"])',
      id: [{ from: 'attribute', at: '.object-transition', attribute: 'data-object-id' }],
      fields: { status: [{ from: 'attribute', at: '.object-transition', attribute: 'data-object-current-state' }] },
    },
  ],
  closes: [
    {
      path: 'stimulus',
      method: 'POST',
      urlPath: '/pages/UI\\.php$',
      when: [{ field: 'operation', is: 'equal', value: 'apply_stimulus' }, ofTicket, closes],
      tickets: { from: 'field', name: 'id' },
    },
    {
      path: 'bulk-stimulus',
      method: 'POST',
      urlPath: '/pages/UI\\.php$',
      when: [{ field: 'operation', is: 'equal', value: 'bulk_apply_stimulus' }, ofTicket, closes],
      tickets: { from: 'field', name: 'selectObject', separator: ',' },
    },
  ],
  decoys: [
    { path: 'stimulus-asked', why: 'The link of a stimulus opens the form with the fields that it prompts for.' },
    { path: 'other-stimulus', why: 'Assigning and other stimuli are sent in the same way.' },
    { path: 'problem', why: 'A problem is resolved: that is no ticket of a client.' },
  ],
};
