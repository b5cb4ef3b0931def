import { findIn, idIn } from './markup.ts';
import { once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { WebSession } from './web-session.ts';

/** ITFlow, through its agents' pages. */
export function reachItFlow(url: string, person: Person): ReachableDesk {
  const signedIn = once(async () => {
    const session = new WebSession(url);
    await session.get('/login.php');
    const { address } = await session.post('/login.php', { email: person.name, password: person.password, login: '' });
    if (!address.includes('/agent/')) throw new Error(`ITFlow at ${url} does not let ${person.name} in.`);
    return session;
  });
  return {
    name: 'ITFlow',
    url,
    person,
    async newTicket({ subject, client }) {
      const session = await signedIn();
      const dialog = await session.get('/agent/modals/ticket/ticket_add.php');
      const form = { ...dialog, text: (JSON.parse(dialog.text) as { content: string }).content };
      const made = await session.post('/agent/post.php', {
        csrf_token: findIn(form, 'the form token', /name="csrf_token" value="([^"]+)"/),
        client_id: findIn(form, `the client ${client}`, new RegExp(`<option value="(\\d+)"\\s*>${client}</option>`)),
        assigned_to: findIn(form, 'a technician', /name="assigned_to"[\s\S]*?<option[^>]*value="([1-9]\d*)"/),
        use_primary_contact: '1',
        contact_id: '0',
        category_id: '0',
        ticket_template_id: '0',
        vendor_id: '0',
        asset_id: '0',
        location_id: '0',
        project_id: '0',
        vendor_ticket_number: '',
        priority: 'Medium',
        subject,
        details: `<p>${client} reports: ${subject}</p>`,
        add_ticket: '',
      });
      return Number(new URL(made.address).searchParams.get('ticket_id'));
    },
    async status(id) {
      const page = await (await signedIn()).get(`/agent/ticket.php?ticket_id=${id}`);
      const field = /ticket-field-label">\s*Status\s*<\/div>\s*<div class="ticket-field-value">([\s\S]*?)<\/div>/;
      return findIn(page, 'the status', field).toLowerCase();
    },
    async resolve(id) {
      const session = await signedIn();
      const page = await session.get(`/agent/ticket.php?ticket_id=${id}`);
      const token = findIn(page, 'the form token', /name="csrf_token" value="([^"]+)"/);
      await session.get(`/agent/post.php?resolve_ticket=${id}&csrf_token=${token}`);
    },
    async findClosed(subject) {
      const list = await (await signedIn()).get(`/agent/tickets.php?view=list&state=closed&q=${encodeURIComponent(subject)}`);
      return idIn(list.text, /name="ticket_ids\[\]" value="(\d+)"/);
    },
  };
}
