/** Every way to close a ticket that was driven in a real Request Tracker 6.0.0, as a technician takes it. */
import { clients, type ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, Creation, Decoy, DeskTicket } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const editor = '.ck-editor__editable';
const submit = 'form[name=TicketUpdate] input[name=SubmitTicket]';
const status = (form: string): string => `${form} select[name=Status]`;
const update = 'form[name=TicketUpdate]';
const basics = '.ticket-info-basics form.inline-edit';
const jumbo = 'form[name=TicketModifyAll]';
const bulk = 'form[name=BulkUpdate]';
const create = 'form[name=TicketCreate]';

const ticketPage =
  (page: string, query = ''): ClosePath['prepare'] =>
  (agent, desk, [ticket]) =>
    agent.open(`${desk.url}/Ticket/${page}.html?id=${ticket?.id}${query}`);

/** The select itself lies hidden under RT's own widget, and comes with a part of the page of its own. */
const choose = async (agent: Technician, select: string, value: string): Promise<void> => {
  await agent.page.waitForSelector(select);
  await agent.page.select(select, value);
};

const chosen = (agent: Technician, select: string): Promise<string> =>
  agent.page.$eval(select, (element) => (element as HTMLSelectElement).value);

/** RT's menus open on hover. A note of Client Lens's may lie over this one; it gives way to a press beside it. */
const fromActions =
  (entry: string) =>
  async (agent: Technician): Promise<void> => {
    await agent.find('#page-actions');
    await agent.page.mouse.click(2, 600);
    await (await agent.find('#page-actions')).hover();
    await agent.click(`#page-actions-${entry}`);
  };

/** The parts of the form come one by one, each in its own time. */
const updatePage = async (agent: Technician): Promise<void> => {
  await agent.find(submit);
  await agent.find(editor);
  await agent.page.waitForSelector(status(update));
  await whenStill(agent, submit);
};

const updateFrom =
  (entry: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage('Display')(agent, desk, tickets);
    await fromActions(entry)(agent);
    await updatePage(agent);
    await agent.click(editor);
    await agent.page.keyboard.type('Replaced the cable');
  };

const editBasics =
  (value: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage('Display')(agent, desk, tickets);
    await agent.click('.ticket-info-basics .inline-edit-toggle.edit');
    await choose(agent, status(basics), value);
    await agent.find(`${basics} input[type=submit]`);
  };

const cellOf = (id: number | undefined): string => `tr[data-record-id="${id}"] .editable:has(select[name=Status])`;

const editCell: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(`${desk.url}/Search/Results.html?Query=id%3D${ticket?.id}`);
  await openCell(agent, ticket);
};

const openCell = async (agent: Technician, ticket: DeskTicket | undefined): Promise<void> => {
  const cell = cellOf(ticket?.id);
  await agent.page.waitForSelector(`${cell} .ts-wrapper`);
  await agent.page.$eval(`${cell} .edit-icon`, (icon) => icon.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await agent.find(`${cell}.editing .option[data-value=resolved]`);
};

/** RT asks whether a page that changes something was reached from one of its own. */
const followFromHome = async (agent: Technician, desk: ReachableDesk, path: string): Promise<void> => {
  await agent.open(`${desk.url}/`);
  await agent.toNextPage(() => followLink(agent, desk.url + path));
};

const followLink = (agent: Technician, url: string): Promise<void> =>
  agent.page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  }, url);

const bulkPage = async (agent: Technician, desk: ReachableDesk, tickets: readonly DeskTicket[]): Promise<void> => {
  const query = encodeURIComponent(tickets.map(({ id }) => `id=${id}`).join(' OR '));
  await followFromHome(agent, desk, `/Search/Bulk.html?Query=${query}`);
  await agent.find(`${bulk} input[type=submit][value=Update]`);
};

const pressHidden = (agent: Technician, button: string): Promise<void> =>
  agent.page.$eval(button, (element) => (element as HTMLInputElement).click());

