/** Every way to close a ticket that was driven in a real Request Tracker 5.0.3, as a technician takes it. */
import type { RequestTracker } from '../desks/rt/request-tracker.ts';
import type { Technician } from './driver/technician.ts';

export interface ClosePathInRt {
  readonly name: string;
  readonly tickets?: number;
  readonly status?: 'new' | 'open';
  /** The status that the database has afterwards. */
  readonly becomes: 'resolved' | 'rejected' | 'deleted';
  /** Goes to where the close is made, up to the last step. */
  readonly prepare: (agent: Technician, rt: RequestTracker, ids: readonly number[]) => Promise<void>;
  /** The last step. */
  readonly close: (agent: Technician, ids: readonly number[]) => Promise<void>;
  /** What the technician typed or chose, read after "Not yet": it must be as it was. */
  readonly typed?: (agent: Technician, ids: readonly number[]) => Promise<string>;
}

const editor = '.cke_wysiwyg_frame';
const submit = 'form[name=TicketUpdate] input[name=SubmitTicket]';
const ticketPage =
  (page: string) =>
  (agent: Technician, rt: RequestTracker, [id]: readonly number[]) =>
    agent.open(`${rt.url}/Ticket/${page}.html?id=${id}`);

/** RT's menus open on hover; the link in them is what is pressed. */
const fromActions = (entry: string) => async (agent: Technician) => {
  await agent.page.waitForSelector(`#page-actions-${entry}`);
  await agent.page.evaluate((id) => document.getElementById(id)?.click(), `page-actions-${entry}`);
};

const updateFrom =
  (entry: string): ClosePathInRt['prepare'] =>
  async (agent, rt, ids) => {
    await ticketPage('Display')(agent, rt, ids);
    await agent.toNextPage(() => fromActions(entry)(agent));
    await agent.find(submit);
    await agent.typeIntoEditor(editor, 'Replaced the cable');
  };

const cellOf = (id: number | undefined): string => `tbody[data-record-id="${id}"] td.editable`;
const statusCell = (id: number | undefined): string => `${cellOf(id)} select[name=Status]`;

/** RT asks whether a page that changes something was reached from one of its own. */
export const followFromHome = async (agent: Technician, rt: RequestTracker, path: string): Promise<void> => {
  await agent.open(`${rt.url}/`);
  await agent.toNextPage(() =>
    agent.page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
    }, rt.url + path),
  );
};

/** As a link on a page of somebody's own making. */
const followLink =
  (address: (id: number | undefined) => string): ClosePathInRt['close'] =>
  (agent, [id]) =>
    agent.page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
    }, address(id));

