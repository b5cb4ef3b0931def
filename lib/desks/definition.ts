/**
 * A desk definition is data: how one ticketing web UI is recognised and read, and what a close looks like there.
 * These types are what the engine runs on; `schema.ts` checks data of this shape.
 *
 * Conventions: every `url…`, `address` and `take` is a regular expression; `urlPath` is tested on the *pathname*, not anchored at its
 * start (a desk under a sub-path still matches). Every selector is CSS; ` >>> ` goes on inside a shadow root. `{id}` stands for a
 * ticket's id. Where there are alternatives they stand in order, the newest UI first.
 */
import type { TicketField } from './ticket.ts';

/** How one piece of text is read. `take` keeps the first capture group of a regular expression. */
export type Reader =
  | { readonly from: 'text' | 'value'; readonly at: string; readonly take?: string }
  | { readonly from: 'attribute'; readonly at: string; readonly attribute: string; readonly take?: string }
  /** A parameter of the address. */
  | { readonly from: 'query'; readonly at: string; readonly take?: string }
  | { readonly from: 'path' | 'hash' | 'title'; readonly take?: string }
  /** A row (`at`) whose label (`label`) says one of `names` in whichever case: its `value` is read. */
  | {
      readonly from: 'label';
      readonly at: string;
      readonly label: string;
      readonly names: readonly string[];
      readonly value: string;
      readonly take?: string;
    };

/** A kind of page on which exactly one ticket is on screen. */
export interface TicketPage {
  /** When this generation of the page was seen, `2026-08`; the newest stands first. */
  readonly seen?: string;
  readonly urlPath: string;
  /** On what follows the path in the address: `?Action=AgentTicketZoom…`, `#ticket/zoom/5`. */
  readonly address?: string;
  /** It is this page only where this is in the document, and `without` is not. */
  readonly shows?: string;
  readonly without?: string;
  /** Where several tickets are open in one page: the active one. Selectors of readers look inside. */
  readonly within?: string;
  readonly id: readonly Reader[];
  readonly fields: Readonly<Partial<Record<TicketField, readonly Reader[]>>>;
}

/** Same-origin JSON that the desk gives to its signed-in user: read when the page itself does not show a field. */
export interface LookUp {
  /** Path below the desk's base, with `{id}` and whatever an earlier look-up `keeps`. */
  readonly url: string;
  /** Per field, paths in the answer, tried in turn: `Owner.id`, `CustomFields[name=Client].values[0]`. */
  readonly fields: Readonly<Partial<Record<TicketField, readonly string[]>>>;
  /** Names for parts of the answer that the next look-up's address needs. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** The desk's own script sends the session as a token: this cookie of the page, as `Authorization: Bearer`. */
  readonly tokenCookie?: string;
}

/** One condition on what is sent. `closed` asks whether the value is one of this site's closed statuses. */
export type Condition =
  | {
      readonly field: string;
      readonly is: 'closed';
      /** What the site learned about other numbers than statuses is kept apart by this: `transition:`. */
      readonly prefix?: string;
    }
  | { readonly field: string; readonly is: 'present' | 'absent' }
  | { readonly field: string; readonly is: 'equal' | 'other-than'; readonly value: string }
  | { readonly field: string; readonly is: 'matching'; readonly pattern: string };

/** Where the ids of the tickets that would close stand. */
export type TicketIds =
  | { readonly from: 'field'; readonly name: string; readonly separator?: string; readonly take?: string }
  /** One field per ticket: its name carries the id, its value the new status. */
  | { readonly from: 'field-name'; readonly pattern: string; readonly is: 'closed' }
  | { readonly from: 'path'; readonly pattern: string }
  /** The ticket that is on screen. */
  | { readonly from: 'page' }
  /** It is created closed, and has no id yet. */
  | { readonly from: 'none'; readonly subject: string };

/** A card that the page moves before it sends: giving up moves it back. */
export interface PutBack {
  /** CSS of the card, with `{id}`. */
  readonly card: string;
  /** CSS of the place it came from, with `{was}`: the value of `was` in the ticket's record. */
  readonly home: string;
  readonly was: string;
}

/** What is sent when a ticket closes. Sensors turn every act into what it would send and compare it with these. */
export interface SentPath {
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly urlPath: string;
  readonly when: readonly Condition[];
  readonly tickets: TicketIds;
  /**
   * The body lists several records: group 1 of this pattern, on a field's name, tells the records apart and group 2 is the name inside.
   * Conditions and ids then speak of one record, or of a field that stands outside of all.
   */
  readonly records?: string;
  /** Fields whose value is JSON itself. */
  readonly json?: readonly string[];
  /** A control whose `change` sends its form at once, by the desk's own script. */
  readonly sentOnChangeOf?: string;
  readonly putBack?: PutBack;
  /** Where this differs from the definition's evidence. */
  readonly evidence?: Evidence;
}

