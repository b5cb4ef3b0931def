import type { DeskDefinition } from './definition.ts';
import { requestTracker, subjectInTitle } from './request-tracker.ts';

// RT 6 has no page of its own for the basics any more; inline edits of a ticket and of lists go to one helper, by htmx.
const goneInSix = ['basics', 'inline-basics', 'list-cell', 'mobile-reply'];
const clientNames = ['Client', 'Customer', 'Company', 'Organization', 'Organisation', 'Account'];

/** Request Tracker 6: the same addresses and fields as RT 5, but pages and forms are exchanged by htmx. */
export const requestTracker6: DeskDefinition = {
  id: 'request-tracker-6',
  name: 'Request Tracker 6',
  evidence: { kind: 'reconstructed', of: 'bestpractical/rt 72106ba (6.0-trunk)', on: '2026-11-24' },
  notVerified: [
    'Nothing of it was driven in a running RT 6: the paths are those of RT 5 that its source still has.',
    'What asking about a form that htmx sends leaves behind in the page, such as a spinner, was not seen.',
    'The mobile pages are recognised as those of RT 5.',
  ],
  hosts: [],
  fingerprints: [{ all: ['body[hx-boost][id^="comp-"]', '#rt-header-container'] }],
  base: requestTracker.base,
  closedStatuses: requestTracker.closedStatuses,
  ticketPages: [
    {
      urlPath: '/Ticket/Display\\.html$',
      id: [
        { from: 'query', at: 'id' },
        { from: 'title', take: '^#(\\d+):' },
      ],
      fields: {
        subject: subjectInTitle,
        status: [{ from: 'text', at: '.ticket-info-basics .status .current-value' }],
        client: clientNames.map((name) => ({ from: 'text' as const, at: `.custom-field-${name} .current-value` })),
      },
    },
    {
      urlPath: '/Ticket/(?:Update|ModifyAll|ModifyPeople|Reminders|History)\\.html$',
      id: [
        { from: 'query', at: 'id' },
        { from: 'title', take: '#(\\d+)' },
      ],
      fields: { subject: subjectInTitle },
    },
    {
      urlPath: '/SelfService/(?:Display|Update)\\.html$',
      id: [
        { from: 'query', at: 'id' },
        { from: 'title', take: '#(\\d+)' },
      ],
      fields: { subject: subjectInTitle },
    },
  ],
  lookUps: requestTracker.lookUps ?? [],
  listedSubject: 'a[href$="/Ticket/Display.html?id={id}"]',
  closes: [
    ...requestTracker.closes.filter(({ path }) => !goneInSix.includes(path)),
    {
      path: 'inline-edit',
      method: 'POST',
      urlPath: '/Helpers/TicketUpdate$',
      when: [{ field: 'Status', is: 'closed' }],
      tickets: { from: 'field', name: 'id' },
    },
  ],
  decoys: (requestTracker.decoys ?? []).filter(({ path }) => path !== 'merge'),
};
