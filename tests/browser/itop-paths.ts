/** Every way to close a ticket that was driven in a real iTop, as a technician takes it. */
import type { ClosePath, Creation, Decoy } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';
import {
  cancel,
  choose,
  chooseInList,
  edit,
  editThenForm,
  entry,
  entryItem,
  entryThenForm,
  goOnTo,
  openEntry,
  openEntryMenu,
  openMenu,
  rejectForm,
  resolveForm,
  resolveList,
  submit,
  ticketPage,
  toBulkForm,
  solutionTyped as typed,
  writeEntry,
} from './itop-pages.ts';

/** 2.7 has other pages, and other ways to close: who runs the tests on it says so by `DESK_ITOP_VERSION=2.7`. What is missing then fails. */
const isOld = (process.env.DESK_ITOP_VERSION ?? '3').startsWith('2');
const since3 = <T>(path: T): readonly T[] => (isOld ? [] : [path]);
const before3 = <T>(path: T): readonly T[] => (isOld ? [path] : []);

const press: ClosePath['close'] = (agent) => agent.click(submit);

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
  ...since3<ClosePath>({
    name: 'a log entry: Send and Mark as resolved',
    becomes: 'resolved',
    prepare: entryThenForm,
    close: press,
    typed,
  }),
  { name: 'Modify, then Mark as resolved', becomes: 'resolved', prepare: editThenForm, close: press, typed },
  {
    name: 'several requests: Mark as resolved',
    tickets: 2,
    becomes: 'resolved',
    prepare: resolveList,
    close: press,
    typed,
  },
  ...since3<ClosePath>({
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
  }),
  ...since3<ClosePath>({
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
  }),
  ...since3<ClosePath>({
    name: 'a log entry: Send and Reject',
    kind: 'approval',
    becomes: 'rejected',
    prepare: writeEntry,
    async close(agent) {
      await openEntryMenu(agent, 'ev_reject');
      await agent.click(entryItem('ev_reject'));
    },
  }),
  ...before3<ClosePath>({
    name: 'Reject, of a request that waits for approval, by its form',
    kind: 'approval',
    becomes: 'rejected',
    prepare: rejectForm,
    close: press,
  }),
  ...since3<ClosePath>({
    name: 'Modify, then Reject: no form',
    kind: 'approval',
    becomes: 'rejected',
    prepare: edit,
    close: (agent) => agent.click(goOnTo('ev_reject')),
    typed: (agent) => agent.page.$eval('select[name=attr_urgency]', (select) => (select as HTMLSelectElement).value),
  }),
  {
    name: 'several requests: Reject',
    tickets: 2,
    kind: 'approval',
    becomes: 'rejected',
    async prepare(agent, desk, tickets) {
      await chooseInList('ev_reject', 'waiting_for_approval')(agent, desk, tickets);
      await toBulkForm(agent);
      await whenStill(agent, submit);
    },
    close: press,
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
      await agent.fill('#apply_stimulus [name=attr_pending_reason]', 'Waits for a part');
      await agent.toNextPage(() => press(agent, tickets));
    },
  },
  ...since3<Decoy>({
    name: 'a log entry that is only sent',
    async act(agent, desk, tickets) {
      await writeEntry(agent, desk, tickets);
      await answered(agent, () => agent.click(`${openEntry} button[name=save]`));
    },
  }),
  {
    name: 'Modify, then Apply',
    async act(agent, desk, tickets) {
      await edit(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('button.action[type=submit]:not([name=next_action])'));
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
      await toBulkForm(agent);
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
  ...since3<Decoy>({
    name: 'Mark as resolved without a solution',
    async act(agent, desk, tickets) {
      await ticketPage()(agent, desk, tickets);
      await choose(agent, 'ev_resolve');
      await whenStill(agent, submit);
      await press(agent, tickets);
      await agent.find('.ui-dialog .ibo-modal');
    },
  }),
];
