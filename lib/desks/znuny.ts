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
/** As the language files of Znuny and OTOBO have them. */
const labels = {
  client: [
    ...['Customer ID', 'Kundennummer', 'ID Client', 'ID del cliente', 'Klantcode', 'ID do Cliente', 'No. Cliente', 'ID Cliente'],
    ...['ID klienta', 'Identyfikator Klienta', 'ID zákazníka', 'Kunde-ID', 'Kund-ID', 'Ügyfél-azonosító', 'AsiakasID'],
    ...['ID de client', 'ID клиента', 'ID клієнта', '顧客ID', '客户ID'],
  ],
  owner: [
    ...['Owner', 'Besitzer', 'Propriétaire', 'Propietario', 'Eigenaar', 'Proprietário', 'Proprietario', 'Właściciel', 'Vlastník'],
    ...['Ejer', 'Ansvarig handläggare', 'Eier', 'Tulajdonos', 'Omistaja', 'Propietari', 'Владелец', 'Власник', '所有者'],
  ],
  status: [
    ...['State', 'Status', 'État', 'Estado', 'Stato', 'Stan', 'Stav', 'Tilstand', 'Állapot', 'Tila', 'Estat'],
    ...['Состояние', 'Стан', 'ステータス', '状态'],
  ],
};
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

/** Znuny, OTOBO, and OTRS Community Edition that both come from. Most screens are pop-ups. Addresses separate with `;`. */
export const znuny: DeskDefinition = {
  id: 'znuny',
  name: 'Znuny / OTOBO / OTRS',
  evidence: { kind: 'captured', of: 'Znuny 6.5.15 (Debian otrs2 6.5.15-2~bpo12+1) and OTOBO 11.0.6', on: '2026-11-26' },
  notVerified: [
    'Znuny 7 and OTOBO 10.1 were not driven: their page of a ticket is read as their public templates have it. OTRS itself was not driven.',
    'A ticket that is set to “pending auto close” is closed later, by the desk itself: nobody is asked.',
    'The quick close of Znuny’s add-on was driven under its newer name; the older one, Znuny4OTRSQuickClose, is known from its public source.',
    'A ticket that the first dialog of a process creates closed is not asked about.',
    'A note to linked tickets may close those too, by a setting: they are not named.',
    'OTOBO’s quick close in its lists has the same link as in the menu of a ticket, and was not pressed there.',
    'OTOBO’s window for Bounce was asked about without the subject and the client, which it does not show.',
    'A bulk merge names the ticket that stays open among the others.',
    'The client is the customer ID, which need not be the name of the company.',
    'Facts of the ticket’s page and closed states are known in the languages that are listed here; only English and German were seen, in OTOBO only English.',
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
    ...['закрыта *', 'закрито *', 'valmistui - sulje', 'keskeneräinen - sulje', 'tancat *', 'クローズ (*'],
    ...['úspešne zatvorený', 'zatvorený neúspešne', 'úspešne zatvorené', 'zatvorené neúspešne'],
    // A ticket that was merged into another one, or removed, is not worked on any more.
    ...['merged*', 'zusammengefasst', 'fusionné', 'fusionnée', 'fusionado', 'samengevoegd', 'unito', 'removed*', 'entfernt'],
    ...['mezclado', 'agrupado', 'fundido', 'scalone', 'sloučeno', 'samlet', 'sammanfogat', 'flettet', 'egyesített', 'liitetty'],
    ...[
      'объединенные',
      "об'єднано",
      'zlúčené',
      'fusionat',
      '結合済',
      'supprimé',
      'eliminado',
      'rimosso',
      'verwijderd',
      'removido',
    ],
    ...['usunięte', 'odstraněno', 'fjernet', 'borttagen', 'eltávolított', 'удаленная', 'вилучені', 'poistettu', 'odstránený'],
    ...['eliminat', '削除'],
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
        client: fact(labels.client, [1], (place) => `p.Value:nth-of-type(${place}) a`),
        owner: fact(labels.owner, [2, 3]),
        status: fact(labels.status, [3, 4, 5]),
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
      // A link, in the menu of a ticket and in those of the lists: OTOBO's own, and that of an add-on for Znuny.
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
