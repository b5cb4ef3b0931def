import type { ControlPath, DeskDefinition, Reader } from './definition.ts';

// A hosted or vanity name says nothing: the path always carries the release, `/v4_6_release/` or `/v2025_1/`.
const release = '/v(?:4_6_release|20\\d\\d_\\d+)';

const value = (at: string): Reader => ({ from: 'value', at });
// "Service Ticket #ID - summary", or "Project Ticket": only the number and what follows it are read.
const banner = (take: string): readonly Reader[] => [
  { from: 'text', at: '.detailLabel.cw_CwLabel', take },
  { from: 'text', at: '.cw_CwLabel', take },
];
const chosenStatus = [value('input.cw_status')];

/** "Save and Close" closes the screen. Whether the ticket closes with it is up to the status that is chosen. */
const saveWith = (path: string, at: string): ControlPath => ({ path, control: { at, on: 'press', status: chosenStatus } });

/** ConnectWise PSA (Manage), a GWT application: classes that begin with `cw_`, `pod_` and `mm_` outlive a build, others do not. */
export const connectWise: DeskDefinition = {
  id: 'connectwise',
  name: 'ConnectWise PSA',
  evidence: {
    kind: 'reconstructed',
    of: 'AttenSean/userscripts f0864f4, tpilius-ais/UserScripts-Styles 9fb76ec, sowderca/connectwise-ruby-sdk docs/BoardStatus.md',
    on: '2026-11-24',
  },
  notVerified: [
    'The request that saves a ticket with a new status: no source names it. Any saving action of the service module only makes the status be read again.',
    'Saving by the keyboard.',
    'A status that a time entry, a note or a discussion sets on its ticket, mass changes in a board, merging and bundling: none of these is asked about.',
    'Which statuses are closed is set per board; the page shows only their names. Names of your own have to be added under "means closed".',
    'A ticket that is closed already is asked about whenever it is saved again, because the page shows only the status that is chosen.',
    'Where the banner is not found, the number is taken from the address, which can be that of a ticket opened before.',
  ],
  hosts: ['myconnectwise.net', 'connectwise.net', 'myconnectwise.com'],
  fingerprints: [{ urlPath: `${release}/(?:[Cc]onnect[Ww]ise\\.aspx|services/system_io/)`, all: [] }],
  base: `^(.*?${release})/`,
  closedStatuses: ['closed', '>closed*', 'completed', 'resolved'],
  ticketPages: [
    {
      urlPath: `${release}/`,
      shows: '.pod_service_ticket_ticket, .pod_service_ticket_ticket_header, .pod_ticketSummary, .pod_ticketHeaderActions',
      // Time sheets and time entries keep the ticket's address.
      without: '.pod_timeEntryDetails, .cw_ToolbarButton_TimeStamp, input.cw_ChargeToTextBox',
      id: [
        ...banner('#(\\d+)'),
        { from: 'query', at: 'srRecID' },
        { from: 'query', at: 'recid' },
        { from: 'query', at: 'service_recid' },
      ],
      fields: {
        subject: [value('input.cw_PsaSummaryHeader'), value('input.cw_summary'), ...banner('#\\d+ - (.+)$')],
        status: chosenStatus,
        client: [value('input.cw_company')],
        requester: [value('input.cw_contact'), value('input.cw_emailAddress')],
      },
    },
  ],
  closes: [
    saveWith('save', '.cw_ToolbarButton_Save'),
    saveWith('save-and-close', '.cw_ToolbarButton_SaveAndClose'),
    {
      path: 'saved',
      method: 'POST',
      urlPath: `${release}/services/system_io/actionprocessor/Service/(?!UpdateServiceTicketFollowing)(?:Save|Update|Insert)\\w*\\.rails$`,
      thenRead: 'status',
    },
  ],
  decoys: [
    { path: 'save-and-close-open', why: '"Save and Close" with an open status closes the screen, not the ticket.' },
    { path: 'save-open', why: 'Saving with an open status.' },
    { path: 'time-entry', why: 'The same button saves a time entry; there is no ticket on that screen.' },
    { path: 'follow', why: 'Following a ticket is an update of the service module, too.' },
    { path: 'read', why: 'Reading a ticket is a POST as well.' },
  ],
};
