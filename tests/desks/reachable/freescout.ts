import { setTimeout as sleep } from 'node:timers/promises';
import { findIn, idIn } from './markup.ts';
import { clients, once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { WebSession } from './web-session.ts';

/** FreeScout 1.8, in its first mailbox. */
export function reachFreeScout(url: string, person: Person): ReachableDesk {
  const signedIn = once(async () => {
    const session = new WebSession(url);
    const form = await session.get('/login');
    await session.post('/login', {
      _token: findIn(form, 'the form token', /name="_token" value="([^"]+)"/),
      email: person.name,
      password: person.password,
    });
    // It stores the new session only after it has sent the answer: whoever goes on at once is sent back to sign in.
    await sleep(1000);
    const { address } = await session.get('/');
    if (address.endsWith('/login')) throw new Error(`FreeScout at ${url} does not let ${person.name} in.`);
    return session;
  });
  return {
    name: 'FreeScout',
    url,
    person,
    async newTicket({ subject, client }) {
      const session = await signedIn();
      const page = await session.get('/mailbox/1/new-ticket');
      const answer = await session.post(
        '/conversation/ajax',
        {
          _token: findIn(page, 'the form token', /name="csrf-token" content="([^"]+)"/),
          action: 'send_reply',
          is_create: '1',
          mailbox_id: '1',
          // A telephone call: nothing is mailed to anybody.
          type: '2',
          name: clients[client],
          to_email: clients[client],
          subject,
          body: `<div>${client} reports: ${subject}</div>`,
          status: '1',
          user_id: findIn(page, 'the technician', /data-auth_user_id="(\d+)"/),
          // Stay on the page, whose address is in the answer.
          after_send: '1',
        },
        { 'x-requested-with': 'XMLHttpRequest' },
      );
      return Number(findIn(answer, 'the new conversation', /conversation\\?\/(\d+)/));
    },
    async status(id) {
      const page = await (await signedIn()).get(`/conversation/${id}`);
      if (/class="[^"]*\bconv-deleted\b|data-original-title="Deleted"/.test(page.text)) return 'deleted';
      return findIn(page, 'the status', /id="conv-status"[\s\S]*?conv-info-val"[^>]*>([\s\S]*?)<\/button>/).toLowerCase();
    },
    async resolve(id) {
      const session = await signedIn();
      const page = await session.get(`/conversation/${id}`);
      await session.post('/conversation/ajax', {
        _token: findIn(page, 'the form token', /name="csrf-token" content="([^"]+)"/),
        action: 'conversation_change_status',
        conversation_id: String(id),
        status: '3',
      });
    },
    async findClosed(subject) {
      const list = await (await signedIn()).get(`/search?q=${encodeURIComponent(subject)}&f[status]=3`);
      return idIn(list.text, /class="conv-row[^"]*" data-conversation_id="(\d+)"/);
    },
  };
}
