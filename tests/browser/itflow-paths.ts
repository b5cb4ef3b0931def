/** Every way to close a ticket that was driven in a real ITFlow 26.08.2, as a technician takes it. */
import type { ClosePath, Creation, Decoy, DeskTicket } from './desk-path.ts';
import { dragTo } from './driver/drag.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const editor = '.tox-edit-area__iframe';
const closeLink = 'a#ticket_close';
const confirm = '#confirmSubmitBtn';
const statusOfReply = 'form:has(#ticket_add_reply) select[name=status]';
const card = (ticket: DeskTicket | undefined): string => `.kanban-card[data-ticket-id="${ticket?.id}"]`;
const column = (status: number): string => `.kanban-status[data-status-id="${status}"]`;

const ticketPage: ClosePath['prepare'] = (agent, desk, [ticket]) =>
  agent.open(`${desk.url}/agent/ticket.php?ticket_id=${ticket?.id}`);

const confirmResolve: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await ticketPage(agent, desk, tickets);
  await agent.click(closeLink);
  await whenStill(agent, confirm);
};

const reply =
  (status: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(agent, desk, tickets);
    await agent.typeIntoEditor(editor, 'Replaced the cable');
    // Hidden behind a widget of its own, which follows it.
    await agent.page.select(statusOfReply, status);
  };

const ofSubject = (ticket: DeskTicket | undefined): string => encodeURIComponent((ticket?.subject ?? '').replace(/ \d+$/, ''));

/** Chooses the tickets in the list, and one of the acts for all of them. */
const inList =
  (dialog: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await agent.open(`${desk.url}/agent/tickets.php?view=list&q=${ofSubject(tickets[0])}`);
    for (const { id } of tickets) await agent.click(`input[name="ticket_ids[]"][value="${id}"]`);
    await agent.click('#bulkActionButton button');
    await agent.click(`#bulkActionButton a[data-modal-url*="${dialog}"]`);
    await whenStill(agent, '.modal.show .modal-dialog');
  };

const mergeInto = async (agent: Technician, ticket: DeskTicket | undefined): Promise<void> => {
  await agent.page.select('select[name=merge_into_ticket_id]', String(ticket?.id));
  await agent.fill('input[name=merge_comment]', 'The same fault');
};

const board: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(`${desk.url}/agent/tickets.php?view=kanban&q=${ofSubject(ticket)}`);
  await agent.find(card(ticket));
};

