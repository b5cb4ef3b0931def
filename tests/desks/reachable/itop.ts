import { findIn, idIn } from './markup.ts';
import { clients, once, type Person, type ReachableDesk } from './reachable-desk.ts';
import { type WebPage, WebSession } from './web-session.ts';

/**
 * iTop, through its back office. The technician is an administrator as well: nobody else may refuse an approval. The instance needs
 * a team that the technician is in, and a service with subcategories for requests and incidents that the three clients may use.
 */
export function reachITop(url: string, person: Person): ReachableDesk {
  const signedIn = once(async () => {
    const session = new WebSession(url);
    await session.get('/pages/UI.php');
    const credentials = { auth_user: person.name, auth_pwd: person.password, login_mode: 'form', loginop: 'login' };
    const { text } = await session.post('/pages/UI.php', credentials);
    if (text.includes('id="login_form"')) throw new Error(`iTop at ${url} does not let ${person.name} in.`);
    return session;
  });

  /** The numbers that its own query language finds: the first row. */
  const ask = async (query: string, fields: string): Promise<readonly string[]> => {
    const search = new URLSearchParams({ expression: query, format: 'csv', fields });
    const { text } = await (await signedIn()).get(`/webservices/export-v2.php?${search}`);
    return text.trim().split('\n')[1]?.split(',') ?? [];
  };
  const find = async (query: string, fields: string): Promise<readonly string[]> => {
    const found = await ask(query, fields);
    if (found.length === 0) throw new Error(`iTop at ${url}: nothing found by ${query}.`);
    return found;
  };

  const token = /name="transaction_id" value="([^"]+)"/;
  const tokenIn = (page: WebPage): string =>
    findIn(
      // iTop 2.7 names the operation above and below its long forms.
      { ...page, text: page.text.split('name="operation" value="apply_').findLast((part) => token.test(part)) ?? '' },
      'the form token',
      token,
    );

  const apply = async (kind: string, id: number, stimulus: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const session = await signedIn();
    const form = await session.get(`/pages/UI.php?operation=stimulus&class=${kind}&id=${id}&stimulus=${stimulus}`);
    const sent = { id: String(id), class: kind, operation: 'apply_stimulus', stimulus, transaction_id: tokenIn(form), ...fields };
    await session.post('/pages/UI.php', sent);
  };

  const assign = async (kind: string, id: number): Promise<void> => {
    const [team = '', agent = ''] = await find('SELECT lnkPersonToTeam', 'team_id,person_id');
    await apply(kind, id, 'ev_assign', { attr_team_id: team, attr_agent_id: agent });
  };

  return {
    name: 'iTop',
    url,
    person,
    async newTicket({ subject, client, kind = 'UserRequest' }) {
      const session = await signedIn();
      // A request that waits for somebody's approval is another one only for the tests.
      const desksOwn = kind === 'approval' ? 'UserRequest' : kind;
      const type = kind === 'Incident' ? 'incident' : 'service_request';
      const [caller = '', organisation = ''] = await find(`SELECT Person WHERE email='${clients[client]}'`, 'id,org_id');
      const [part = '', service = ''] = await find(`SELECT ServiceSubcategory WHERE request_type='${type}'`, 'id,service_id');
      const made = await session.post('/pages/UI.php', {
        operation: 'apply_new',
        class: desksOwn,
        transaction_id: tokenIn(await session.get(`/pages/UI.php?operation=new&class=${desksOwn}`)),
        attr_org_id: organisation,
        attr_caller_id: caller,
        attr_title: subject,
        attr_description: `<p>${client} reports: ${subject}</p>`,
        attr_impact: '3',
        attr_urgency: '4',
        attr_origin: 'phone',
        attr_service_id: service,
        attr_servicesubcategory_id: part,
      });
      const id = Number(findIn({ ...made, text: made.address }, 'the new ticket', /[?&]id=(\d+)/));
      if (kind === 'approval') await apply(desksOwn, id, 'ev_wait_for_approval', { attr_approver_id: '' });
      else await assign(desksOwn, id);
      return id;
    },
    async status(id) {
      const page = await (await signedIn()).get(`/pages/UI.php?operation=details&class=Ticket&id=${id}`);
      return findIn(page, 'the status', /data-attribute-code="status"[^>]*data-value-raw="(\w+)"/);
    },
    async resolve(id) {
      const page = await (await signedIn()).get(`/pages/UI.php?operation=details&class=Ticket&id=${id}`);
      const kind = findIn(
        page,
        'the kind of the ticket',
        /data-object-class="(\w+)"\s+data-object-id="\d+"\s+data-object-mode="view"/,
      );
      const [service = '', part = ''] = await find(`SELECT ${kind} WHERE id=${id}`, 'service_id,servicesubcategory_id');
      await apply(kind, id, 'ev_resolve', {
        attr_service_id: service,
        attr_servicesubcategory_id: part,
        attr_resolution_code: 'assistance',
        attr_solution: '<p>Replaced the cable</p>',
      });
    },
    async findClosed(subject) {
      const [id = ''] = await ask(`SELECT Ticket WHERE title='${subject}' AND operational_status!='ongoing'`, 'id');
      return idIn(id, /(\d+)/);
    },
  };
}
