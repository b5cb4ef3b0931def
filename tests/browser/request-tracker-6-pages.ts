/** The pages of Request Tracker 6, and the way to where a ticket is closed in them. */
import type { ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, DeskTicket } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

export const editor = '.ck-editor__editable';
export const submit = 'form[name=TicketUpdate] input[name=SubmitTicket]';
export const status = (form: string): string => `${form} select[name=Status]`;
export const update = 'form[name=TicketUpdate]';
export const basics = '.ticket-info-basics form.inline-edit';
export const jumbo = 'form[name=TicketModifyAll]';
export const bulk = 'form[name=BulkUpdate]';
export const create = 'form[name=TicketCreate]';

export const ticketPage =
  (page: string, query = ''): ClosePath['prepare'] =>
  (agent, desk, [ticket]) =>
    agent.open(`${desk.url}/Ticket/${page}.html?id=${ticket?.id}${query}`);

/** The select itself lies hidden under RT's own widget, and comes with a part of the page of its own. */
export const choose = async (agent: Technician, select: string, value: string): Promise<void> => {
  await agent.page.waitForSelector(select);
  await agent.page.select(select, value);
};

export const chosen = (agent: Technician, select: string): Promise<string> =>
  agent.page.$eval(select, (element) => (element as HTMLSelectElement).value);

/** RT's menus open on hover. A note of Client Lens's may lie over this one; it gives way to a press beside it. */
export const fromActions =
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

export const updateFrom =
  (entry: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage('Display')(agent, desk, tickets);
    await fromActions(entry)(agent);
    await updatePage(agent);
    await agent.click(editor);
    await agent.page.keyboard.type('Replaced the cable');
  };

export const editBasics =
  (value: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage('Display')(agent, desk, tickets);
    await agent.click('.ticket-info-basics .inline-edit-toggle.edit');
    await choose(agent, status(basics), value);
    await agent.find(`${basics} input[type=submit]`);
  };

export const cellOf = (id: number | undefined): string => `tr[data-record-id="${id}"] .editable:has(select[name=Status])`;

export const editCell: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(`${desk.url}/Search/Results.html?Query=id%3D${ticket?.id}`);
  await openCell(agent, ticket);
};

export const openCell = async (agent: Technician, ticket: DeskTicket | undefined): Promise<void> => {
  const cell = cellOf(ticket?.id);
  await agent.page.waitForSelector(`${cell} .ts-wrapper`);
  await agent.page.$eval(`${cell} .edit-icon`, (icon) => icon.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await agent.find(`${cell}.editing .option[data-value=resolved]`);
};

/** RT asks whether a page that changes something was reached from one of its own. */
export const followFromHome = async (agent: Technician, desk: ReachableDesk, path: string): Promise<void> => {
  await agent.open(`${desk.url}/`);
  await agent.toNextPage(() => followLink(agent, desk.url + path));
};

export const followLink = (agent: Technician, url: string): Promise<void> =>
  agent.page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  }, url);

export const bulkPage = async (agent: Technician, desk: ReachableDesk, tickets: readonly DeskTicket[]): Promise<void> => {
  const query = encodeURIComponent(tickets.map(({ id }) => `id=${id}`).join(' OR '));
  await followFromHome(agent, desk, `/Search/Bulk.html?Query=${query}`);
  await agent.find(`${bulk} input[type=submit][value=Update]`);
};

export const pressHidden = (agent: Technician, button: string): Promise<void> =>
  agent.page.$eval(button, (element) => (element as HTMLInputElement).click());
