/**
 * The one call-map from our extension pages (and, for the few marked ones, from the script in the desk's page) to the background.
 * The background parses every request on arrival; it is the only trust boundary that these calls cross.
 */
import * as z from 'zod/mini';
import type { CardLine, Client } from '../clients/card.ts';
import { lineKinds, lineSources } from '../clients/line-kinds.ts';
import type { ClientMatch } from '../clients/match.ts';
import type { Statement } from '../clients/statement.ts';
import { When } from '../clients/when.ts';
import { ticketFields } from '../desks/ticket.ts';
import type { SiteHealth } from '../health/site-health.ts';
import { type Closure, TicketRecord } from '../outcomes/closure.ts';
import { ClosureFilter } from '../outcomes/filter.ts';
import { mostMonths } from '../outcomes/kept-since.ts';
import { KnownStatuses, type Settings, type Site } from '../store/records.ts';
import type { LastAndNext } from '../visits/last-and-next.ts';
import { type CardAnswers, cardRequests } from './card-calls.ts';
import { type ClientListAnswers, clientListRequests } from './client-list-calls.ts';
import { type FixAnswers, fixRequests } from './fix-calls.ts';
import { type HoldingAnswers, holdingRequests } from './holding-calls.ts';
import type { KeepState } from './stored-keys.ts';
import { type TeamAnswers, teamRequests } from './team-calls.ts';
import { type VisitAnswers, visitRequests } from './visit-calls.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** As long as in {@link TicketRecord}: a ticket that is being created has its subject in its id. */
const ticketId = z.string().check(z.minLength(1), z.maxLength(200));
const origin = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.maxLength(2000));
const nothing = z.strictObject({});
const statuses = z.array(text).check(z.maxLength(500));

/** The request of each call. What it answers stands in {@link Answers} under the same name. */
export const requests = {
  /** From the page's script: closures are waiting in the outbox. Carries nothing, so a page could gain nothing by it. */
  'empty-outbox': nothing,
  /** From the page's script: this origin is switched on but its desk is not known yet; recognise the sender's tab. */
  'recognise-me': nothing,
  /** From the page's script, new in a page whose older one was orphaned: records it left, with the token that vouches for them. */
  'orphaned-closures': z.strictObject({
    token: z.string().check(z.maxLength(64)),
    closures: z.array(z.unknown()).check(z.maxLength(500)),
  }),
  /** From the page's script: a token with which it may vouch for records if the extension is updated under it. */
  'orphan-token': nothing,
  'own-tab': nothing,
  /** From the page's script: it needs a part that it did not load with. Answered when that is there. */
  'send-part': z.strictObject({ part: z.enum(['look-up', 'panel-host']) }),

  /** From the page's script: what the desk itself says about its statuses, as far as it is new. */
  'learned-statuses': z.strictObject({ closed: statuses, open: statuses, names: z.record(text, text) }),
  /** From the page's script: a ticket was read, and these of its fields were found. None of their texts. */
  'read-report': z.strictObject({ ticketId, found: z.array(z.enum(ticketFields)).check(z.maxLength(10)) }),

  /** All that the panel shows beside a ticket. */
  'ticket-context': z.strictObject({ site: origin, ticket: TicketRecord }),
  'save-outcome': z.strictObject({ site: origin, ticketId, outcome: text }),
  /** What is still missing: kept with the ticket, and with the "not yet" closures of that attempt. */
  'save-missing': z.strictObject({ site: origin, ticketId, attempt: id, missing: text }),

  'list-clients': nothing,
  'create-client': z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
  /** "Yes, that is the same company": the desk's way of writing it becomes an alias. */
  'add-alias': z.strictObject({ clientId: id, alias: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
  /** Without an id the line is added, with one it is changed. */
  'save-line': z.strictObject({
    id: z.nullable(id),
    clientId: id,
    kind: z.enum(lineKinds),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    source: z.enum(lineSources),
    when: z.exactOptional(When),
  }),
  /** A line about a client that nobody has written about, under the name that the desk shows. One call, because the panel may be gone before a second. */
  'save-first-line': z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    kind: z.enum(lineKinds),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    source: z.enum(lineSources),
  }),
  'remove-line': z.strictObject({ id }),
  ...clientListRequests,
  ...cardRequests,
  ...visitRequests,
  ...holdingRequests,
  ...fixRequests,

  'list-closures': z.strictObject({ filter: ClosureFilter, offset: z.number(), limit: z.number().check(z.maximum(5000)) }),

  /** The records worker has restored a backup; these sites came in with it, switched off, and may be on if the browser lets us run there. */
  'after-restore': z.strictObject({ sitesToTurnOn: z.array(origin) }),
  'get-settings': nothing,
  'save-settings': z.strictObject({ you: z.string().check(z.maxLength(200)) }),
  'keep-state': nothing,
  /** Null: for ever. Otherwise what is older goes at once, and from then on every day. */
  'keep-months': z.strictObject({ months: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(mostMonths))) }),
  /** What lies outside of the database and names somebody, or comes from certain days. Waiting closures are stored first. */
  'forget-stored': z.strictObject({
    names: z.array(z.string().check(z.maxLength(2000))),
    from: z.nullable(z.number()),
    to: z.nullable(z.number()),
  }),

  'list-sites': nothing,
  /** After the permission was granted. `desk` null: recognise it from the page. */
  'turn-on': z.strictObject({ origin, desk: z.nullable(id) }),
  'set-site': z.strictObject({
    origin,
    desk: z.optional(z.nullable(id)),
    on: z.optional(z.boolean()),
    onlyObserves: z.optional(z.boolean()),
    /** The user's word on which statuses mean closed: replaces what was said before. */
    corrected: z.optional(KnownStatuses),
  }),
  /** When the site was last read and asked about, and how well. */
  'site-health': z.strictObject({ origin }),
  /** A text-free skeleton of an open page of the site. */
  'page-structure': z.strictObject({ origin }),
  'remove-site': z.strictObject({ origin }),
  /** What the popup sees on a tab. */
  'look-at-tab': z.strictObject({ tabId: z.number() }),

  ...teamRequests,
} as const;

