/**
 * Every way to close a ticket that was driven in a real Znuny 6.5.15 and a real OTOBO 11.0.6, as a technician takes it. It needs the
 * states in its screens Note and Owner (`Ticket::Frontend::AgentTicketNote###State`), in Znuny the add-on Znuny-QuickClose, and a
 * technician who uses it in English.
 */
import type { ClosePath, Creation, Decoy } from './desk-path.ts';
import type { Technician } from './driver/technician.ts';
import {
  addressTo,
  answer,
  choose,
  chosenInList,
  closedSuccessful,
  forward,
  inBulkWindow,
  mergeInto,
  mergeToOldest,
  openedBy,
  press,
  quickClose,
  screen,
  screenOf,
  submit,
  write,
  writeWords,
  written,
  zoom,
} from './znuny-pages.ts';

export const closePaths: readonly ClosePath[] = [
  {
    name: 'Close, in its pop-up',
    becomes: 'closed successful',
    prepare: zoom,
    async opens(agent) {
      const there = await openedBy(agent, () => agent.click('#nav-Close a'));
      await choose(there, 'NewStateID', closedSuccessful);
      await write(there);
      return there;
    },
    close: press,
    typed: written,
  },
  {
    name: 'Close with the state closed unsuccessful',
    becomes: 'closed unsuccessful',
    prepare: screenOf('Close', 'NewStateID', '3'),
    close: press,
    typed: written,
  },
  {
    name: 'Close, with Enter in the subject',
    becomes: 'closed successful',
    prepare: screenOf('Close', 'NewStateID'),
    async close(agent) {
      await agent.focus('#Subject');
      await agent.press('Enter');
    },
    typed: written,
  },
  {
    name: 'Note with a closed state',
    becomes: 'closed successful',
    prepare: screenOf('Note', 'NewStateID'),
    close: press,
    typed: written,
  },
  {
    name: 'Owner with a closed state',
    becomes: 'closed successful',
    async prepare(agent, desk, [ticket]) {
      await agent.open(screen(desk, 'Owner', ticket));
      // Whoever installed it is there in every Znuny.
      await choose(agent, 'NewOwnerID', '1');
      await choose(agent, 'NewStateID', closedSuccessful);
      await write(agent);
    },
    close: press,
    typed: written,
  },
  {
    name: 'Move to another queue with a closed state',
    becomes: 'closed successful',
    async prepare(agent, desk, [ticket]) {
      await agent.open(screen(desk, 'Move', ticket));
      await choose(agent, 'DestQueueID', '4');
      await choose(agent, 'NewStateID', closedSuccessful);
    },
    close: press,
  },
  {
    name: 'Reply with a closed state',
    becomes: 'closed successful',
    prepare: answer(closedSuccessful),
    close: press,
    typed: written,
  },
  {
    name: 'Forward with a closed state',
    becomes: 'closed successful',
    prepare: forward,
    close: press,
    typed: written,
  },
  {
    name: 'Outbound e-mail with a closed state',
    becomes: 'closed successful',
    async prepare(agent, desk, [ticket]) {
      await agent.open(screen(desk, 'EmailOutbound', ticket));
      await addressTo(agent);
      await choose(agent, 'ComposeStateID', closedSuccessful);
      await write(agent);
    },
    close: press,
    typed: written,
  },
  ...(['PhoneOutbound', 'PhoneInbound'] as const).map(
    (action): ClosePath => ({
      name: `${action} with a closed state`,
      becomes: 'closed successful',
      prepare: screenOf(action, 'NextStateID'),
      close: press,
      typed: written,
    }),
  ),
  {
    name: 'several tickets: Bulk with a closed state, in its pop-up',
    tickets: 2,
    becomes: 'closed successful',
    prepare: chosenInList,
    opens: inBulkWindow((there) => choose(there, 'StateID', closedSuccessful)),
    close: press,
  },
  {
    name: 'several tickets: Bulk > Merge to oldest',
    tickets: 2,
    becomes: ['open', 'merged'],
    prepare: chosenInList,
    opens: inBulkWindow(mergeToOldest),
    close: press,
  },
  {
    name: 'Merge, which closes the one that is merged',
    tickets: 2,
    becomes: ['merged', 'open'],
    prepare: mergeInto,
    close: press,
    typed: (agent) => agent.read('#MainTicketNumber'),
  },
  {
    name: 'Quick Close, of OTOBO or of the add-on: a link',
    becomes: 'closed successful',
    prepare: zoom,
    close: (agent) => agent.click(quickClose),
  },
  {
    name: 'Quick Close in a new tab, with the middle button',
    becomes: 'closed successful',
    prepare: zoom,
    close: async (agent) => (await agent.find(quickClose)).click({ button: 'middle' }),
  },
];

