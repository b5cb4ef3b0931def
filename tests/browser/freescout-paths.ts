/** Every way to close a conversation that was driven in a real FreeScout 1.8, as a technician takes it. */
import type { ClosePath, Creation, Decoy, DeskTicket } from './desk-path.ts';
import { whenStill } from './driver/still.ts';
import type { Technician } from './driver/technician.ts';

const editor = '.note-editable';
const closed = 'a[data-status="3"]';
const bulk = '#conversations-bulk-actions';
const merge = '.btn-merge-conv';

const ticketPage: ClosePath['prepare'] = (agent, desk, [ticket]) => agent.open(`${desk.url}/conversation/${ticket?.id}`);

/** The menu closes with the click, now and then later: whoever did not close the ticket yet opens it again. */
const inMenu = async (agent: Technician, menu: string, entry: string): Promise<void> => {
  // What FreeScout says about the last try lies over its buttons for some seconds.
  await agent.page.waitForFunction(() => document.querySelector('.alert-floating')?.checkVisibility() !== true);
  if (!(await agent.isShown(`${menu} ${entry}`))) await agent.click(`${menu} > [data-toggle=dropdown]:last-of-type`);
  await whenStill(agent, `${menu} ${entry}`);
  await agent.click(`${menu} ${entry}`);
};

const type = async (agent: Technician): Promise<void> => {
  await agent.click(editor);
  await agent.page.keyboard.type('Replaced the cable');
  // The editor hands its text to the form a moment later.
  await agent.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#body')?.value.includes('the cable'));
};

const write =
  (kind: 'conv-reply' | 'conv-add-note', status: string): ClosePath['prepare'] =>
  async (agent, desk, tickets) => {
    await ticketPage(agent, desk, tickets);
    await agent.click(`span.${kind}`);
    await type(agent);
    await agent.choose('select[name=status]', status);
  };

const mark = async (agent: Technician, tickets: readonly DeskTicket[]): Promise<void> => {
  // The box is drawn by a label without a size, in the middle of its cell.
  for (const { id } of tickets) await agent.click(`td.conv-cb:has(#cb-${id})`);
};

const closeMarked: ClosePath['close'] = (agent) => inMenu(agent, `${bulk} .btn-group:has(.conv-status)`, closed);

const typed: ClosePath['typed'] = (agent) => agent.read(editor);

export const closePaths: readonly ClosePath[] = [
  {
    name: 'the menu of statuses > Closed',
    becomes: 'closed',
    prepare: ticketPage,
    close: (agent) => inMenu(agent, '#conv-status', closed),
  },
  {
    name: 'Send Reply with the status Closed',
    becomes: 'closed',
    prepare: write('conv-reply', '3'),
    close: (agent) => agent.click('.btn-send-text'),
    typed,
  },
  {
    name: 'Add Note with the status Closed',
    becomes: 'closed',
    prepare: write('conv-add-note', '3'),
    close: (agent) => agent.click('.btn-add-note-text'),
    typed,
  },
  {
    name: 'a reply that Meta+Enter sends, without a click',
    becomes: 'closed',
    async prepare(agent, desk, tickets) {
      await write('conv-reply', '3')(agent, desk, tickets);
      await agent.focus(editor);
    },
    close: (agent) => agent.press('Meta+Enter'),
    typed,
  },
  {
    name: 'several conversations of a folder > Closed',
    tickets: 2,
    becomes: 'closed',
    async prepare(agent, desk, tickets) {
      await agent.open(`${desk.url}/mailbox/1`);
      await agent.toNextPage(() => agent.click('#folders .hand-right a'));
      await mark(agent, tickets);
    },
    close: closeMarked,
  },
  {
    name: 'several conversations that were searched for > Closed',
    tickets: 2,
    becomes: 'closed',
    async prepare(agent, desk, tickets) {
      await agent.open(`${desk.url}/search?q=${encodeURIComponent((tickets[0]?.subject ?? '').replace(/ \d+$/, ''))}`);
      await mark(agent, tickets);
    },
    close: closeMarked,
  },
  {
    name: 'Merge, which deletes the one that is taken in',
    tickets: 2,
    becomes: ['active', 'deleted'],
    async prepare(agent, desk, tickets) {
      await ticketPage(agent, desk, [tickets[1] as DeskTicket]);
      const number = await agent.read('.conv-numnav strong');
      await ticketPage(agent, desk, tickets);
      await agent.click('.conv-actions .dropdown-toggle');
      await agent.click('a[href*="merge_conv"]');
      await whenStill(agent, merge);
      await agent.fill('.merge-conv-number', number);
      await agent.click('.btn-merge-search');
      await agent.click('.conv-merge-searched');
      await agent.find(`${merge}:not([disabled])`);
    },
    close: (agent) => agent.click(merge),
  },
];

export const creations: readonly Creation[] = [
  {
    name: 'a telephone call that is written down with the status Closed',
    becomes: 'closed',
    async prepare(agent, desk, subject) {
      await agent.open(`${desk.url}/mailbox/1/new-ticket`);
      await agent.click('#phone-conv-switch');
      await agent.click('.phone-conv-fields .select2-selection');
      await agent.page.keyboard.type('Pat');
      await agent.press('Enter');
      await agent.fill('#subject', subject);
      await type(agent);
      await agent.choose('select[name=status]', '3');
    },
    close: (agent) => agent.click('.btn-create-conv'),
  },
];

const answered = async (agent: Technician, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([agent.page.waitForResponse((response) => response.url().includes('/conversation/ajax')), act()]);
};

export const decoys: readonly Decoy[] = [
  {
    name: 'a draft, saved with the closing status in the form',
    async act(agent, desk, tickets) {
      await write('conv-reply', '3')(agent, desk, tickets);
      await answered(agent, () => agent.click('.note-actions .note-btn'));
    },
  },
  {
    name: 'Send Reply with the status Active',
    async act(agent, desk, tickets) {
      await write('conv-reply', '1')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('.btn-send-text'));
    },
  },
  {
    name: 'Send Reply with the status Pending',
    becomes: 'pending',
    async act(agent, desk, tickets) {
      await write('conv-reply', '2')(agent, desk, tickets);
      await agent.toNextPage(() => agent.click('.btn-send-text'));
    },
  },
  {
    name: 'the menu of statuses > Pending',
    becomes: 'pending',
    async act(agent, desk, tickets) {
      await ticketPage(agent, desk, tickets);
      await agent.toNextPage(() => inMenu(agent, '#conv-status', 'a[data-status="2"]'));
    },
  },
  {
    name: 'the menu of statuses > Active, of a conversation that is closed',
    async act(agent, desk, tickets) {
      for (const { id } of tickets) await desk.resolve(id);
      await ticketPage(agent, desk, tickets);
      await agent.toNextPage(() => inMenu(agent, '#conv-status', 'a[data-status="1"]'));
    },
  },
  {
    name: 'a search in the dialog for merging',
    tickets: 1,
    async act(agent, desk, tickets) {
      await ticketPage(agent, desk, tickets);
      await agent.click('.conv-actions .dropdown-toggle');
      await agent.click('a[href*="merge_conv"]');
      await whenStill(agent, merge);
      await agent.fill('.merge-conv-number', '1');
      await answered(agent, () => agent.click('.btn-merge-search'));
    },
  },
];

export const refusals: readonly Decoy[] = [];
