import { people, startRequestTracker } from '../desks/rt/request-tracker.ts';
import type { DemoDesk, DemoTicket } from './desk.ts';

const ticket: Omit<DemoTicket, 'id'> & { client: 'Acme Corp' } = {
  subject: 'Invoice run stops at page 3',
  client: 'Acme Corp',
  outcome: "send tonight's invoices from SRV-02",
  reply: 'The print queue on SRV-02 is empty again and a test run goes through.',
  missing: 'Pat has not yet seen a whole run.',
};

const dropped: Omit<DemoTicket, 'id'> & { client: 'Globex' } = {
  subject: 'Monitor flickers',
  client: 'Globex',
  outcome: 'read measurements without a headache',
  reply: 'The desk moves to the other office; that monitor goes.',
  missing: '',
};

const editor = '.cke_wysiwyg_frame';
const form = 'form[name=TicketUpdate]';

/** A real Request Tracker 5, with two tickets made for the demo. */
export async function startRequestTrackerDemo(): Promise<DemoDesk> {
  const rt = await startRequestTracker();
  const { name, password } = people.technician;
  const id = await rt.newTicket(ticket);
  const droppedId = await rt.newTicket(dropped);
  return {
    name: 'Request Tracker',
    url: rt.url,
    start: `${rt.url}/`,
    ticket: { ...ticket, id },
    dropped: { ...dropped, id: droppedId },
    howTo: {
      open: `write #${id} into RT's search and press Enter (you are signed in as ${name}; the password is ${password})`,
      close: 'Actions > Resolve, type a reply, press “Update Ticket”',
      closeMany: 'search for “printer” at the top, then “Bulk Update” in the menu of the results, with the status “resolved”',
    },
    status: (of) => rt.status(of),
    lastReply: (of) => rt.lastComment(of),
    timesClosed: async (of) => (await rt.history(of)).filter(({ field, to }) => field === 'Status' && to === 'resolved').length,
    signIn: (technician) => technician.signInToRequestTracker(rt.url, people.technician),
    open: (technician, of) => technician.open(`${rt.url}/Ticket/Display.html?id=${of}`),
    readTitle: (technician) => technician.read('#header h1'),
    async write(technician, { reply }) {
      await technician.page.waitForSelector('#page-actions-resolve');
      // RT's menus open on hover; the link in them is what is pressed.
      await technician.page.evaluate(() => document.getElementById('page-actions-resolve')?.click());
      await technician.find(`${form} input[name=SubmitTicket]`);
      await technician.typeIntoEditor(editor, reply);
    },
    readWritten: (technician) => technician.readEditor(editor),
    send: (technician) => technician.click(`${form} input[name=SubmitTicket]`),
    stop: () => rt.close(),
  };
}
