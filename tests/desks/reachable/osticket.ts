import { findIn, idIn } from './markup.ts';
import { clients, once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { WebSession } from './web-session.ts';

/** osTicket 1.18, through its staff control panel. */
export function reachOsTicket(url: string, person: Person): ReachableDesk {
  const signedIn = once(async () => {
    const session = new WebSession(url);
    const form = await session.get('/scp/login.php');
    const { address } = await session.post('/scp/login.php', {
      __CSRFToken__: findIn(form, 'the form token', /name="__CSRFToken__" value="([^"]+)"/),
      do: 'scplogin',
      userid: person.name,
      passwd: person.password,
      submit: '',
    });
    if (address.endsWith('/login.php')) throw new Error(`osTicket at ${url} does not let ${person.name} in.`);
    return session;
  });
  return {
    name: 'osTicket',
    url,
    person,
    async newTicket({ subject, client }) {
      const session = await signedIn();
      const page = await session.get('/scp/tickets.php?a=open');
      const topic = findIn(page, 'a help topic', /name="topicId"[\s\S]*?<option value="(\d+)"/);
      const asked = await session.get(`/scp/ajax.php/form/help-topic/${topic}`);
      // Its fields have names of this session.
      const fields = { ...asked, text: (JSON.parse(asked.text) as { html: string }).html };
      const found = await session.get(`/scp/ajax.php/users/local?q=${encodeURIComponent(clients[client])}`);
      const [user] = JSON.parse(found.text) as { id: number; email: string }[];
      if (user === undefined) throw new Error(`osTicket at ${url} has no user ${clients[client]} (of ${client}).`);
      const made = await session.post('/scp/tickets.php?a=open', {
        __CSRFToken__: findIn(page, 'the form token', /name="csrf_token" content="([^"]+)"/),
        do: 'create',
        a: 'open',
        name: String(user.id),
        email: user.email,
        'reply-to': 'none',
        source: 'Phone',
        topicId: topic,
        slaId: '0',
        assignId: findIn(page, 'a technician', /<option value="(s\d+)"/),
        [findIn(fields, 'the field for the subject', /<input type="text"[^>]*\sname="([0-9a-f]+)"/)]: subject,
        [findIn(fields, 'the field for the issue', /<textarea[^>]*\sname="([0-9a-f]+)"/)]: `${client} reports: ${subject}`,
        signature: 'none',
        submit: 'Open',
      });
      return Number(findIn({ ...made, text: made.address }, 'the new ticket', /[?&]id=(\d+)/));
    },
    async status(id) {
      const page = await (await signedIn()).get(`/scp/tickets.php?id=${id}`);
      return findIn(
        page,
        'the status',
        /<table class="ticket_info"[\s\S]*?<th[^>]*>[^<]*<\/th>\s*<td>([\s\S]*?)<\/td>/,
      ).toLowerCase();
    },
    async resolve(id) {
      const session = await signedIn();
      const page = await session.get(`/scp/tickets.php?id=${id}`);
      const token = findIn(page, 'the form token', /name="csrf_token" content="([^"]+)"/);
      await session.post(`/scp/ajax.php/tickets/${id}/status`, { status_id: '2', comments: '' }, { 'x-csrftoken': token });
    },
    async findClosed(subject) {
      const list = await (await signedIn()).get('/scp/tickets.php?queue=8');
      const row = list.text.split(/<tr[ >]/).find((one) => one.includes(subject));
      return idIn(row ?? '', /name="tids\[\]"\s+value="(\d+)"/);
    },
  };
}
