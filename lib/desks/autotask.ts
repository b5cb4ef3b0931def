import type { DeskDefinition, Reader } from './definition.ts';

// Addresses are written in either case.
const mvc = '/[Mm]vc/[Ss]ervice[Dd]esk/';
const detail = `${mvc}[Tt]icket[Dd]etail\\.mvc(?:/|$)`;

const idInAddress: readonly Reader[] = ['ticketId', 'ticketID', 'TicketId', 'TicketID', 'ids[0]'].map((at) => ({
  from: 'query',
  at,
}));

/** A read-only field of the ticket: found by its label, because the ids change with every load. */
const field = (names: readonly string[], value: string): Reader => ({
  from: 'label',
  at: '.ReadOnlyData',
  label: '.ReadOnlyLabelContainer .PrimaryText',
  names,
  value,
});

// "- T20261101.0042 - title (Account)"
const titleBar: Reader = {
  from: 'text',
  at: '.TitleBarItem.Title .SecondaryText',
  take: 'T\\d{8}\\.\\d{3,5} - (.+?)(?: \\([^()]+\\))?$',
};

/** Autotask PSA. Its tickets stand in pop-up windows and in frames of the newer shell ("Onyx"), so the scripts run in frames. */
export const autotask: DeskDefinition = {
  id: 'autotask',
  name: 'Autotask PSA',
  evidence: {
    kind: 'reconstructed',
    of: 'AdamConnell1565/Autotask-Queue-Monitor docs/autotask-pages.md (October 2026), NetsusTI/autotask_collision_detection d5821c4, Autotask online help',
    on: '2026-11-24',
  },
  notVerified: [
    'What "Complete" sends, and whether it saves at once or opens a dialog: it is asked about when it is pressed.',
    'What saving the edit page, a field in place, a time entry or a note sends. These only make the status be read again, where the page still shows it.',
    'Closing from lists, Forward/Modify and merging are not asked about.',
    'Other languages than English: the button and the fields are found by their words.',
    'Statuses of your own that mean complete have to be added under "means closed".',
    'Pages of the newer shell that are no frames.',
  ],
  hosts: ['autotask.net'],
  fingerprints: [{ onHosts: true, urlPath: '^/(?:[Mm]vc|[Aa]utotask|AutotaskOnyx)/', all: [] }],
  base: '^(.*?)/(?:[Mm]vc|[Aa]utotask|AutotaskOnyx)/',
  frames: true,
  closedStatuses: ['complete'],
  ticketPages: [
    {
      seen: '2026-10',
      urlPath: detail,
      shows: 'body.EntityDetail',
      // Opened by its number the address has no id.
      id: [...idInAddress, { from: 'text', at: '.EntityHeadingContainer .IdentificationText', take: '(T\\d{8}\\.\\d{3,5})' }],
      fields: {
        subject: [{ from: 'text', at: '.EntityHeadingContainer .Title > .Text' }, titleBar],
        status: [field(['Status'], '.Text.ColorSample, .ReadOnlyValueContainer .Value')],
        client: [field(['Account', 'Organization', 'Client', 'Company'], '.LinkButton2 .Text2')],
        requester: [field(['Contact'], '.LinkButton2 .Text2')],
        owner: [{ from: 'text', at: '.PrimaryResource .Name .Text2' }],
      },
    },
    {
      urlPath: `${mvc}(?:[Tt]icket[Ee]dit|[Tt]ime[Ee]ntry|[Nn]ote)\\.mvc(?:/|$)`,
      id: idInAddress,
      fields: { subject: [titleBar] },
    },
  ],
  closes: [
    { path: 'complete', control: { at: 'body.EntityDetail .Button2:not(.Disabled2)', on: 'click', named: '^Complete$' } },
    {
      path: 'saved',
      method: 'POST',
      urlPath: `${mvc}(?:[Tt]icket[Dd]etail|[Tt]icket[Ee]dit|[Tt]ime[Ee]ntry|[Nn]ote)\\.mvc(?:/|$)`,
      thenRead: 'status',
    },
  ],
  decoys: [
    { path: 'complete-disabled', why: 'A button that is greyed out does nothing.' },
    { path: 'other-button', why: 'Accept, Edit, Forward and the others are buttons of the same kind.' },
    { path: 'grid', why: 'Lists are read by POST from pages of their own.' },
  ],
};
