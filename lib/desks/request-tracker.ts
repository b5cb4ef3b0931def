import type { Condition, DeskDefinition, Evidence, Reader, SentPath } from './definition.ts';

const statusClosed = { field: 'Status', is: 'closed' } as const;
// Without this field RT shows the form again and changes nothing (Enter in a text field, "Add More Files").
const submitted = { field: 'SubmitTicket', is: 'present' } as const;
const idField = { from: 'field', name: 'id' } as const;
// With one of these buttons the form comes back and nothing is changed, whatever else is in it.
const comesBack = ['AddMoreAttach', 'OnlySearchForPeople', 'OnlySearchForGroup'];
const notFor = (buttons: readonly string[]): Condition[] => buttons.map((field) => ({ field, is: 'absent' }));
const fromSource: Evidence = { kind: 'reconstructed', of: 'html/m/ticket/create of Request Tracker 5.0.3', on: '2026-11-26' };

export const subjectInTitle: readonly Reader[] = [
  // "#20: …", "Update ticket #20: …", "Ticket #20 Jumbo update: …", in whichever language.
  { from: 'title', take: '#\\d+[^:]*: (.+)$' },
  { from: 'text', at: '#header h1', take: '#\\d+[^:]*: (.+)$' },
];

const formThatCloses = (path: string, urlPath: string, when: SentPath['when']): SentPath => ({
  path,
  method: 'POST',
  urlPath,
  when,
  tickets: idField,
});

