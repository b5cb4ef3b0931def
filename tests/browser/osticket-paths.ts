/** Every way to close a ticket that was driven in a real osTicket 1.18.1, as a technician takes it. */
import { clients, type ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, Creation, Decoy, DeskTicket } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const dialog = '#popup form';
const submitDialog = `${dialog} input[type=submit]`;
const cancelDialog = `${dialog} input[name=cancel]`;
const comment = `${dialog} .redactor-in`;
const submitOf = (form: string): string => `form#${form} input[type=submit]`;
const editorOf = (form: string): string => `form#${form} .redactor-in`;

const ticketPage: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(`${desk.url}/scp/tickets.php?id=${ticket?.id}`);
  // It scrolls to the newest entry by itself.
  await whenStill(agent, '#ticketThread');
};

const queue: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await agent.open(`${desk.url}/scp/tickets.php?queue=1`);
  for (const { id } of tickets) await agent.click(`input[name="tids[]"][value="${id}"]`);
};

const choose = async (agent: Technician, menu: string, entry: string): Promise<void> => {
  await agent.click(`span.action-button[data-dropdown="#action-dropdown-${menu}"]`);
  await agent.click(`#action-dropdown-${menu} ${entry}`);
  await whenStill(agent, submitDialog);
};

const write = async (agent: Technician, editor: string): Promise<void> => {
  await agent.click(editor);
  await agent.page.keyboard.type('Replaced the cable');
  // The editor hands its text to the form a moment later; what is posted before that is refused as empty.
  await agent.page.waitForFunction(
    (css) => document.querySelector(css)?.parentElement?.querySelector<HTMLTextAreaElement>('textarea.richtext')?.value !== '',
    {},
    editor,
  );
};

const changeStatus =
  (status: number): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(agent, desk, tickets);
    await choose(agent, 'statuses', `a[href="#tickets/${tickets[0]?.id}/status/close/${status}"]`);
    await write(agent, comment);
  };

const changeStatuses: ClosePath['prepare'] = async (agent, desk, tickets) => {
  await queue(agent, desk, tickets);
  await choose(agent, 'statuses', 'a[href="#tickets/status/close/2"]');
  await write(agent, comment);
};

const reply =
  (status: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(agent, desk, tickets);
    await write(agent, editorOf('reply'));
    await agent.choose('select[name=reply_status_id]', status);
  };

const note =
  (status: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(agent, desk, tickets);
    await agent.click('#post-note-tab');
    await write(agent, editorOf('note'));
    await agent.choose('select[name=note_status_id]', status);
  };

/** The ticket's number is another one than its id. */
const numberOf = async (agent: Technician, desk: ReachableDesk, ticket: DeskTicket | undefined): Promise<string> => {
  await agent.open(`${desk.url}/scp/tickets.php?id=${ticket?.id}`);
  return (await agent.page.title()).replace(/\D+/g, '');
};

/** The dialog of a ticket that takes in, or is joined with, another one. */
const joinWith =
  (act: 'merge' | 'link'): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    const number = await numberOf(agent, desk, tickets[1]);
    await ticketPage(agent, desk, tickets);
    await choose(agent, 'more', `a[href="#ajax.php/tickets/${tickets[0]?.id}/${act}"]`);
    await agent.click(`${dialog} .select2-selection`);
    await agent.type('.select2-search__field', number);
    await agent.page.waitForFunction(
      (wanted) => document.querySelector('.select2-results__option--highlighted')?.textContent?.includes(wanted),
      {},
      number,
    );
    await agent.press('Enter');
    await agent.click(`${dialog} button.green`);
    await agent.find(`${dialog} li.row-item:nth-of-type(2)`);
  };

const fromQueue =
  (act: 'merge' | 'link'): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await queue(agent, desk, tickets);
    await agent.click(`a#tickets-${act}`);
    await whenStill(agent, submitDialog);
  };

const pressDialog: ClosePath['close'] = (agent) => agent.click(submitDialog);
const commentTyped: ClosePath['typed'] = (agent) => agent.read(comment);

// What the definition says in its `notVerified`, too.
const veil = 'After “Not yet” the veil of the dialog stays, so the same act cannot be made again at once.';
const reload = 'The dialog loads the page anew a second after it was sent, and the question goes with it.';

