/**
 * What lies in `storage.local`, where the script in a desk's page can read it at once, without the background.
 * Everything else is in the background's database.
 */
import type { SiteDefinition } from '../desks/for-site.ts';
import type { Ticket } from '../desks/ticket.ts';
import type { LateFind } from '../gate/late.ts';
import type { Forgotten } from '../outcomes/forgetting.ts';
import type { UnaskedCause } from '../outcomes/words.ts';
import type { PanelView } from './panel-port.ts';

/** Written by the background, read by the page's script: all that it needs to know about the site it runs on. */
export interface SiteInPage {
  readonly origin: string;
  readonly on: boolean;
  /** The site's desk; before a page of it was recognised, every desk that it could be. */
  readonly desks: readonly SiteDefinition[];
  readonly isRecognised: boolean;
  /** The user chose the desk: run it even where the page carries no fingerprint of it. */
  readonly chosenByUser: boolean;
  /** Nothing is held or asked: closes are only recorded. */
  readonly onlyObserves: boolean;
}

/** One key per site. */
export const siteKey = (origin: string): `site:${string}` => `site:${origin}`;

/**
 * What the page's script may have to say, in the browser's language. It finds the words here, because asking the browser for them costs the
 * page milliseconds at its load, and cannot be done any more once the extension was updated under it.
 */
export interface PageTexts {
  readonly looks: PageLooks;
  readonly panelTitle: string;
  readonly dismiss: string;
  readonly unsaved: string;
  readonly reload: string;
  readonly unasked: Readonly<Record<UnaskedCause, string>>;
}
export const pageTextsKey = 'page-texts';

/** The style of each of our elements in a page, and of the panel's in each of its views. What few pages ever show, none has to parse. */
export type PageLooks = Readonly<Record<PanelView | 'host' | 'frame' | 'notice' | 'words' | 'close', string>>;

/** One key per closure that is not in the database yet. The background moves it over, by id, so twice is once. */
export const outboxKey = (closureId: string): `outbox:${string}` => `outbox:${closureId}`;
export const isOutboxKey = (key: string): boolean => key.startsWith('outbox:');

/** Tickets that were released a moment ago, `{ticketId: epochMs}`: another tab, or the page after a failed save, does not ask again. */
export const releasedKey = (origin: string): `released:${string}` => `released:${origin}`;

/** Tickets that were closed already when something was sent for them that closes, `{ticketId: epochMs}`. */
export const closedBeforeKey = (origin: string): `closed-before:${string}` => `closed-before:${origin}`;

/** A notice whose page was taken away by the very act that it is about: the next page of the site shows it, if it comes soon. */
export interface KeptNotice {
  readonly cause: UnaskedCause;
  readonly at: number;
}
export const noticeKey = (origin: string): `notice:${string}` => `notice:${origin}`;

/** A close that nothing held, seen by the background: some page of the site asks about it. */
export interface LateClose extends LateFind {
  readonly id: string;
  /** When the request went out, epoch milliseconds. */
  readonly at: number;
  /** The tab that sent it; -1: none. */
  readonly tabId: number;
}

/** One key per such close, until it is answered. */
export const lateKey = (origin: string, id: string): `late:${string}` => `late:${origin}#${id}`;
/** How long a page may take to ask. After that the background notes the close as unasked. */
export const lateForMs = 120_000;

/** What the page's script has told the background about the site's statuses, so that it tells only what is new. */
export interface Taught {
  /** Per value of a status: `+` for closed or `-` for open, and its name. */
  readonly told: Readonly<Record<string, string>>;
  /** When a list that is the same for every ticket was last asked for, epoch milliseconds. */
  readonly asked: Readonly<Record<string, number>>;
}
export const taughtKey = (origin: string): `taught:${string}` => `taught:${origin}`;

/** Tickets that stay open while the others of their act close: the act takes the page and its panel away, so the next panel says so. */
export interface KeptPart {
  readonly attempt: string;
  readonly tickets: readonly Ticket[];
  readonly at: number;
}
export const partKey = (origin: string): `part:${string}` => `part:${origin}`;

/** What went because it was older than the user wants to keep. */
export interface KeepState {
  /** The moment before which everything is gone; null while that is under way. */
  readonly ranFor: number | null;
  /** When something was deleted last, and what. */
  readonly last: { readonly at: number; readonly counts: Forgotten } | null;
}
export const keepStateKey = 'keep';