/** Request Tracker 5 by Best Practical. RT 6 sends its inline edits through htmx and is another definition. */
export const requestTracker: DeskDefinition = {
  id: 'request-tracker-5',
  name: 'Request Tracker 5',
  evidence: { kind: 'captured', of: 'Request Tracker 5.0.3 (Debian 12)', on: '2026-11-23' },
  hosts: [],
  fingerprints: [
    { all: ['body[id^="comp-"]', '#rt-header-container', 'body:not([hx-boost])'] },
    // The mobile pages share nothing with the others but this style sheet. RT 6 has them too, with a newer Bootstrap.
    {
      all: [
        'link[href$="/static/css/mobile.css"]',
        '#gohome a[href$="/m/"], form[action$="/m/"]',
        'body:not(:has([data-bs-toggle]))',
      ],
    },
  ],
  base: '^(.*?)/(?:Ticket|Search|Tools|Dashboards|SelfService|Helpers|REST|m|index\\.html)(?:/|$)',
  closedStatuses: ['resolved', 'rejected', 'deleted'],
  ticketPages: [
    {
      urlPath: '/Ticket/Display\\.html$',
      id: [
        { from: 'query', at: 'id' },
        { from: 'title', take: '^#(\\d+):' },
      ],
      fields: {
        subject: subjectInTitle,
        status: [{ from: 'text', at: '.ticket-info-basics .status .value' }],
        // The custom field is named by the tenant; these are the names that are in use for "whose ticket is this".
        client: ['Client', 'Customer', 'Company', 'Organization', 'Organisation', 'Account'].map((name) => ({
          from: 'text' as const,
          at: `.custom-field-${name} .value .current-value`,
        })),
        requester: [{ from: 'text', at: '.form-row.requestors .value' }],
        owner: [{ from: 'text', at: '.form-row.owner .value' }],
      },
    },
    {
      urlPath: '/Ticket/(?:Update|Modify|ModifyAll|ModifyPeople|ModifyLinks|ModifyDates|Reminders|History)\\.html$',
      id: [
        { from: 'query', at: 'id' },
        { from: 'title', take: '#(\\d+)' },
      ],
      fields: { subject: subjectInTitle },
    },
    {
      urlPath: '/m/ticket/(?:show|reply|history)$',
      id: [
        { from: 'query', at: 'id' },
        { from: 'title', take: '#(\\d+)' },
      ],
      fields: { subject: [{ from: 'title', take: '^#\\d+: (.+)$' }] },
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
  lookUps: [
    {
      url: '/REST/2.0/ticket/{id}',
      fields: {
        subject: ['Subject'],
        status: ['Status'],
        client: ['Client', 'Customer', 'Company', 'Organization', 'Organisation', 'Account'].map(
          (name) => `CustomFields[name=${name}].values[0]`,
        ),
        requester: ['Requestor[0].id'],
        owner: ['Owner.id'],
      },
    },
  ],
  listedSubject: 'a[href$="/Ticket/Display.html?id={id}"]',
  closes: [
    formThatCloses('update', '/Ticket/Update\\.html$', [statusClosed, submitted]),
    // "Delete" in the Actions menu of a new ticket, and any link of that shape: a GET that closes.
    {
      path: 'link',
      method: 'GET',
      urlPath: '/Ticket/(?:Update|Display|Modify|ModifyAll)\\.html$',
      when: [statusClosed, submitted],
      tickets: idField,
    },
    {
      path: 'link-delete',
      method: 'GET',
      urlPath: '/Ticket/Display\\.html$',
      when: [{ field: 'Action', is: 'equal', value: 'Delete' }],
      tickets: idField,
    },
    formThatCloses('basics', '/Ticket/Modify\\.html$', [statusClosed]),
    formThatCloses('jumbo', '/Ticket/ModifyAll\\.html$', [statusClosed, ...notFor(comesBack)]),
    formThatCloses('inline-basics', '/Ticket/Display\\.html$', [statusClosed]),
    {
      path: 'list-cell',
      method: 'POST',
      urlPath: '/Helpers/TicketUpdate$',
      when: [statusClosed],
      tickets: idField,
      // By keyboard there is no submit: RT's script sends the cell's form on `change`.
      sentOnChangeOf: 'td.editable form select[name="Status"]',
    },
    {
      path: 'bulk',
      method: 'POST',
      urlPath: '/Search/Bulk\\.html$',
      when: [statusClosed, ...notFor(['AddMoreAttach'])],
      tickets: { from: 'field', name: 'UpdateTicket' },
    },
    {
      path: 'my-day',
      method: 'POST',
      urlPath: '/Tools/MyDay\\.html$',
      when: [],
      tickets: { from: 'field-name', pattern: '^UpdateStatus-(\\d+)$', is: 'closed' },
    },
    {
      path: 'create',
      method: 'POST',
      urlPath: '/Ticket/Create\\.html$',
      when: [statusClosed, submitted],
      tickets: { from: 'none', subject: 'Subject' },
    },
    {
      path: 'mobile-create',
      method: 'POST',
      urlPath: '/m/ticket/create$',
      when: [{ field: 'id', is: 'equal', value: 'new' }, statusClosed, ...notFor(['AddMoreAttach'])],
      tickets: { from: 'none', subject: 'Subject' },
      evidence: fromSource,
    },
    formThatCloses('mobile-reply', '/m/ticket/reply$', [statusClosed, submitted]),
    formThatCloses('self-service', '/SelfService/Update\\.html$', [statusClosed, submitted]),
    {
      path: 'rest',
      method: 'PUT',
      urlPath: '/REST/2\\.0/ticket/\\d+$',
      when: [statusClosed],
      tickets: { from: 'path', pattern: '/ticket/(\\d+)$' },
    },
  ],
  decoys: [
    { path: 'preview', why: 'The form is sent with its status, as it is typed, to preview who gets mail.' },
    { path: 'more-files', why: 'Enter in a text field presses "Add More Files": the form comes back and nothing is changed.' },
    { path: 'people-search', why: 'A search for people is sent with the whole Jumbo form, and changes nothing.' },
    { path: 'update-asked', why: '"Resolve" in the Actions menu only opens the form.' },
    { path: 'reminder', why: 'A reminder is completed: that is no ticket of a client.' },
    { path: 'merge', why: 'The ticket lives on under another number.' },
  ],
};
