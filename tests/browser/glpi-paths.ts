/** Every way to close a ticket that was driven in a real GLPI 10.0.14, as a technician takes it. */
import type { ClosePath, Creation, Decoy, DeskTicket } from './desk-path.ts';
import { dragTo } from './driver/drag.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const save = 'button[name=update][form=itil-form]';
const statusOfTicket = '#itil-form select[name=status]';
const solution = '#new-ITILSolution-block';
const addSolution = `${solution} button[name=add]`;
const card = (ticket: DeskTicket | undefined): string => `li.kanban-item[id="Ticket-${ticket?.id}"]`;
const column = (status: number): string => `#column-status-${status}`;
/** Beside the cards, a column that has some takes nothing. */
const placeIn = (status: number): string => `${column(status)} .kanban-body:empty, ${column(status)} li.kanban-item:first-child`;

const ticketPage: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(`${desk.url}/front/ticket.form.php?id=${ticket?.id}`);
  // The form comes after the page.
  await whenStill(agent, save);
};

const write = async (agent: Technician, within: string): Promise<void> =>
  agent.typeIntoEditor(`${within} iframe`, 'Replaced the cable');

const readWritten = (within: string) => (agent: Technician) => agent.readEditor(`${within} iframe`);

const openSolution: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await ticketPage(agent, desk, tickets);
  await agent.click('#itil-footer .dropdown-toggle-split');
  await agent.click('#itil-footer .action-solution');
  await whenStill(agent, addSolution);
};

const writeSolution: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await openSolution(agent, desk, tickets);
  await write(agent, solution);
};

const chooseStatus =
  (status: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(agent, desk, tickets);
    // Hidden behind a widget of its own, which follows it.
    await agent.page.select(statusOfTicket, status);
  };

const chosenStatus = (agent: Technician): Promise<string> =>
  agent.page.$eval(statusOfTicket, (select) => (select as HTMLSelectElement).value);

/** Chooses the tickets in the list, and one of the acts for all of them. */
const inList =
  (act: string, ready: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    const subject = encodeURIComponent((tickets[0]?.subject ?? '').replace(/ \d+$/, ''));
    await agent.open(
      `${desk.url}/front/ticket.php?reset=reset&criteria[0][field]=1&criteria[0][searchtype]=contains&criteria[0][value]=${subject}`,
    );
    for (const { id } of tickets) await agent.click(`input[name="item[Ticket][${id}]"]`);
    await agent.click('a[href^="#modal_massaction_content"]');
    await agent.page.waitForSelector('.modal select[name=massiveaction]');
    await agent.page.select('.modal select[name=massiveaction]', act);
    await agent.page.waitForSelector(ready);
  };

const changeField =
  (option: string, field: string, value: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await inList('MassiveAction:update', '.modal select[name=id_field]')(agent, desk, tickets);
    await agent.page.select('.modal select[name=id_field]', option);
    await agent.page.waitForSelector(`.modal select[name=${field}]`);
    await agent.page.select(`.modal select[name=${field}]`, value);
    await whenStill(agent, postAll);
  };

const postAll = '.modal button[name=massiveaction]';
const chosenForAll = (agent: Technician): Promise<string> =>
  agent.page.$eval('.modal select[name=status]', (select) => (select as HTMLSelectElement).value);

/** The technician's own board shows the columns that were chosen once. */
const showBoard = async (agent: Technician, ticket: DeskTicket | undefined): Promise<void> => {
  await agent.find('.kanban-add-column');
  // None stands there the first time; later they come all at once.
  if (await agent.isShown('.kanban-column', 8000)) await whenStill(agent, '.kanban-column:last-child');
  const missing: number[] = [];
  for (const status of [2, 4, 5, 6]) if ((await agent.readAll(column(status))).length === 0) missing.push(status);
  if (missing.length > 0) await agent.click('.kanban-add-column');
  for (const status of missing) {
    await agent.click(`.kanban-columns-list li[data-list-id="${status}"] input`);
    await agent.find(column(status));
  }
  if (missing.length > 0) await agent.click('.kanban-toolbar');
  await agent.find(card(ticket));
  await agent.page.$eval(card(ticket), (element) => element.scrollIntoView({ block: 'center' }));
  await whenStill(agent, card(ticket));
};

const board: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(`${desk.url}/front/ticket.form.php?showglobalkanban=1`);
  await showBoard(agent, ticket);
};

const solvedTicket: ClosePath['prepare'] = async (agent, desk, tickets) => {
  for (const { id } of tickets) await desk.resolve(id);
  await ticketPage(agent, desk, tickets);
};

