import { RtRest } from '../rt/rest.ts';
import { findIn, idIn } from './markup.ts';
import { clients, once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { WebSession } from './web-session.ts';

/** Request Tracker 6, seeded as our RT 5 is: a queue Helpdesk, a custom field Client, and technicians who may do what they do. */
export function reachRequestTracker6(url: string, person: Person): ReachableDesk {
  const rest = new RtRest(url, person.name, person.password);
  const signedIn = once(async () => {
    const session = new WebSession(url);
    await session.get('/');
    await session.post('/NoAuth/Login.html', { user: person.name, pass: person.password });
    const { text } = await session.get('/', asScript);
    if (!text.includes('/NoAuth/Logout.html')) throw new Error(`Request Tracker at ${url} does not let ${person.name} in.`);
    return session;
  });
  return {
    name: 'Request Tracker 6',
    url,
    person,
    newTicket: ({ subject, client }) => rest.create({ subject, client, requester: clients[client], status: 'new' }),
    async status(id) {
      const shown = await (await signedIn()).get(`/Views/Ticket/ShowBasics?id=${id}`, asScript);
      return findIn(shown, 'the status', /class="status row[\s\S]*?current-value">([^<]*)</).toLowerCase();
    },
    async resolve(id) {
      await (await signedIn()).post('/Helpers/TicketUpdate', { id: String(id), Status: 'resolved' }, asScript);
    },
    async findClosed(subject) {
      const query = encodeURIComponent(`Subject = '${subject}' AND Status = '__Inactive__'`);
      const list = await (await signedIn()).get(`/Search/Results.html?Query=${query}`, asScript);
      return idIn(list.text, /data-record-id="(\d+)"/);
    },
  };
}

/** Pages come in two parts: what is asked for as its own script asks has the second one, where the content is. */
const asScript = { 'hx-request': 'true' };