export interface SiteView extends Site {
  /** False: the browser no longer lets us run there; it has to be turned on again. */
  readonly permitted: boolean;
}

export interface TicketContext {
  readonly match: ClientMatch;
  readonly lines: readonly CardLine[];
  readonly outcome: string | null;
  readonly missing: string | null;
  /** What time makes true of the lines. */
  readonly now: readonly Statement[];
  /** Why the company is in business, in one sentence. */
  readonly purpose: string | null;
  /** When somebody talked with them about their business, and when somebody will. */
  readonly visits: LastAndNext;
  /** The name of whoever is looking. */
  readonly you: string;
}

export interface Answers extends ClientListAnswers, CardAnswers, TeamAnswers, VisitAnswers, HoldingAnswers, FixAnswers {
  'empty-outbox': { stored: number };
  'recognise-me': { desk: string | null };
  'orphaned-closures': { stored: number };
  'orphan-token': { token: string };
  'own-tab': { tabId: number };
  'send-part': null;
  'learned-statuses': { learned: boolean };
  'read-report': { counted: boolean };
  'ticket-context': TicketContext;
  'save-outcome': null;
  'save-missing': null;
  'list-clients': readonly Client[];
  'create-client': Client;
  'add-alias': Client;
  'save-line': CardLine;
  'save-first-line': CardLine;
  'remove-line': null;
  'list-closures': { closures: readonly Closure[]; total: number };
  'after-restore': null;
  'get-settings': Settings;
  'save-settings': Settings;
  'keep-state': { months: number | null; last: KeepState['last'] };
  'keep-months': { months: number | null; last: KeepState['last'] };
  'forget-stored': { removed: number };
  'list-sites': readonly SiteView[];
  'turn-on': SiteView;
  'set-site': SiteView;
  'site-health': SiteHealth;
  /** Null: no page of the site is open. */
  'page-structure': { text: string | null };
  'remove-site': null;
  'look-at-tab': { origin: string | null; desk: string | null; site: SiteView | null };
}

export type CallName = keyof typeof requests;
export type Request<N extends CallName> = z.infer<(typeof requests)[N]>;

/** Calls that the script in a desk's page may make; every other one is refused unless it comes from an extension page. */
export const callsFromPages: readonly CallName[] = [
  'empty-outbox',
  'recognise-me',
  'orphaned-closures',
  'orphan-token',
  'own-tab',
  'send-part',
  'learned-statuses',
  'read-report',
];

/** What travels back: errors do not survive messaging, so they are spelled out. */
export type Reply<N extends CallName> =
  | { readonly ok: true; readonly value: Answers[N] }
  | { readonly ok: false; readonly error: { readonly message: string; readonly where: string | null } };