/** A control that closes. For desks whose requests are not known or say nothing: a press is held and repeated. */
export interface ControlPath {
  readonly path: string;
  readonly control: {
    readonly at: string;
    /** Desks of the GWT and GXT kind act on the press, before there is a click. */
    readonly on: 'click' | 'press';
    /** What the control says, in whichever case. */
    readonly named?: string;
    /** The control itself says a closed status: an item of a status menu. */
    readonly says?: 'closed';
    /** What is chosen in the page, read at the press, is a closed status. */
    readonly status?: readonly Reader[];
  };
  readonly evidence?: Evidence;
}

/** Something is saved and the request does not tell what: nothing is held, and the ticket is read again when it is done. */
export interface SavePath {
  readonly path: string;
  readonly method: SentPath['method'];
  readonly urlPath: string;
  readonly thenRead: 'status';
  readonly evidence?: Evidence;
}

export type ClosePath = SentPath | ControlPath | SavePath;

/** What looks like a close and is none; for people, and for the tests, which hold a request of each. */
export interface Decoy {
  readonly path: string;
  readonly why: string;
}

/** Where this site itself says which statuses are closed. */
export type Lesson =
  /** The choices of a status menu, options or links: what they say tells what the number (`value`, or another attribute) means here. */
  | { readonly from: 'options'; readonly at: string; readonly attribute?: string; readonly take?: string }
  /** Links that name the status and what it means: `status/close/2`. The capture group is closed. */
  | { readonly from: 'attribute'; readonly at: string; readonly attribute: string; readonly take: string }
  /** A list of the desk's own. `closed` names what says so in an item, and the values that do. */
  | {
      readonly from: 'json';
      /** Below the desk's base. With `{id}` it is asked for each ticket, otherwise once a day. */
      readonly url: string;
      readonly list: string;
      readonly value: string;
      readonly name?: string;
      readonly closed: { readonly at: string; readonly values: readonly string[] };
      readonly prefix?: string;
      readonly tokenCookie?: string;
    };

export interface Fingerprint {
  /** The page stands on one of the desk's hosts. */
  readonly onHosts?: true;
  readonly urlPath?: string;
  /** All of these match somewhere in the page. */
  readonly all: readonly string[];
}

export interface Evidence {
  /** `captured` from a running instance; `reconstructed` from public facts; `sample` is our own practice desk. */
  readonly kind: 'captured' | 'reconstructed' | 'sample';
  /** The version of the running instance, or the public source. */
  readonly of: string;
  /** ISO date. */
  readonly on: string;
}

export interface DeskDefinition {
  readonly id: string;
  readonly name: string;
  readonly evidence: Evidence;
  /** What nobody has been able to verify, a sentence each. */
  readonly notVerified?: readonly string[];
  /** Domains of the vendor; a host below one counts. Empty for desks that people host themselves. */
  readonly hosts: readonly string[];
  /** Any one of them recognises the desk. */
  readonly fingerprints: readonly Fingerprint[];
  /** First capture group: the path that the desk is installed under (`/rt`, or nothing). */
  readonly base: string;
  /** Its tickets are shown in frames: the scripts run there too. */
  readonly frames?: true;
  /** Statuses that mean closed from the start, lower case: names, and numbers where they are the same in every installation. */
  readonly closedStatuses: readonly string[];
  /** Usual names of closed statuses that do not mean it here, lower case. */
  readonly openStatuses?: readonly string[];
  readonly lessons?: readonly Lesson[];
  readonly ticketPages: readonly TicketPage[];
  readonly lookUps?: readonly LookUp[];
  /**
   * Path below the desk's base, with `{id}`, of the ticket's own page. For desks that give their user no JSON: it is fetched, and read
   * as if it were on screen, when the page in front of the technician does not show the status.
   */
  readonly ownPage?: string;
  /** In lists: where the subject of ticket `{id}` stands. */
  readonly listedSubject?: string;
  readonly closes: readonly ClosePath[];
  /** The attribute that the desk's script gives a form that was sent, to refuse it from then on: giving up makes the form ready again. */
  readonly sentMark?: string;
  readonly decoys?: readonly Decoy[];
}

export const isSent = (path: ClosePath): path is SentPath => 'when' in path;
export const isControl = (path: ClosePath): path is ControlPath => 'control' in path;
export const isSave = (path: ClosePath): path is SavePath => 'thenRead' in path;