export const closePaths: readonly ClosePath[] = [
  {
    name: 'Change Status > Resolved',
    knownGap: veil,
    becomes: 'resolved',
    prepare: changeStatus(2),
    close: pressDialog,
    typed: commentTyped,
  },
  {
    name: 'Change Status > Closed',
    knownGap: veil,
    becomes: 'closed',
    prepare: changeStatus(3),
    close: pressDialog,
    typed: commentTyped,
  },
  {
    name: 'Post Reply with the status Resolved',
    becomes: 'resolved',
    prepare: reply('2'),
    close: (agent) => agent.click(submitOf('reply')),
    typed: (agent) => agent.read(editorOf('reply')),
  },
  {
    name: 'Post Internal Note with the status Closed',
    becomes: 'closed',
    prepare: note('3'),
    close: (agent) => agent.click(submitOf('note')),
    typed: (agent) => agent.read(editorOf('note')),
  },
  {
    name: 'several tickets: Change Status > Resolved',
    knownGap: veil,
    tickets: 2,
    becomes: 'resolved',
    prepare: changeStatuses,
    close: pressDialog,
    typed: commentTyped,
  },
  {
    name: 'Merge Tickets, which closes the one that is taken in',
    knownGap: reload,
    tickets: 2,
    becomes: ['open', 'closed'],
    prepare: joinWith('merge'),
    close: pressDialog,
  },
  {
    name: 'Merge Tickets with a status for the one that takes in',
    knownGap: reload,
    tickets: 2,
    becomes: ['resolved', 'closed'],
    async prepare(agent, desk, tickets) {
      await joinWith('merge')(agent, desk, tickets);
      await agent.choose('select[name=parentStatusId]', '2');
    },
    close: pressDialog,
  },
  {
    // The one that was chosen first takes the others in.
    name: 'several tickets: Merge',
    knownGap: reload,
    tickets: 2,
    becomes: ['open', 'closed'],
    prepare: fromQueue('merge'),
    close: pressDialog,
  },
];

/** The page asks for the user before anything else. */
const chooseUser = async (agent: Technician, email: string): Promise<void> => {
  await whenStill(agent, '#popup input#user-search');
  await agent.fill('#popup input#user-search', email);
  await agent.click('.typeahead.dropdown-menu li.active a');
  await agent.find('#popup form:has(input[name=id])');
  await agent.click(submitDialog);
  // The page is opened anew with the user in it.
  await agent.find('#user-info');
};

export const creations: readonly Creation[] = [
  {
    name: 'a new ticket with the status Closed',
    knownGap: 'Its subject is not read.',
    becomes: 'closed',
    async prepare(agent, desk, subject) {
      await agent.open(`${desk.url}/scp/tickets.php?a=open`);
      await chooseUser(agent, clients.Globex);
      await agent.choose('select[name=topicId]', '1');
      await agent.fill('#dynamic-form input[type=text]', subject);
      await write(agent, '#dynamic-form .redactor-in');
      await agent.choose('select[name=statusId]', '3');
    },
    close: (agent) => agent.click('form:has(select[name=statusId]) input[name=submit]'),
  },
];

const pressAndWait = async (agent: Technician): Promise<void> => {
  await Promise.all([
    agent.page.waitForResponse((response) => response.request().method() === 'POST'),
    agent.click(submitDialog),
  ]);
};

export const decoys: readonly Decoy[] = [
  {
    name: 'the dialog that could close, cancelled',
    async act(agent, desk, tickets) {
      await changeStatus(2)(agent, desk, tickets);
      await agent.click(cancelDialog);
    },
  },
  {
    name: 'a reply that leaves the status',
    async act(agent, desk, tickets) {
      await reply('1')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(submitOf('reply')));
    },
  },
  {
    name: 'a note that leaves the status',
    async act(agent, desk, tickets) {
      await note('1')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click(submitOf('note')));
    },
  },
  {
    name: 'several tickets: Change Status > Open',
    tickets: 2,
    async act(agent, desk, tickets) {
      await queue(agent, desk, tickets);
      await choose(agent, 'statuses', 'a[href="#tickets/status/reopen/1"]');
      await pressAndWait(agent);
    },
  },
  {
    name: 'Reopen of a ticket that is resolved',
    async act(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await ticketPage(agent, desk, tickets);
      await choose(agent, 'statuses', `a[href="#tickets/${tickets[0]?.id}/status/reopen/1"]`);
      await pressAndWait(agent);
    },
  },
  {
    name: 'Link Tickets, which posts to where Merge does',
    tickets: 2,
    async act(agent, desk, tickets) {
      await joinWith('link')(agent, desk, tickets);
      await pressAndWait(agent);
    },
  },
  {
    name: 'several tickets: Link',
    tickets: 2,
    async act(agent, desk, tickets) {
      await fromQueue('link')(agent, desk, tickets);
      await pressAndWait(agent);
    },
  },
];

/** Close attempts that the desk itself refuses. */
export const refusals: readonly Decoy[] = [
  {
    name: 'a reply without words and with a closing status',
    async act(agent, desk, tickets) {
      await ticketPage(agent, desk, tickets);
      await agent.choose('select[name=reply_status_id]', '2');
      await agent.toNextPage(() => agent.click(submitOf('reply')));
    },
  },
];
