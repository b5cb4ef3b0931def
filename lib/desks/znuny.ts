import type { Condition, DeskDefinition, Reader, SentPath } from './definition.ts';

const indexPl = '/index\\.pl$';
/** A box of facts is a plain row of labels and values; which of them are there depends on the configuration. */
const fact = (names: readonly string[], places: readonly number[], value = (place: number) => `p.Value:nth-of-type(${place})`) =>
  places.map(
    (place): Reader => ({
      from: 'label',
      at: '.TicketZoom fieldset.TableLike',
      label: `label:nth-of-type(${place})`,
      names,
      value: value(place),
    }),
  );
const action = (pattern: string): Condition => ({ field: 'Action', is: 'matching', pattern });
const subaction = (pattern: string): Condition => ({ field: 'Subaction', is: 'matching', pattern });
const closed = (field: string): Condition => ({ field, is: 'closed' });
const posted = { method: 'POST', urlPath: indexPl } as const;
const ticketId = { from: 'field', name: 'TicketID' } as const;

/** A draft is the whole form with a word in this field. Where drafts are switched off, and in some forms, the field is not there. */
const noDraft: readonly Condition[] = [
  { field: 'FormDraftAction', is: 'equal', value: '' },
  { field: 'FormDraftAction', is: 'absent' },
];
const form = (path: string, ...when: readonly Condition[]): readonly SentPath[] =>
  noDraft.map((drafts) => ({ path, ...posted, when: [...when, drafts], tickets: ticketId }));

