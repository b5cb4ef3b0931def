/** Every way to close a ticket that was driven in a real iTop, as a technician takes it. */
import type { ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, Creation, Decoy, DeskTicket } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const form = '#apply_stimulus';
const submit = `${form} button[type=submit]`;
const cancel = `${form} button[name=cancel]`;
const solution = `${form} .ck-editor__editable`;
const menu = 'button.ibo-transition-action-button';
const entry = (stimulus: string): string => `.ibo-toolbar--action a[data-resource-id="${stimulus}"]`;

const page = (desk: ReachableDesk, query: Readonly<Record<string, string>>): string =>
  `${desk.url}/pages/UI.php?${new URLSearchParams(query)}`;

const ticketPage =
  (kind = 'UserRequest'): ClosePath['prepare'] =>
  async (agent, desk, [ticket]) => {
    await agent.open(page(desk, { operation: 'details', class: kind, id: String(ticket?.id) }));
    await whenStill(agent, menu);
  };

/** The menu closes by itself with every press beside it. */
const openMenu = async (agent: Technician, stimulus: string): Promise<void> => {
  const isOpen = await (await agent.page.$(entry(stimulus)))?.isVisible();
  if (!isOpen) await agent.click(menu);
  await whenStill(agent, entry(stimulus));
};

const choose = async (agent: Technician, stimulus: string): Promise<void> => {
  await openMenu(agent, stimulus);
  await agent.toNextPage(() => agent.click(entry(stimulus)));
};

const writeSolution = async (agent: Technician): Promise<void> => {
  await whenStill(agent, solution);
  await agent.click(solution);
  await agent.page.keyboard.type('Replaced the cable');
  // The editor hands its text to the form a moment later; what is sent before that is refused as empty.
  await agent.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=attr_solution]')?.value !== '');
};

const resolveForm =
  (kind?: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(kind)(agent, desk, tickets);
    await choose(agent, 'ev_resolve');
    await writeSolution(agent);
  };

const entryForm = '.ibo-caselog-entry-form';
const openEntry = `${entryForm}:has(.ck-focused)`;

const writeEntry: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await ticketPage()(agent, desk, tickets);
  await agent.click('[data-role="ibo-activity-panel--add-caselog-entry-button"]');
  await agent.find(openEntry);
  await agent.page.keyboard.type('Replaced the cable');
  await agent.find(`${openEntry} button[name=save]:not([disabled])`);
};

const entryThenForm: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await writeEntry(agent, desk, tickets);
  const item = `${entryForm} .ibo-popover-menu.ibo-is-opened a[data-resource-id$="--stimulus--ev_resolve"]`;
  await agent.click(`${openEntry} button.ibo-button-for-options-menu`);
  await whenStill(agent, item);
  await agent.toNextPage(() => agent.click(item));
  await writeSolution(agent);
};

const edit = async (agent: Technician, desk: ReachableDesk, [ticket]: readonly DeskTicket[]): Promise<void> => {
  await agent.open(`${desk.url}/pages/UI.php?route=object.modify&class=UserRequest&id=${ticket?.id}`);
  await whenStill(agent, 'select[name=attr_urgency]');
  await agent.choose('select[name=attr_urgency]', '2');
};

const editThenForm: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await edit(agent, desk, tickets);
  await agent.toNextPage(() => agent.click('button[name=next_action][value=ev_resolve]'));
  await writeSolution(agent);
};

/** What the tickets of one test have in common, in the state that the list's menu of acts is for. */
const list = (desk: ReachableDesk, tickets: readonly DeskTicket[], state: string): string => {
  const title = (tickets[0]?.subject ?? '').replace(/ \d+$/, '');
  const query = `SELECT \`UserRequest\` FROM UserRequest AS \`UserRequest\` WHERE ((\`UserRequest\`.\`title\` LIKE '${title}%') AND (\`UserRequest\`.\`status\` = '${state}'))`;
  return page(desk, { operation: 'search', filter: JSON.stringify([query, [], []]) });
};

const chooseInList =
  (stimulus: string, state: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await agent.open(list(desk, tickets, state));
    await agent.click('#ibo-transition-actions-menu-toggler-result_1');
    const item = `a[data-resource-id="${stimulus}"]`;
    await whenStill(agent, item);
    await agent.toNextPage(() => agent.click(item));
    // All that were found are chosen from the start.
    await whenStill(agent, `input[name="selectObject[]"][value="${tickets[0]?.id}"]`);
  };

const resolveList: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await chooseInList('ev_resolve', 'assigned')(agent, desk, tickets);
  await agent.toNextPage(() => agent.click('button[name=next]'));
  await writeSolution(agent);
};

const press: ClosePath['close'] = (agent) => agent.click(submit);
const typed: ClosePath['typed'] = (agent) => agent.read(solution);

