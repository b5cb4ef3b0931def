/** Every way to close a ticket that was driven in a real Request Tracker 6.0.0, as a technician takes it. */
import { clients } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, Creation } from './desk-path.ts';
import {
  basics,
  bulk,
  bulkPage,
  cellOf,
  choose,
  chosen,
  create,
  editBasics,
  editCell,
  editor,
  followFromHome,
  followLink,
  fromActions,
  jumbo,
  openCell,
  pressHidden,
  status,
  submit,
  ticketPage,
  update,
  updateFrom,
} from './request-tracker-6-pages.ts';

export { decoys, refusals } from './request-tracker-6-decoys.ts';

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
    name: 'Enter in the Basics box',
    becomes: 'resolved',
    prepare: editBasics('resolved'),
    close: async (agent) => {
      await agent.focus(`${basics} input[name=Subject]`);
      await agent.press('Enter');
    },
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
    // The change is taken back and the cell is still being edited; held any later, it would wait for its answer for ever.
    typed: (agent, [ticket]) =>
      agent.page.$eval(`${cellOf(ticket?.id)} select`, (select) => {
        const editing = select.closest('.editable')?.classList.contains('editing');
        return `${(select as HTMLSelectElement).value}|${editing}`;
      }),
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
    name: 'a link that deletes',
    becomes: 'deleted',
    async prepare(agent, desk, tickets) {
      await ticketPage('Display')(agent, desk, tickets);
      await agent.find('#page-actions');
    },
    close: (agent, [ticket]) => followLink(agent, `/Ticket/Display.html?Action=Delete;id=${ticket?.id}`),
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
  {
    name: 'a ticket that is created resolved on the mobile page',
    becomes: 'resolved',
    async prepare(agent, desk, subject) {
      await agent.open(`${desk.url}/m/`);
      await agent.toNextPage(() => followLink(agent, `${desk.url}/m/ticket/create?Queue=Helpdesk`));
      await choose(agent, 'form#ticket-create select[name=Status]', 'resolved');
      await agent.fill('form#ticket-create input[name=Subject]', subject);
    },
    close: (agent) => pressHidden(agent, 'form#ticket-create input[type=submit][value=Create]'),
  },
];