/** The form for a new ticket, of a telephone call or an e-mail. */
const newTicket =
  (action: 'Phone' | 'Email', field: string): Creation['prepare'] =>
  async (agent, desk, subject) => {
    await agent.open(`${desk.url}/index.pl?Action=AgentTicket${action}`);
    await addressTo(agent, field);
    const queue = await agent.page.$eval(
      'select#Dest',
      (menu) => [...(menu as HTMLSelectElement).options].find(({ value }) => value.includes('Raw'))?.value,
    );
    await choose(agent, 'Dest', queue ?? '');
    await agent.fill('#Subject', subject);
    await writeWords(agent);
    await choose(agent, 'NextStateID', closedSuccessful);
  };

export const creations: readonly Creation[] = [
  {
    name: 'a phone ticket with a closed state',
    becomes: 'closed successful',
    prepare: newTicket('Phone', '#FromCustomer'),
    close: press,
  },
  {
    name: 'an e-mail ticket with a closed state',
    becomes: 'closed successful',
    prepare: newTicket('Email', '#ToCustomer'),
    close: press,
  },
];

const saveAndWait = async (agent: Technician, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([agent.page.waitForResponse((response) => response.request().method() === 'POST'), act()]);
};

export const decoys: readonly Decoy[] = [
  {
    name: 'the screen that could close, opened and left',
    async act(agent, desk, tickets) {
      await agent.open(screen(desk, 'Close', tickets[0]));
      await choose(agent, 'NewStateID', closedSuccessful);
      await agent.open(screen(desk, 'Zoom', tickets[0]));
    },
  },
  {
    name: 'a note that leaves the state',
    async act(agent, desk, tickets) {
      await screenOf('Note', 'NewStateID', '4')(agent, desk, tickets);
      await saveAndWait(agent, () => press(agent));
    },
  },
  {
    name: 'a reply that leaves the state',
    async act(agent, desk, tickets) {
      await answer('4')(agent, desk, tickets);
      await saveAndWait(agent, () => press(agent));
    },
  },
  {
    name: 'Close kept as a draft',
    async act(agent, desk, tickets) {
      await screenOf('Close', 'NewStateID')(agent, desk, tickets);
      await agent.click('#FormDraftSave');
      await agent.fill('input#FormDraftTitle', 'For later');
      await saveAndWait(agent, () => agent.click('#SaveFormDraft'));
    },
  },
  {
    name: 'the redraw of a form with a closed state',
    async act(agent, desk, tickets) {
      await screenOf('PhoneOutbound', 'NextStateID')(agent, desk, tickets);
      await saveAndWait(agent, () =>
        agent.page.$eval('select#NextStateID', (menu) => menu.dispatchEvent(new Event('change', { bubbles: true }))),
      );
    },
  },
  {
    name: 'several tickets: Bulk with another priority',
    tickets: 2,
    async act(agent, desk, tickets) {
      await chosenInList(agent, desk, tickets);
      const there = await inBulkWindow((one) => one.page.select('#PriorityID', '4'))(agent);
      await there.click(submit);
    },
  },
];

/** Close attempts that the desk itself refuses. */
export const refusals: readonly Decoy[] = [];
