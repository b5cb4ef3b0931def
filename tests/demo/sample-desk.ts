import { startSampleDesk } from '../desks/sample/sample-desk.ts';
import type { DemoDesk, DemoTicket } from './desk.ts';

const ticket: DemoTicket = {
  id: 7,
  subject: 'Printer jams before the invoice run',
  client: 'Oak & Sons Joinery',
  outcome: 'print and post all forty invoices today',
  reply: 'The rollers are clean and a test page comes out straight.',
  missing: 'Martha has not yet printed the whole run.',
};

const dropped: DemoTicket = {
  id: 8,
  subject: 'Scanner at gate 2 reads nothing',
  client: 'Brightwater Logistics',
  outcome: 'scan every lorry at gate 2',
  reply: 'Gate 2 is being taken out next week; everything goes through gate 1.',
  missing: '',
};

const form = 'form#reply';

/** The practice desk that ships with the project. */
export async function startSampleDemo(): Promise<DemoDesk> {
  const desk = await startSampleDesk();
  const closes = (id: number): number =>
    desk.log().filter(({ method, url, body }) => method === 'POST' && url === `/tickets/${id}/reply` && body.includes('send=1'))
      .length;
  return {
    name: 'the sample desk',
    url: desk.url,
    start: `${desk.url}/tickets`,
    ticket,
    dropped,
    howTo: {
      open: 'open it from the list',
      close: 'type a reply, choose the status “resolved”, press “Send reply” (or press “Resolve”, or Alt+R)',
      closeMany: 'tick several tickets in the list, “Set selected to” resolved, “Update selected”',
    },
    status: async (id) => desk.ticket(id).status,
    lastReply: async (id) => desk.ticket(id).conversation.at(-1)?.text ?? null,
    timesClosed: async (id) => closes(id),
    signIn: async () => {},
    open: (technician, id) => technician.open(`${desk.url}/tickets/${id}`),
    readTitle: (technician) => technician.read('h1'),
    async write(technician, { reply }) {
      await technician.fill(`${form} textarea[name=text]`, reply);
      await technician.choose(`${form} select[name=status]`, 'resolved');
    },
    readWritten: (technician) => technician.read(`${form} textarea[name=text]`),
    send: (technician) => technician.click(`${form} button[name=send]`),
    stop: () => desk.close(),
  };
}
