import { findIn, idIn } from './markup.ts';
import { clients, once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { WebSession } from './web-session.ts';

const searchFor = (field: number, value: string): string =>
  `?reset=reset&criteria[0][field]=${field}&criteria[0][searchtype]=contains&criteria[0][value]=${encodeURIComponent(value)}`;
const subjectField = 1;
const loginField = 1;
const emailField = 5;

/** GLPI 10, through its standard interface; the clients are entities, and the technician sees all of them. */
export function reachGlpi(url: string, person: Person): ReachableDesk {
  const signedIn = once(async () => {
    const session = new WebSession(url);
    const form = await session.get('/index.php');
    const { address } = await session.post('/front/login.php', {
      _glpi_csrf_token: findIn(form, 'the form token', /name="_glpi_csrf_token" value="([^"]+)"/),
      // The fields have names of this session.
      [findIn(form, 'the field for the name', /id="login_name" name="([^"]+)"/)]: person.name,
      [findIn(form, 'the field for the password', /id="login_password" name="([^"]+)"/)]: person.password,
      auth: 'local',
      submit: '',
    });
    if (!address.includes('/front/central.php')) throw new Error(`GLPI at ${url} does not let ${person.name} in.`);
    return session;
  });
  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const session = await signedIn();
    const page = await session.get('/front/central.php');
    // Each of them is good for one form.
    const token = findIn(page, 'the form token', /property="glpi:csrf_token" content="([^"]+)"/);
    await session.post(path, { ...fields, _glpi_csrf_token: token });
  };
  const userBy = async (field: number, value: string): Promise<number> => {
    const list = await (await signedIn()).get(`/front/user.php${searchFor(field, value)}`);
    return Number(findIn(list, `the user ${value}`, /\/front\/user\.form\.php\?id=(\d+)/));
  };
  const ticketBy = async (subject: string): Promise<number | null> => {
    const list = await (await signedIn()).get(`/front/ticket.php${searchFor(subjectField, subject)}`);
    return idIn(list.text, /<a id='Ticket(\d+)'/);
  };
  const status = async (id: number): Promise<string> => {
    const page = await (await signedIn()).get(`/front/ticket.form.php?id=${id}`);
    return findIn(page, 'the status', /navigationheader-title[^>]*>\s*<span[^>]*><i class='itilstatus [^']*?(\w+) me-1'/);
  };
  return {
    name: 'GLPI',
    url,
    person,
    async newTicket({ subject, client }) {
      const tree = await (await signedIn()).get('/ajax/entitytreesons.php');
      const entity = new RegExp(`active_entity=(\\d+)'>${client}<`);
      const actor = (items_id: number) => ({ itemtype: 'User', items_id, use_notification: 0, alternative_email: '' });
      const actors = {
        requester: [actor(await userBy(emailField, clients[client]))],
        observer: [],
        assign: [actor(await userBy(loginField, person.name))],
      };
      await post('/front/ticket.form.php', {
        name: subject,
        content: `<p>${client} reports: ${subject}</p>`,
        entities_id: findIn({ ...tree, text: tree.text.replaceAll('\\', '') }, `the entity ${client}`, entity),
        type: '1',
        status: '2',
        _skip_default_actor: '1',
        _actors: JSON.stringify(actors),
        add: '',
      });
      const id = await ticketBy(subject);
      if (id === null) throw new Error(`GLPI at ${url} has made no ticket of “${subject}”.`);
      return id;
    },
    status,
    resolve: (id) =>
      post('/front/itilsolution.form.php', { itemtype: 'Ticket', items_id: String(id), content: '<p>Done</p>', add: '' }),
    async findClosed(subject) {
      const id = await ticketBy(subject);
      return id !== null && ['solved', 'closed'].includes(await status(id)) ? id : null;
    },
  };
}
