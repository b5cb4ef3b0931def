/** What looks like a close in Request Tracker 6 and is none. */
import type { Decoy } from './desk-path.ts';
import type { Technician } from './driver/technician.ts';
import {
  basics,
  bulk,
  bulkPage,
  choose,
  editBasics,
  jumbo,
  pressHidden,
  status,
  ticketPage,
  update,
  updateFrom,
} from './request-tracker-6-pages.ts';

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
    name: 'more files for several tickets, with a closing status chosen',
    tickets: 2,
    async act(agent, desk, tickets) {
      await bulkPage(agent, desk, tickets);
      await choose(agent, status(bulk), 'resolved');
      await answered(agent, '/Search/Bulk.html', () => pressHidden(agent, `${bulk} input[name=AddMoreAttach]`));
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
