/** How a technician moves about in iTop: since 3.0, and before it in 2.7, whose pages are others. */
import type { ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, DeskTicket } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const form = '#apply_stimulus';
export const submit = `${form} button[type=submit]`;
export const cancel = `${form} :is(button.cancel, button[name=cancel], input[value=Cancel])`;
const editor = `${form} .ck-editor__editable`;
const solution = `${form} [name=attr_solution]`;
const menu = 'button.ibo-transition-action-button, .actions_menu > ul > li';
export const entry = (stimulus: string): string =>
  `.ibo-toolbar--action a[data-resource-id="${stimulus}"], .actions_menu [data-action-id="${stimulus}"] > a`;

type Prepare = ClosePath['prepare'];

const page = (desk: ReachableDesk, query: Readonly<Record<string, string>>): string =>
  `${desk.url}/pages/UI.php?${new URLSearchParams(query)}`;

/** 2.7, whose Reject has a form, and whose log entries are written in the form for editing. */
const isOld = async (agent: Technician): Promise<boolean> => (await agent.page.$('#itop-breadcrumb')) !== null;

export const ticketPage =
  (kind = 'UserRequest'): Prepare =>
  async (agent, desk, [ticket]) => {
    await agent.open(page(desk, { operation: 'details', class: kind, id: String(ticket?.id) }));
    await whenStill(agent, menu);
  };

/** The menu closes by itself with every press beside it. */
export const openMenu = async (agent: Technician, stimulus: string): Promise<void> => {
  const isOpen = await (await agent.page.$(entry(stimulus)))?.isVisible();
  if (!isOpen) await agent.click(menu);
  await whenStill(agent, entry(stimulus));
};

export const choose = async (agent: Technician, stimulus: string): Promise<void> => {
  await openMenu(agent, stimulus);
  await agent.toNextPage(() => agent.click(entry(stimulus)));
};

const writeSolution = async (agent: Technician): Promise<void> => {
  if (await isOld(agent)) {
    await whenStill(agent, solution);
    return agent.fill(solution, 'Replaced the cable');
  }
  await whenStill(agent, editor);
  await agent.click(editor);
  await agent.page.keyboard.type('Replaced the cable');
  // The editor hands its text to the form a moment later; what is sent before that is refused as empty.
  await agent.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=attr_solution]')?.value !== '');
};

export const solutionTyped: NonNullable<ClosePath['typed']> = async (agent) => {
  if (!(await isOld(agent))) return agent.read(editor);
  return agent.page.$eval(solution, (area) => (area as HTMLTextAreaElement).value);
};

/** By its address: the link that opens it is asked about already. */
export const rejectForm: Prepare = async (agent, desk, [ticket]) => {
  const query = { operation: 'stimulus', stimulus: 'ev_reject', class: 'UserRequest', id: String(ticket?.id) };
  await agent.open(page(desk, query));
  await whenStill(agent, submit);
};

export const resolveForm =
  (kind?: string): Prepare =>
  async (agent, desk, tickets) => {
    await ticketPage(kind)(agent, desk, tickets);
    await choose(agent, 'ev_resolve');
    await writeSolution(agent);
  };

const entryForm = '.ibo-caselog-entry-form';
export const openEntry = `${entryForm}:has(.ck-focused)`;

const typeEntry = async (agent: Technician): Promise<void> => {
  await agent.click('[data-role="ibo-activity-panel--add-caselog-entry-button"]');
  await agent.find(openEntry);
  await agent.page.keyboard.type('Replaced the cable');
  await agent.find(`${openEntry} button[name=save]:not([disabled])`);
};

export const writeEntry: Prepare = async (agent, desk, tickets) => {
  await ticketPage()(agent, desk, tickets);
  await typeEntry(agent);
};

/** Sends a log entry with what comes after it. */
export const entryItem = (stimulus: string): string =>
  `${entryForm} .ibo-popover-menu.ibo-is-opened a[data-resource-id$="--stimulus--${stimulus}"]`;

export const openEntryMenu = async (agent: Technician, stimulus: string): Promise<void> => {
  // The entry before was saved, also where what comes after it was given up: the page waits for the next one then.
  if ((await agent.page.$(openEntry)) === null) {
    await agent.reload();
    await typeEntry(agent);
  }
  await agent.click(`${openEntry} button.ibo-button-for-options-menu`);
  await whenStill(agent, entryItem(stimulus));
};

export const entryThenForm: Prepare = async (agent, desk, tickets) => {
  await writeEntry(agent, desk, tickets);
  await openEntryMenu(agent, 'ev_resolve');
  await agent.toNextPage(() => agent.click(entryItem('ev_resolve')));
  await writeSolution(agent);
};

export const goOnTo = (stimulus: string): string => `button[name=next_action][value=${stimulus}]`;

export const edit: Prepare = async (agent, desk, tickets) => {
  await ticketPage()(agent, desk, tickets);
  const by: Readonly<Record<string, string>> = (await isOld(agent)) ? { operation: 'modify' } : { route: 'object.modify' };
  await agent.open(page(desk, { ...by, class: 'UserRequest', id: String(tickets[0]?.id) }));
  await whenStill(agent, 'select[name=attr_urgency]');
  await agent.choose('select[name=attr_urgency]', '2');
};

export const editThenForm: Prepare = async (agent, desk, tickets) => {
  await edit(agent, desk, tickets);
  await agent.toNextPage(() => agent.click(goOnTo('ev_resolve')));
  await writeSolution(agent);
};

/** What the tickets of one test have in common, in the state that the list's menu of acts is for. */
const list = (desk: ReachableDesk, tickets: readonly DeskTicket[], state: string): string => {
  const title = (tickets[0]?.subject ?? '').replace(/ \d+$/, '');
  const query = `SELECT \`UserRequest\` FROM UserRequest AS \`UserRequest\` WHERE ((\`UserRequest\`.\`title\` LIKE '${title}%') AND (\`UserRequest\`.\`status\` = '${state}'))`;
  return page(desk, { operation: 'search', filter: JSON.stringify([query, [], []]) });
};

export const chooseInList =
  (stimulus: string, state: string): Prepare =>
  async (agent, desk, tickets) => {
    await agent.open(list(desk, tickets, state));
    const item = `a[data-resource-id="${stimulus}"], .actions_menu [data-action-id="${stimulus}"] > a`;
    const old = `.actions_menu:has([data-action-id="${stimulus}"]) > ul > li`;
    await agent.click(`#ibo-transition-actions-menu-toggler-result_1, ${old}`);
    await whenStill(agent, item);
    await agent.toNextPage(() => agent.click(item));
    // All that were found are chosen from the start, by a script.
    await whenStill(agent, `input[name="selectObject[]"][value="${tickets[0]?.id}"]:checked`);
  };

/** On to the form for all that were chosen. */
export const toBulkForm = (agent: Technician): Promise<void> =>
  agent.toNextPage(() => agent.click('button[name=next], form:has([value=bulk_stimulus]) input[type=submit]'));

export const resolveList: Prepare = async (agent, desk, tickets) => {
  await chooseInList('ev_resolve', 'assigned')(agent, desk, tickets);
  await toBulkForm(agent);
  await writeSolution(agent);
};