export const closePaths: readonly ClosePathInRt[] = [
  {
    name: 'REST 2, called by a script of the page',
    becomes: 'resolved',
    prepare: ticketPage('Display'),
    close: (agent, [id]) =>
      agent.page.evaluate((address) => {
        const options = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"Status":"resolved"}' };
        fetch(address, options).catch(() => undefined);
      }, `/REST/2.0/ticket/${id}`),
  },
  {
    name: 'Actions > Resolve > Update Ticket',
    becomes: 'resolved',
    prepare: updateFrom('resolve'),
    close: (agent) => agent.click(submit),
    typed: (agent) => agent.readEditor(editor),
  },
  {
    name: 'Actions > Reject > Update Ticket',
    becomes: 'rejected',
    prepare: updateFrom('reject'),
    close: (agent) => agent.click(submit),
    typed: (agent) => agent.readEditor(editor),
  },
  {
    name: 'Reply with a closing status',
    becomes: 'resolved',
    async prepare(agent, rt, ids) {
      await updateFrom('reply')(agent, rt, ids);
      await agent.page.select('form[name=TicketUpdate] select[name=Status]', 'resolved');
    },
    close: (agent) => agent.click(submit),
    typed: (agent) => agent.readEditor(editor),
  },
  {
    name: 'Actions > Delete, a link that closes',
    status: 'new',
    becomes: 'deleted',
    prepare: ticketPage('Display'),
    close: fromActions('delete'),
  },
  {
    name: 'Basics',
    becomes: 'resolved',
    async prepare(agent, rt, ids) {
      await ticketPage('Modify')(agent, rt, ids);
      await agent.page.select('form[name=TicketModify] select[name=Status]', 'resolved');
      await agent.fill('form[name=TicketModify] input[name=Subject]', 'A subject that was typed');
    },
    close: (agent) => agent.click('form[name=TicketModify] input[name=SubmitTicket]'),
    typed: (agent) => agent.read('form[name=TicketModify] input[name=Subject]'),
  },
  {
    name: 'Jumbo',
    becomes: 'resolved',
    async prepare(agent, rt, ids) {
      await ticketPage('ModifyAll')(agent, rt, ids);
      await agent.page.select('form[name=TicketModifyAll] select[name=Status]', 'resolved');
    },
    close: (agent) => agent.click('form[name=TicketModifyAll] input[name=SubmitTicket]'),
    typed: (agent) => agent.read('form[name=TicketModifyAll] select[name=Status]'),
  },
  {
    name: 'inline edit of the Basics on the ticket page',
    becomes: 'resolved',
    async prepare(agent, rt, ids) {
      await ticketPage('Display')(agent, rt, ids);
      await agent.click('.ticket-info-basics .inline-edit-toggle.edit');
      await agent.page.select('.ticket-info-basics form.inline-edit select[name=Status]', 'resolved');
    },
    close: (agent) => agent.click('.ticket-info-basics form.inline-edit input[type=submit]'),
    typed: (agent) =>
      agent.page.$eval(
        '.ticket-info-basics form.inline-edit select[name=Status]',
        (select) => (select as HTMLSelectElement).value,
      ),
  },
  {
    name: 'status cell of a list, by keyboard',
    becomes: 'resolved',
    async prepare(agent, rt, [id]) {
      await agent.open(`${rt.url}/Search/Results.html?Query=id%3D${id}`);
      const icon = `${cellOf(id)}:has(select[name=Status]) .edit-icon`;
      await agent.page.waitForSelector(icon);
      await agent.page.$eval(icon, (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      await agent.page.waitForSelector(`${cellOf(id)}.editing`);
    },
    close: async (agent, [id]) => void (await agent.page.select(statusCell(id), 'resolved')),
    // The cell goes back to what it showed before the change; it is still being edited.
    typed: (agent, [id]) =>
      agent.page.$eval(
        statusCell(id),
        (select) => `${(select as HTMLSelectElement).value}|${select.closest('td')?.classList.contains('editing')}`,
      ),
  },
  {
    name: 'bulk update of several tickets',
    tickets: 3,
    becomes: 'resolved',
    async prepare(agent, rt, ids) {
      await followFromHome(agent, rt, `/Search/Bulk.html?Query=${encodeURIComponent(ids.map((id) => `id=${id}`).join(' OR '))}`);
      await agent.choose('form[name=BulkUpdate] select[name=Status]', 'resolved');
    },
    close: (agent) =>
      agent.page.$eval('form[name=BulkUpdate] input[type=submit][value=Update]', (button) =>
        (button as HTMLInputElement).click(),
      ),
    typed: (agent) =>
      agent.page.$eval('form[name=BulkUpdate] select[name=Status]', (select) => (select as HTMLSelectElement).value),
  },
  {
    name: 'My Day',
    tickets: 2,
    becomes: 'resolved',
    async prepare(agent, rt, ids) {
      await agent.open(`${rt.url}/Tools/MyDay.html`);
      for (const id of ids) await agent.page.select(`select[name="UpdateStatus-${id}"]`, 'resolved');
    },
    close: (agent) =>
      agent.page.$eval('select[name^="UpdateStatus-"]', (select) =>
        select.closest('form')?.querySelector<HTMLInputElement>('input[type=submit]')?.click(),
      ),
    typed: (agent, [id]) =>
      agent.page.$eval(`select[name="UpdateStatus-${id}"]`, (select) => (select as HTMLSelectElement).value),
  },
  {
    name: 'reply on the mobile page',
    becomes: 'resolved',
    async prepare(agent, rt, [id]) {
      await agent.open(`${rt.url}/m/ticket/reply?id=${id}`);
      await agent.page.select('select[name=Status]', 'resolved');
      await agent.fill('textarea[name=UpdateContent]', 'Done from the car');
    },
    close: (agent) => agent.click('input[name=SubmitTicket]'),
    typed: (agent) => agent.read('textarea[name=UpdateContent]'),
  },
  {
    name: "a link of RT's own shape with semicolons",
    becomes: 'resolved',
    prepare: ticketPage('Display'),
    close: followLink((id) => `/Ticket/Display.html?id=${id};Status=resolved;SubmitTicket=1`),
  },
  {
    name: 'a link that deletes',
    becomes: 'deleted',
    prepare: ticketPage('Display'),
    close: followLink((id) => `/Ticket/Display.html?Action=Delete;id=${id}`),
  },
];
