import type { DeskDefinition, Reader } from './definition.ts';
import { requestTracker, subjectInTitle } from './request-tracker.ts';

// RT 6 has no page of its own for the basics any more; inline edits of a ticket and of lists go to one helper, by htmx.
const goneInSix = ['basics', 'inline-basics', 'list-cell'];
const clientNames = ['Client', 'Customer', 'Company', 'Organization', 'Organisation', 'Account'];
const statusClosed = { field: 'Status', is: 'closed' } as const;
// Before a person's name stands a picture with their initials.
const person = (row: string): Reader[] => [{ from: 'text', at: `.ticket-info-people .${row} .user a:not(.rt-user-avatar)` }];
const idHere: readonly Reader[] = [
  { from: 'query', at: 'id' },
  // A form that came back has an address without it.
  { from: 'title', take: '#(\\d+)' },
];
// What the Actions menu sends at once. The statuses of other lifecycles are held when they are sent.
const closingAction = requestTracker.closedStatuses
  .map((status) => `#li-page-actions a[href*="SubmitTicket=1"][href*="&Status=${status}"]`)
  .join(', ');
const basicsForm = '.ticket-info-basics form.inline-edit';

/** Request Tracker 6: the same addresses and fields as RT 5, but pages and forms are exchanged by htmx, and come in parts. */
export const requestTracker6: DeskDefinition = {
  id: 'request-tracker-6',
  name: 'Request Tracker 6',
  evidence: { kind: 'captured', of: 'Request Tracker 6.0.0-4 (bestpractical/rt 72106ba)', on: '2026-11-26' },
  notVerified: [
    'After “Not yet” in the status cell of a list, RT’s own widget goes on showing the closing status. It has to be left by its cancel button, and the list loaded anew to choose the status again.',
    'Links with other statuses than those of RT’s own lifecycle, and links elsewhere in a page: after “Not yet” RT says that the network failed and tries again two seconds later, so the question comes once more.',
  ],
  hosts: [],
  fingerprints: [
    { all: ['body[hx-boost][id^="comp-"]', '#rt-header-container'] },
    // The mobile pages are those of RT 5 but for the generation of Bootstrap.
    { all: ['link[href$="/static/css/mobile.css"]', '#gohome a[href$="/m/"], form[action$="/m/"]', '[data-bs-toggle]'] },
  ],
  base: requestTracker.base,
  closedStatuses: requestTracker.closedStatuses,
  ticketPages: [
    {
      urlPath: '/Ticket/Display\\.html$',
      id: idHere,
      fields: {
        subject: subjectInTitle,
        status: [{ from: 'text', at: '.ticket-info-basics .status .current-value' }],
        client: clientNames.map((name) => ({ from: 'text', at: `.custom-field-${name} .current-value` })),
        requester: person('requestors'),
        owner: person('owner'),
      },
    },
    {
      urlPath: '/Ticket/(?:Update|ModifyAll|ModifyPeople|Reminders|History)\\.html$',
      id: idHere,
      fields: { subject: subjectInTitle },
    },
    {
      urlPath: '/m/ticket/(?:show|reply|history)$',
      id: idHere,
      fields: { subject: [{ from: 'title', take: '^#\\d+: (.+)$' }] },
    },
    {
      urlPath: '/SelfService/(?:Display|Update)\\.html$',
      id: idHere,
      // The title of the form has the number alone.
      fields: { subject: [...subjectInTitle, { from: 'value', at: 'input[name="UpdateSubject"]' }] },
    },
  ],
  lookUps: requestTracker.lookUps ?? [],
  listedSubject: 'a[href$="/Ticket/Display.html?id={id}"]',
  closes: [
    // A press is held before htmx sends anything: what it has begun and cannot finish, it reports as a broken network.
    { path: 'action', control: { at: closingAction, on: 'click' } },
    {
      path: 'inline-basics',
      control: {
        at: `${basicsForm} [type="submit"]`,
        on: 'click',
        status: [{ from: 'value', at: `${basicsForm} select[name="Status"]` }],
      },
    },
    // What was read in the source of RT 5 was driven here.
    ...requestTracker.closes.filter(({ path }) => !goneInSix.includes(path)).map(({ evidence: _, ...close }) => close),
    {
      path: 'inline-edit',
      method: 'POST',
      urlPath: '/Helpers/TicketUpdate$',
      when: [statusClosed],
      tickets: { from: 'field', name: 'id' },
      sentOnChangeOf: '.editable.editing form select[name="Status"]',
    },
  ],
  decoys: [
    ...(requestTracker.decoys ?? []),
    { path: 'form-parts', why: 'The parts of a form are fetched with what stands in it, the status among it.' },
  ],
};
