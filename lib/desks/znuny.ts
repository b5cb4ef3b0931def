import type { DeskDefinition, Reader } from './definition.ts';

const indexPl = '/index\\.pl$';
/** A box of facts is a plain row of labels and values; which of them are there depends on the configuration. */
const fact = (names: readonly string[], places: readonly number[], value = (place: number) => `p.Value:nth-of-type(${place})`) =>
  places.map(
    (place): Reader => ({
      from: 'label',
      at: '#ticketDetails fieldset.TableLike',
      label: `label:nth-of-type(${place})`,
      names,
      value: value(place),
    }),
  );
const action = (pattern: string) => ({ field: 'Action', is: 'matching', pattern }) as const;
const subaction = (value: string) => ({ field: 'Subaction', is: 'equal', value }) as const;
const ticketId = { from: 'field', name: 'TicketID' } as const;

/** Znuny, and OTRS Community Edition that it comes from. Most screens are pop-ups. Addresses separate with `;`. */
export const znuny: DeskDefinition = {
  id: 'znuny',
  name: 'Znuny',
  evidence: { kind: 'reconstructed', of: 'znuny/Znuny: Kernel/Output/HTML/Templates/Standard', on: '2026-11-24' },
  notVerified: [
    'Nothing of it was driven in a running Znuny.',
    'Saving a close as a draft sends the same fields: it is asked about as well.',
    'Phone and e-mail tickets that are created closed, merges, and process dialogs are not asked about.',
    'The translated names of the closed states are those of the OTRS language files.',
    'Facts of the ticket’s page are recognised by their English and German labels.',
  ],
  hosts: [],
  fingerprints: [
    { urlPath: indexPl, all: ['a[href*="index.pl?Action=Agent"]'] },
    { urlPath: indexPl, all: ['form[action*="index.pl"] input[name="Action"][value^="Agent"]'] },
  ],
  base: '^(.*?)/index\\.pl$',
  // "closed successful", "closed unsuccessful" and their translations; the numbers are per installation.
  closedStatuses: [
    ...['closed*', 'erfolgreich geschlossen', 'erfolglos geschlossen', 'fermée (*', 'clos (*', 'cerrado *'],
    ...['succesvol gesloten', 'niet succesvol gesloten', 'fechado *'],
  ],
  lessons: [
    { from: 'options', at: 'select#NewStateID option' },
    { from: 'options', at: 'select#StateID option' },
  ],
  ticketPages: [
    {
      urlPath: indexPl,
      shows: '#ticketDetails.TicketZoom',
      id: [
        { from: 'query', at: 'TicketID' },
        { from: 'attribute', at: '#ArticleFilterDialogForm input[name="TicketID"]', attribute: 'value' },
      ],
      fields: {
        subject: [{ from: 'text', at: 'h1.ticketHeaderTitleHeadline', take: ' — (.+)$' }],
        client: fact(['Customer ID', 'Kundennummer'], [1], (place) => `p.Value:nth-of-type(${place}) a`),
        owner: fact(['Owner', 'Besitzer'], [2, 3]),
        status: fact(['State', 'Status'], [3, 4, 5]),
      },
    },
    {
      // Note, close, owner, pending, the answer and the other screens of one ticket: pop-ups of their own.
      urlPath: indexPl,
      shows: 'form#Compose.AgentTicketActionCommon, form#ComposeTicket',
      id: [{ from: 'attribute', at: 'form[name="compose"] input[name="TicketID"]', attribute: 'value' }],
      fields: { subject: [{ from: 'text', at: '.LayoutPopup .Header h1', take: ' — (.+)$' }] },
    },
  ],
  closes: [
    {
      path: 'screen',
      method: 'POST',
      urlPath: indexPl,
      when: [action('^AgentTicket\\w+$'), subaction('Store'), { field: 'NewStateID', is: 'closed' }],
      tickets: ticketId,
    },
    {
      path: 'reply',
      method: 'POST',
      urlPath: indexPl,
      when: [action('^AgentTicketCompose$'), subaction('SendEmail'), { field: 'StateID', is: 'closed' }],
      tickets: ticketId,
    },
    {
      path: 'bulk',
      method: 'POST',
      urlPath: indexPl,
      when: [action('^AgentTicketBulk$'), subaction('Do'), { field: 'StateID', is: 'closed' }],
      tickets: ticketId,
    },
  ],
  decoys: [
    { path: 'screen-asked', why: 'The link only opens the pop-up.' },
    { path: 'screen-open', why: 'The screens store other states too.' },
    { path: 'redraw', why: 'Each change of a field sends the whole form, to draw what depends on it anew.' },
  ],
};