export const closePaths: readonly ClosePath[] = [
  {
    name: 'Resolve > Yes',
    becomes: 'resolved',
    prepare: confirmResolve,
    close: (agent) => agent.click(confirm),
  },
  {
    name: 'Resolve in a new tab, with the middle button: no confirmation',
    becomes: 'resolved',
    prepare: ticketPage,
    close: async (agent) => (await agent.find(closeLink)).click({ button: 'middle' }),
  },
  {
    name: 'Close > Yes, of a ticket that is resolved',
    isClosedBefore: true,
    becomes: 'closed',
    async prepare(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await confirmResolve(agent, desk, tickets);
    },
    close: (agent) => agent.click(confirm),
  },
  {
    name: 'Reply with the status Resolved',
    becomes: 'resolved',
    prepare: reply('4'),
    close: (agent) => agent.click('#ticket_add_reply'),
    typed: (agent) => agent.readEditor(editor),
  },
  {
    name: 'several tickets: Resolve',
    tickets: 2,
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await inList('ticket_bulk_resolve')(agent, desk, tickets);
      await agent.typeIntoEditor(editor, 'Replaced the cable');
    },
    close: (agent) => agent.click('button[name=bulk_resolve_tickets]'),
    typed: (agent) => agent.readEditor(editor),
  },
  {
    name: 'several tickets: Update/Reply with the status Resolved',
    tickets: 2,
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await inList('ticket_bulk_reply')(agent, desk, tickets);
      await agent.page.select('select[name=bulk_status]', '4');
      await agent.typeIntoEditor(editor, 'Replaced the cable');
    },
    close: (agent) => agent.click('button[name=bulk_ticket_reply]'),
    typed: (agent) => agent.readEditor(editor),
  },
  {
    name: 'Merge Ticket, which closes the one that is merged',
    tickets: 2,
    becomes: ['closed', 'open'],
    async prepare(agent, desk, tickets) {
      await ticketPage(agent, desk, tickets);
      await agent.click('button[title="More actions"]');
      await agent.click('a[data-modal-url*="ticket_merge"]');
      await whenStill(agent, '.modal.show .modal-dialog');
      await mergeInto(agent, tickets[1]);
    },
    close: (agent) => agent.click('button[name=merge_ticket]'),
    typed: (agent) => agent.read('input[name=merge_comment]'),
  },
  {
    name: 'several tickets: Merge into another',
    tickets: 3,
    becomes: ['closed', 'closed', 'open'],
    async prepare(agent, desk, tickets) {
      await inList('ticket_bulk_merge')(agent, desk, tickets.slice(0, 2));
      await mergeInto(agent, tickets[2]);
    },
    close: (agent) => agent.click('button[name=bulk_merge_tickets]'),
    typed: (agent) => agent.read('input[name=merge_comment]'),
  },
  {
    name: 'the board: a card that is dragged to Resolved',
    becomes: 'resolved',
    prepare: board,
    close: (agent, [ticket]) => dragTo(agent, card(ticket), column(4)),
    // The card has moved before anything is sent: it has to be back where it was.
    typed: (agent, [ticket]) =>
      agent.page.$eval(card(ticket), (element) => element.closest('.kanban-status')?.getAttribute('data-status-id') ?? ''),
  },
];

const answered = async (agent: Technician, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([agent.page.waitForResponse((response) => response.request().method() === 'POST'), act()]);
};

export const decoys: readonly Decoy[] = [
  {
    name: 'the confirmation, cancelled',
    async act(agent, desk, tickets) {
      await confirmResolve(agent, desk, tickets);
      await agent.click('#confirmationModal .modal-footer [data-dismiss=modal]');
      await agent.page.waitForFunction(() => document.querySelector('.modal.show') === null);
    },
  },
  {
    name: 'a reply with another status',
    becomes: 'on hold',
    async act(agent, desk, tickets) {
      await reply('3')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('#ticket_add_reply'));
    },
  },
  {
    name: 'several tickets: Update/Reply with another status',
    tickets: 2,
    becomes: 'on hold',
    async act(agent, desk, tickets) {
      await inList('ticket_bulk_reply')(agent, desk, tickets);
      await agent.page.select('select[name=bulk_status]', '3');
      await agent.toNextPage(() => agent.click('button[name=bulk_ticket_reply]'));
    },
  },
  {
    name: 'the dialog that could resolve several tickets, closed again',
    tickets: 2,
    async act(agent, desk, tickets) {
      await inList('ticket_bulk_resolve')(agent, desk, tickets);
      await agent.click('.modal.show .modal-footer [data-dismiss=modal]');
      await agent.page.waitForFunction(() => document.querySelector('.modal.show') === null);
    },
  },
  {
    name: 'the board: a card that is dragged to On Hold',
    becomes: 'on hold',
    async act(agent, desk, tickets) {
      await board(agent, desk, tickets);
      await answered(agent, () => dragTo(agent, card(tickets[0]), column(3)));
    },
  },
  {
    name: 'Reopen of a ticket that is resolved',
    async act(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await ticketPage(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('a[href*="reopen_ticket="]'));
    },
  },
  {
    name: 'the board: a card that is dragged from Resolved back to Open',
    async act(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await agent.open(`${desk.url}/agent/tickets.php?view=kanban&state=all&q=${ofSubject(tickets[0])}`);
      await answered(agent, () => dragTo(agent, card(tickets[0]), column(2)));
    },
  },
];

/** A new ticket is New or Open there. */
export const creations: readonly Creation[] = [];
export const refusals: readonly Decoy[] = [];