/** Znuny, and OTRS Community Edition that it comes from. Most screens are pop-ups. Addresses separate with `;`. */
export const znuny: DeskDefinition = {
  id: 'znuny',
  name: 'Znuny',
  evidence: { kind: 'captured', of: 'Znuny 6.5.15 (Debian otrs2 6.5.15-2~bpo12+1)', on: '2026-11-26' },
  notVerified: [
    'Znuny 7 was not driven: its page of a ticket is read as its public templates have it.',
    'A ticket that is set to “pending auto close” is closed later, by the desk itself: nobody is asked.',
    'The quick close of the add-on was driven under its newer name; the older one, Znuny4OTRSQuickClose, is known from its public source.',
    'A ticket that the first dialog of a process creates closed is not asked about.',
    'A note to linked tickets may close those too, by a setting: they are not named.',
    'A bulk merge names the ticket that stays open among the others.',
    'The client is the customer ID, which need not be the name of the company.',
    'Facts of the ticket’s page and closed states are known in the languages that are listed here; only English and German were seen.',
  ],
  hosts: [],
  fingerprints: [
    { urlPath: indexPl, all: ['a[href*="index.pl?Action=Agent"]'] },
    { urlPath: indexPl, all: ['form[action*="index.pl"] input[name="Action"][value^="Agent"]'] },
  ],
  base: '^(.*?)/index\\.pl$',
  // "closed successful", "closed unsuccessful" and what the desk's own language files make of them; the numbers are per installation.
  closedStatuses: [
    ...['closed*', 'erfolgreich geschlossen', 'erfolglos geschlossen', 'fermée (*', 'clos (*', 'cerrado *', 'chiuso *'],
    ...['succesvol gesloten', 'niet succesvol gesloten', 'fechado *', 'zamknięte *', 'uzavřeno *', 'afsluttet*'],
    ...['löst och stängt', 'olöst men stängt', 'løst og lukket', 'lukket uløst', 'sikeresen lezárva', 'sikertelenül lezárva'],
    // A ticket that was merged into another one, or removed, is not worked on any more.
    ...['merged', 'zusammengefasst', 'fusionné', 'fusionnée', 'fusionado', 'samengevoegd', 'unito', 'removed', 'entfernt'],
  ],
  lessons: [
    { from: 'options', at: 'select#NewStateID option' },
    { from: 'options', at: 'select#StateID option' },
    { from: 'options', at: 'select#NextStateID option' },
    { from: 'options', at: 'select#ComposeStateID option' },
    { from: 'options', at: 'select#BounceStateID option' },
  ],
  ticketPages: [
    {
      // 6.5 and 7 have other frames around the same boxes.
      urlPath: indexPl,
      shows: '.TicketZoom',
      id: [
        { from: 'query', at: 'TicketID' },
        // An address may name the ticket's number instead.
        { from: 'attribute', at: '.TicketZoom .Actions a[href*="TicketID="]', attribute: 'href', take: 'TicketID=(\\d+)' },
      ],
      fields: {
        subject: [
          { from: 'text', at: '.TicketZoom .Headline h1', take: ' — (.+)$' },
          { from: 'text', at: 'h1.ticketHeaderTitleHeadline', take: ' — (.+)$' },
        ],
        client: fact(
          [
            'Customer ID',
            'Kundennummer',
            'ID Client',
            'ID del cliente',
            'Klantcode',
            'ID do Cliente',
            'ID Cliente',
            'ID klienta',
          ],
          [1],
          (place) => `p.Value:nth-of-type(${place}) a`,
        ),
        owner: fact(
          ['Owner', 'Besitzer', 'Propriétaire', 'Propietario', 'Eigenaar', 'Proprietário', 'Proprietario', 'Właściciel'],
          [2, 3],
        ),
        status: fact(['State', 'Status', 'État', 'Estado', 'Stato', 'Stan'], [3, 4, 5]),
      },
    },
    {
      // Note, close, owner, pending, the answer and the other screens of one ticket: pop-ups of their own.
      urlPath: indexPl,
      shows: 'body.Popup form input[name="TicketID"], form input[name="Action"][value="AgentTicketProcess"]',
      without: 'input[name="Action"][value="AgentTicketBulk"]',
      id: [{ from: 'attribute', at: 'form input[name="TicketID"]', attribute: 'value' }],
      fields: { subject: [{ from: 'text', at: '.LayoutPopup .Header h1', take: ' — (.+)$' }] },
    },
  ],
  // The pop-ups show neither the client nor the state.
  ownPage: '/index.pl?Action=AgentTicketZoom;TicketID={id}',
  closes: [
    ...form('screen', action('^AgentTicket\\w+$'), subaction('^(?:Store|MoveTicket)$'), closed('NewStateID')),
    ...form('reply', action('^AgentTicketCompose$'), subaction('^SendEmail$'), closed('StateID')),
    ...form('email', action('^AgentTicket(?:Forward|EmailOutbound)$'), subaction('^SendEmail$'), closed('ComposeStateID')),
    ...form('phone-call', action('^AgentTicketPhone(?:Out|In)bound$'), subaction('^Store$'), closed('NextStateID')),
    {
      path: 'bulk',
      ...posted,
      when: [action('^AgentTicketBulk$'), subaction('^Do$'), closed('StateID')],
      tickets: ticketId,
    },
    {
      path: 'bulk-merge',
      ...posted,
      when: [
        action('^AgentTicketBulk$'),
        subaction('^Do$'),
        { field: 'MergeToSelection', is: 'equal', value: 'OptionMergeTo' },
        { field: 'MergeTo', is: 'matching', pattern: '\\S' },
      ],
      tickets: ticketId,
    },
    {
      path: 'bulk-merge',
      ...posted,
      when: [
        action('^AgentTicketBulk$'),
        subaction('^Do$'),
        { field: 'MergeToSelection', is: 'equal', value: 'OptionMergeToOldest' },
      ],
      tickets: ticketId,
    },
    {
      path: 'merge',
      ...posted,
      when: [action('^AgentTicketMerge$'), subaction('^Merge$'), { field: 'MainTicketNumber', is: 'matching', pattern: '\\S' }],
      tickets: ticketId,
    },
    {
      path: 'create',
      ...posted,
      when: [
        action('^AgentTicket(?:Phone|Email)$'),
        subaction('^StoreNew$'),
        // Another number: only the customer was chosen, and the form is drawn anew.
        { field: 'ExpandCustomerName', is: 'matching', pattern: '^0?$' },
        closed('NextStateID'),
      ],
      tickets: { from: 'none', subject: 'Subject' },
    },
    {
      // An add-on's link, in the menu of a ticket and in those of the lists.
      path: 'quick-close',
      method: 'GET',
      urlPath: indexPl,
      when: [action('^AgentTicket(?:Znuny(?:4OTRS)?)?QuickClose$')],
      tickets: ticketId,
    },
    {
      path: 'bounce',
      ...posted,
      when: [action('^AgentTicketBounce$'), subaction('^Store$'), closed('BounceStateID')],
      tickets: ticketId,
    },
    {
      path: 'process',
      ...posted,
      when: [action('^AgentTicketProcess$'), subaction('^StoreActivityDialog$'), closed('StateID')],
      tickets: ticketId,
    },
  ],
  decoys: [
    { path: 'screen-asked', why: 'The link only opens the pop-up.' },
    { path: 'screen-open', why: 'The screens store other states too.' },
    { path: 'redraw', why: 'Each change of a field sends the whole form, to draw what depends on it anew.' },
    { path: 'draft', why: 'The whole form, with its state, is kept for later.' },
    { path: 'customer-chosen', why: 'The form of a new ticket is sent to be drawn anew with the customer.' },
  ],
};