export const closePaths: readonly ClosePath[] = [
  {
    name: 'Add a solution',
    becomes: 'solved',
    prepare: writeSolution,
    close: (agent) => agent.click(addSolution),
    typed: readWritten(solution),
  },
  {
    name: 'the status Solved > Save',
    becomes: 'solved',
    prepare: chooseStatus('5'),
    close: (agent) => agent.click(save),
    typed: chosenStatus,
  },
  {
    name: 'the status Closed > Save',
    becomes: 'closed',
    prepare: chooseStatus('6'),
    close: (agent) => agent.click(save),
    typed: chosenStatus,
  },
  {
    name: 'several tickets: Update > Status > Solved',
    tickets: 2,
    becomes: 'solved',
    prepare: changeField('Ticket:12', 'status', '5'),
    close: (agent) => agent.click(postAll),
    typed: chosenForAll,
  },
  {
    name: 'several tickets: Update > Status > Closed',
    tickets: 2,
    becomes: 'closed',
    prepare: changeField('Ticket:12', 'status', '6'),
    close: (agent) => agent.click(postAll),
    typed: chosenForAll,
  },
  {
    name: 'several tickets: Resolve selected tickets',
    tickets: 2,
    becomes: 'solved',
    async prepare(agent, desk, tickets) {
      await inList('Ticket:resolve_tickets', '.modal iframe')(agent, desk, tickets);
      await whenStill(agent, '.modal button[name=resolve]');
      await write(agent, '.modal');
    },
    close: (agent) => agent.click('.modal button[name=resolve]'),
    typed: readWritten('.modal'),
  },
  {
    name: 'the board: a card that is dragged to Solved',
    becomes: 'solved',
    prepare: board,
    async close(agent, [ticket]) {
      // After "Not yet" it stays where it was dropped until the page is loaded again, as the definition says.
      if ((await agent.readAll(`${column(5)} ${card(ticket)}`)).length > 0) {
        await agent.reload();
        await showBoard(agent, ticket);
        await agent.panel().prepared();
      }
      await dragTo(agent, card(ticket), placeIn(5));
    },
  },
  {
    name: 'Approve the solution of a ticket that is solved',
    isClosedBefore: true,
    becomes: 'closed',
    prepare: solvedTicket,
    close: (agent) => agent.click('button[name=add_close]'),
  },
  {
    name: 'the status Closed > Save, of a ticket that is solved',
    isClosedBefore: true,
    becomes: 'closed',
    async prepare(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await chooseStatus('6')(agent, desk, tickets);
    },
    close: (agent) => agent.click(save),
  },
];

const newTicket =
  (status: string): Creation['prepare'] =>
  async (agent, desk, subject) => {
    await agent.open(`${desk.url}/front/ticket.form.php`);
    await whenStill(agent, '#itil-form input[name=name]');
    await agent.fill('#itil-form input[name=name]', subject);
    await write(agent, '#itil-form');
    await agent.page.select(statusOfTicket, status);
  };

export const creations: readonly Creation[] = (['solved', 'closed'] as const).map((becomes, index) => ({
  name: `a new ticket that is ${becomes}`,
  becomes,
  prepare: newTicket(String(5 + index)),
  close: (agent) => agent.click('button[name=add][form=itil-form]'),
}));

const answered = async (agent: Technician, path: string, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([agent.page.waitForResponse((response) => response.url().includes(path)), act()]);
};

export const decoys: readonly Decoy[] = [
  {
    name: 'the status Pending > Save',
    becomes: 'waiting',
    async act(agent, desk, tickets) {
      await chooseStatus('4')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(save));
    },
  },
  {
    name: 'the form for a solution, opened only',
    act: openSolution,
  },
  {
    name: 'Refuse the solution of a ticket that is solved',
    becomes: 'new',
    async act(agent, desk, tickets) {
      await solvedTicket(agent, desk, tickets);
      await write(agent, 'form:has([name=add_reopen])');
      await agent.toNextPage(() => agent.click('button[name=add_reopen]'));
    },
  },
  {
    name: 'several tickets: Update > Status > Pending',
    tickets: 2,
    becomes: 'waiting',
    async act(agent, desk, tickets) {
      await changeField('Ticket:12', 'status', '4')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(postAll));
    },
  },
  {
    name: 'several tickets: Update > Urgency > 5',
    tickets: 2,
    async act(agent, desk, tickets) {
      await changeField('Ticket:10', 'urgency', '5')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(postAll));
    },
  },
  {
    name: 'the type of a new ticket, which draws its form again with the status Closed',
    async act(agent, desk) {
      await newTicket('6')(agent, desk, 'Never made');
      await agent.toNextPage(() => agent.page.select('#itil-form select[name=type]', '2'));
    },
  },
  {
    name: 'the board: a card that is dragged to Pending',
    becomes: 'waiting',
    async act(agent, desk, tickets) {
      await board(agent, desk, tickets);
      await answered(agent, '/ajax/kanban.php', () => dragTo(agent, card(tickets[0]), placeIn(4)));
    },
  },
];

export const refusals: readonly Decoy[] = [];