export const closePaths: readonly ClosePath[] = [
  {
    name: 'Actions > Resolve > Update Ticket',
    becomes: 'resolved',
    prepare: updateFrom('resolve'),
    close: (agent) => agent.click(submit),
    typed: (agent) => agent.read(editor),
  },
  {
    name: 'Actions > Reject > Update Ticket',
    becomes: 'rejected',
    prepare: updateFrom('reject'),
    close: (agent) => agent.click(submit),
    typed: (agent) => agent.read(editor),
  },
  {
    name: 'Reply with a closing status',
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await updateFrom('reply')(agent, desk, tickets);
      await choose(agent, status(update), 'resolved');
    },
    close: (agent) => agent.click(submit),
    typed: (agent) => agent.read(editor),
  },
  {
    name: 'Actions > Delete, a link that closes',
    becomes: 'deleted',
    prepare: ticketPage('Display'),
    close: fromActions('delete'),
  },
  {
    name: 'the Basics box, edited in its place',
    becomes: 'resolved',
    prepare: editBasics('resolved'),
    close: (agent) => agent.click(`${basics} input[type=submit]`),
    typed: (agent) => chosen(agent, status(basics)),
  },
  {
    name: 'Jumbo',
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await ticketPage('ModifyAll')(agent, desk, tickets);
      await choose(agent, status(jumbo), 'resolved');
    },
    close: (agent) => pressHidden(agent, `${jumbo} .submit input[name=SubmitTicket]`),
    typed: (agent) => chosen(agent, status(jumbo)),
  },
  {
    name: 'the status cell of a list',
    becomes: 'resolved',
    prepare: editCell,
    close: async (agent, [ticket]) => {
      // RT's widget does not take the same choice twice.
      const option = `${cellOf(ticket?.id)}.editing .option[data-value=resolved]`;
      if (!(await agent.isShown(option))) {
        await agent.reload();
        await openCell(agent, ticket);
      }
      await agent.click(option);
    },
  },
  {
    name: 'bulk update of several tickets',
    tickets: 2,
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await bulkPage(agent, desk, tickets);
      await choose(agent, status(bulk), 'resolved');
    },
    close: (agent) => pressHidden(agent, `${bulk} input[type=submit][value=Update]`),
    typed: (agent) => chosen(agent, status(bulk)),
  },
  {
    name: 'My Day',
    tickets: 2,
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await agent.open(`${desk.url}/Tools/MyDay.html`);
      for (const { id } of tickets) await choose(agent, `select[name="UpdateStatus-${id}"]`, 'resolved');
    },
    close: (agent) => pressHidden(agent, 'form[action="MyDay.html"] input[type=submit]'),
    typed: (agent, [ticket]) => chosen(agent, `select[name="UpdateStatus-${ticket?.id}"]`),
  },
  {
    name: 'reply on the mobile page',
    becomes: 'resolved',
    async prepare(agent, desk, [ticket]) {
      await agent.open(`${desk.url}/m/ticket/reply?id=${ticket?.id}`);
      await choose(agent, 'select[name=Status]', 'resolved');
      await agent.fill('textarea[name=UpdateContent]', 'Done from the car');
    },
    close: (agent) => agent.click('input[name=SubmitTicket]'),
    typed: (agent) => agent.read('textarea[name=UpdateContent]'),
  },
  {
    name: "a link of RT's own shape with semicolons",
    becomes: 'resolved',
    async prepare(agent, desk, tickets) {
      await ticketPage('Display')(agent, desk, tickets);
      await agent.find('#page-actions');
    },
    close: (agent, [ticket]) => followLink(agent, `/Ticket/Display.html?id=${ticket?.id};Status=resolved;SubmitTicket=1`),
  },
  {
    name: 'REST 2, called by a script of the page',
    becomes: 'resolved',
    prepare: ticketPage('Display'),
    close: (agent, [ticket]) =>
      agent.page.evaluate((address) => {
        const options = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"Status":"resolved"}' };
        fetch(address, options).catch(() => undefined);
      }, `/REST/2.0/ticket/${ticket?.id}`),
  },
];

export const creations: readonly Creation[] = [
  {
    name: 'a ticket that is created resolved',
    becomes: 'resolved',
    async prepare(agent, desk, subject) {
      await followFromHome(agent, desk, '/Ticket/Create.html?Queue=Helpdesk');
      await agent.find(`${create} input[name=SubmitTicket]`);
      await choose(agent, status(create), 'resolved');
      await agent.fill(`${create} input[name=Requestors]`, clients.Globex);
      await agent.fill(`${create} input[name=Subject]`, subject);
    },
    close: (agent) => agent.click(`${create} input[name=SubmitTicket]`),
  },
];

const answered = (agent: Technician, path: string, act: () => Promise<unknown>): Promise<unknown> =>
  Promise.all([agent.page.waitForResponse((response) => new URL(response.url()).pathname === path), act()]);

export const decoys: readonly Decoy[] = [
  {
    name: 'the form that Resolve opens, and the previews of mails that it posts',
    async act(agent, desk, tickets) {
      await updateFrom('resolve')(agent, desk, tickets);
      // A change of another field makes RT post the whole form, closing status included.
      await answered(agent, '/Helpers/PreviewScrips', () => choose(agent, `${update} select[name=UpdateType]`, 'response'));
    },
  },
  {
    name: 'Enter in a text field, which RT takes for "Add More Files"',
    async act(agent, desk, tickets) {
      await updateFrom('resolve')(agent, desk, tickets);
      await agent.focus('input[name=UpdateSubject]');
      await answered(agent, '/Ticket/Update.html', () => agent.press('Enter'));
    },
  },
  {
    name: 'a search for people in the Jumbo form, with a closing status chosen',
    async act(agent, desk, tickets) {
      await ticketPage('ModifyAll')(agent, desk, tickets);
      await choose(agent, status(jumbo), 'resolved');
      await answered(agent, '/Ticket/ModifyAll.html', () => pressHidden(agent, 'input[name=OnlySearchForPeople]'));
    },
  },
  {
    name: 'another status in the Basics box',
    becomes: 'stalled',
    async act(agent, desk, tickets) {
      await editBasics('stalled')(agent, desk, tickets);
      await answered(agent, '/Helpers/TicketUpdate', () => agent.click(`${basics} input[type=submit]`));
    },
  },
  {
    name: 'a reminder that is completed',
    async act(agent, desk, tickets) {
      const save = 'form[name=UpdateReminders] input[type=submit]';
      await ticketPage('Reminders')(agent, desk, tickets);
      await agent.fill('#NewReminder-Subject', 'Call back on Monday');
      await answered(agent, '/Ticket/Reminders.html', () => pressHidden(agent, save));
      await agent.page.waitForSelector('input[type=checkbox][name^="Complete-Reminder-"]');
      await pressHidden(agent, 'input[type=checkbox][name^="Complete-Reminder-"]');
      await answered(agent, '/Ticket/Reminders.html', () => pressHidden(agent, save));
    },
  },
];

/** Close attempts that the desk itself refuses. */
export const refusals: readonly Decoy[] = [];
