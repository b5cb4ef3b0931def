import { findIn, idIn } from './markup.ts';
import { clients, once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { type Fields, type WebPage, WebSession } from './web-session.ts';

const zoom = (id: number): string => `/index.pl?Action=AgentTicketZoom;TicketID=${id}`;
const fromForm = (form: WebPage): Fields => ({
  ChallengeToken: findIn(form, 'the form token', /name="ChallengeToken" value="([^"]+)"/),
  FormID: findIn(form, 'the number of the form', /name="FormID" value="([^"]+)"/),
});

/** Znuny 6.5 or OTOBO 11, with a technician who uses it in English. */
export function reachZnuny(url: string, person: Person): ReachableDesk {
  const signedIn = once(async () => {
    const session = new WebSession(url);
    const { text } = await session.post('/index.pl', {
      Action: 'Login',
      RequestedURL: '',
      Lang: 'en',
      TimeZoneOffset: '0',
      User: person.name,
      Password: person.password,
    });
    if (!text.includes('LogoutButton')) throw new Error(`Znuny at ${url} does not let ${person.name} in.`);
    return session;
  });
  return {
    name: 'Znuny',
    url,
    person,
    async newTicket({ subject, client }) {
      const session = await signedIn();
      const form = await session.get('/index.pl?Action=AgentTicketPhone');
      const made = await session.post('/index.pl', {
        ...fromForm(form),
        Action: 'AgentTicketPhone',
        Subaction: 'StoreNew',
        ExpandCustomerName: '0',
        CustomerTicketCounterFromCustomer: '1',
        CustomerSelected: '1',
        CustomerKey_1: clients[client],
        CustomerTicketText_1: clients[client],
        SelectedCustomerUser: clients[client],
        CustomerID: client,
        Dest: findIn(form, 'a queue', /<option value="(\d+\|\|Raw)"/),
        Subject: subject,
        Body: `${client} reports: ${subject}`,
        NextStateID: findIn(form, 'the state open', /<option value="(\d+)"[^>]*>open</),
        PriorityID: '3',
      });
      return Number(findIn({ ...made, text: made.address + made.text }, 'the new ticket', /TicketID=(\d+)/));
    },
    async status(id) {
      const page = await (await signedIn()).get(zoom(id));
      return findIn(page, 'the state', /<label>State:<\/label>\s*<p [^>]*>([^<]*)</).toLowerCase();
    },
    async resolve(id) {
      const session = await signedIn();
      const form = await session.get(`/index.pl?Action=AgentTicketClose;TicketID=${id}`);
      await session.post('/index.pl', {
        ...fromForm(form),
        Action: 'AgentTicketClose',
        Subaction: 'Store',
        TicketID: String(id),
        CreateArticle: '1',
        Subject: 'Close',
        Body: 'Replaced the cable',
        NewStateID: findIn(form, 'a closed state', /<option value="(\d+)"[^>]*>closed successful</),
      });
    },
    async findClosed(subject) {
      const search = `/index.pl?Action=AgentTicketSearch;Subaction=Search;Title=${encodeURIComponent(subject)};StateType=Closed`;
      const { address, text } = await (await signedIn()).get(search);
      // A single find is shown at once.
      return idIn(`${address} ${text}`, /Action=AgentTicketZoom;TicketID=(\d+)/);
    },
  };
}