export const closePaths: readonly ClosePath[] = [
  { name: 'Mark as resolved, of a request', becomes: 'resolved', prepare: resolveForm(), close: press, typed },
  {
    name: 'Mark as resolved, of an incident',
    kind: 'Incident',
    becomes: 'resolved',
    prepare: resolveForm('Incident'),
    close: press,
    typed,
  },
  { name: 'a log entry: Send and Mark as resolved', becomes: 'resolved', prepare: entryThenForm, close: press, typed },
  { name: 'Modify, then Mark as resolved', becomes: 'resolved', prepare: editThenForm, close: press, typed },
  {
    name: 'several requests: Mark as resolved',
    tickets: 2,
    becomes: 'resolved',
    prepare: resolveList,
    close: press,
    typed,
  },
  {
    name: 'Reject, of a request that waits for approval: no form',
    kind: 'approval',
    becomes: 'rejected',
    async prepare(agent, desk, tickets) {
      await ticketPage()(agent, desk, tickets);
      await openMenu(agent, 'ev_reject');
    },
    async close(agent) {
      await openMenu(agent, 'ev_reject');
      await agent.click(entry('ev_reject'));
    },
  },
  {
    name: 'Reject in a new tab, with the middle button',
    kind: 'approval',
    becomes: 'rejected',
    async prepare(agent, desk, tickets) {
      await ticketPage()(agent, desk, tickets);
      await openMenu(agent, 'ev_reject');
    },
    async close(agent) {
      await openMenu(agent, 'ev_reject');
      await (await agent.find(entry('ev_reject'))).click({ button: 'middle' });
    },
  },
  {
    name: 'Close, of a request that is resolved',
    isClosedBefore: true,
    becomes: 'closed',
    async prepare(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await ticketPage()(agent, desk, tickets);
      await choose(agent, 'ev_close');
      await whenStill(agent, submit);
    },
    close: press,
  },
];

/** Nothing is created closed. */
export const creations: readonly Creation[] = [];

const answered = async (agent: Technician, act: () => Promise<void>): Promise<void> => {
  await Promise.all([agent.page.waitForResponse((response) => response.request().method() === 'POST'), act()]);
};

export const decoys: readonly Decoy[] = [
  {
    name: 'the form that resolves, cancelled',
    async act(agent, desk, tickets) {
      await resolveForm()(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(cancel));
    },
  },
  {
    name: 'Pending, which is sent as Mark as resolved is',
    becomes: 'pending',
    async act(agent, desk, tickets) {
      await ticketPage()(agent, desk, tickets);
      await choose(agent, 'ev_pending');
      await agent.fill(`${form} [name=attr_pending_reason]`, 'Waits for a part');
      await agent.toNextPage(() => press(agent, tickets));
    },
  },
  {
    name: 'a log entry that is only sent',
    async act(agent, desk, tickets) {
      await writeEntry(agent, desk, tickets);
      await answered(agent, () => agent.click(`${openEntry} button[name=save]`));
    },
  },
  {
    name: 'Modify, then Apply',
    async act(agent, desk, tickets) {
      await edit(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('button.ibo-is-primary.action[type=submit]'));
    },
  },
  {
    name: 'Modify, then Mark as resolved, whose form is cancelled',
    async act(agent, desk, tickets) {
      await editThenForm(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(cancel));
    },
  },
  {
    name: 'several requests: the form that resolves, cancelled',
    tickets: 2,
    async act(agent, desk, tickets) {
      await resolveList(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(cancel));
    },
  },
  {
    name: 'several requests that are resolved: Close',
    tickets: 2,
    becomes: 'closed',
    async act(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await chooseInList('ev_close', 'resolved')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('button[name=next]'));
      await whenStill(agent, submit);
      await agent.toNextPage(() => press(agent, tickets));
    },
  },
  {
    name: 'Re-open of a request that is resolved',
    becomes: 'assigned',
    async act(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await ticketPage()(agent, desk, tickets);
      await choose(agent, 'ev_reopen');
      await whenStill(agent, submit);
      await agent.toNextPage(() => press(agent, tickets));
    },
  },
  {
    name: 'Mark as resolved, of a problem, which is no ticket of a client',
    kind: 'Problem',
    becomes: 'resolved',
    async act(agent, desk, tickets) {
      await ticketPage('Problem')(agent, desk, tickets);
      await choose(agent, 'ev_resolve');
      await whenStill(agent, submit);
      await agent.toNextPage(() => press(agent, tickets));
    },
  },
];

/** Close attempts that the desk itself refuses. */
export const refusals: readonly Decoy[] = [
  {
    name: 'Mark as resolved without a solution',
    async act(agent, desk, tickets) {
      await ticketPage()(agent, desk, tickets);
      await choose(agent, 'ev_resolve');
      await whenStill(agent, submit);
      await press(agent, tickets);
      await agent.find('.ui-dialog .ibo-modal');
    },
  },
];
