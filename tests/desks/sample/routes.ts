import { readFileSync } from 'node:fs';
import { asFile, asJson, asPage, goTo, type Incoming, type LoggedRequest, type Outgoing } from './exchange.ts';
import { listPage, messagePage, newTicketPage } from './pages.ts';
import { statuses } from './seeds.ts';
import { isStatus, type SampleTicket, type Store } from './store.ts';
import { ticketPage } from './ticket-page.ts';

export interface Desk {
  readonly store: Store;
  readonly log: LoggedRequest[];
}

type Handler = (desk: Desk, request: Incoming, ticket: SampleTicket) => Outgoing;
type Route = readonly [method: string, path: RegExp, handle: (desk: Desk, request: Incoming, id: string) => Outgoing];

const ownFile = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const fields = (request: Incoming): URLSearchParams => new URLSearchParams(request.body);
const facts = ({ id, subject, status, client, requester, owner }: SampleTicket) => ({
  id,
  subject,
  status,
  client,
  requester,
  owner,
});

function setStatus(ticket: SampleTicket, status: unknown): void {
  if (isStatus(status)) ticket.status = status;
}

/** A route to one ticket: answers 404 by itself when there is none. */
const one = (method: string, path: RegExp, handle: Handler): Route => [
  method,
  path,
  (desk, request, id) => {
    const ticket = desk.store.find(Number(id));
    return ticket === undefined
      ? asPage(messagePage('Not found', `There is no ticket ${id}.`, '/tickets'), 404)
      : handle(desk, request, ticket);
  },
];

const reply: Handler = ({ store }, request, ticket) => {
  const sent = fields(request);
  const text = sent.get('text') ?? '';
  if (!store.redeemToken(sent.get('token') ?? ''))
    return asPage(messagePage('Not sent', 'This form was sent before, or it is too old.', `/tickets/${ticket.id}`), 409);
  if (sent.has('preview')) return asPage(ticketPage(ticket, store.issueToken(), { text, status: sent.get('status') ?? '' }));
  if (text !== '') ticket.conversation.push({ from: ticket.owner, text });
  setStatus(ticket, sent.get('status'));
  return goTo(`/tickets/${ticket.id}`);
};

function changeMany({ store }: Desk, request: Incoming): Outgoing {
  const sent = fields(request);
  for (const id of sent.getAll('ticket')) {
    const ticket = store.find(Number(id));
    if (ticket !== undefined) setStatus(ticket, sent.get('status'));
  }
  return goTo('/tickets');
}

function create({ store }: Desk, request: Incoming): Outgoing {
  const sent = fields(request);
  const status = sent.get('status');
  const ticket = store.add({
    subject: sent.get('subject') ?? '',
    client: sent.get('client') ?? '',
    requester: sent.get('requester') || 'front desk',
    owner: 'Terry',
    status: isStatus(status) ? status : 'new',
    text: '',
  });
  return goTo(`/tickets/${ticket.id}`);
}

const change =
  (read: (request: Incoming) => unknown): Handler =>
  (_desk, request, ticket) => {
    setStatus(ticket, read(request));
    return asJson(facts(ticket));
  };

/** What several vendors' desks send: the server knows what it means, nobody else does. */
function callByName({ store }: Desk, request: Incoming): Outgoing {
  const [id, status] = atob(request.body).split(' ');
  const ticket = store.find(Number(id));
  if (ticket === undefined) return asJson({ done: false }, 404);
  setStatus(ticket, status);
  return asJson({ done: true });
}

const jsonField = (request: Incoming, name: string): unknown => (JSON.parse(request.body) as Record<string, unknown>)[name];

const routes: readonly Route[] = [
  ['GET', /^\/$/, () => goTo('/tickets')],
  ['GET', /^\/style\.css$/, () => asFile('text/css', ownFile('style.css'))],
  ['GET', /^\/ticket\.js$/, () => asFile('text/javascript', ownFile('ticket.js'))],
  ['GET', /^\/tickets$/, ({ store }) => asPage(listPage(store.all()))],
  ['POST', /^\/tickets$/, create],
  ['GET', /^\/tickets\/new$/, () => asPage(newTicketPage())],
  ['POST', /^\/tickets\/bulk$/, changeMany],
  one('GET', /^\/tickets\/(\d+)$/, ({ store }, _request, ticket) => asPage(ticketPage(ticket, store.issueToken()))),
  one('POST', /^\/tickets\/(\d+)\/reply$/, reply),
  one('GET', /^\/tickets\/(\d+)\/close$/, (_desk, { url }, ticket) => {
    setStatus(ticket, url.searchParams.get('status'));
    return goTo(`/tickets/${ticket.id}`);
  }),
  one('POST', /^\/tickets\/(\d+)\/reopen$/, (_desk, _request, ticket) => {
    ticket.status = 'open';
    return goTo(`/tickets/${ticket.id}`);
  }),
  ['GET', /^\/api\/statuses$/, () => asJson(statuses.map((name) => ({ name, ends: name === 'resolved' || name === 'closed' })))],
  ['GET', /^\/api\/tickets$/, ({ store }) => asJson(store.all().map(facts))],
  one('GET', /^\/api\/tickets\/(\d+)$/, (_desk, _request, ticket) => asJson(facts(ticket))),
  one(
    'PATCH',
    /^\/api\/tickets\/(\d+)$/,
    change((request) => jsonField(request, 'status')),
  ),
  one(
    'POST',
    /^\/api\/tickets\/(\d+)\/status$/,
    change((request) => fields(request).get('status')),
  ),
  one('POST', /^\/api\/tickets\/(\d+)\/draft$/, (_desk, request, ticket) => {
    ticket.draft = String(jsonField(request, 'text'));
    return asJson({ saved: true });
  }),
  ['POST', /^\/rpc$/, callByName],
  ['GET', /^\/test\/log$/, ({ log }) => asJson(log)],
  [
    'POST',
    /^\/test\/reset$/,
    (desk) => {
      desk.store.reset();
      desk.log.length = 0;
      return asJson({ reset: true });
    },
  ],
];

export function answerRequest(desk: Desk, request: Incoming): Outgoing {
  // What tests ask for is not part of what the desk received.
  if (!request.url.pathname.startsWith('/test/')) desk.log.push(request.logged);
  for (const [method, path, handle] of routes) {
    const found = path.exec(request.url.pathname);
    if (found !== null && request.method === method) return handle(desk, request, found[1] ?? '');
  }
  return asPage(messagePage('Not found', 'The sample desk has no such page.', '/tickets'), 404);
}
