/**
 * How the script in the page's own world and the one in the isolated world find each other and what they say.
 *
 * Both run at document_start, before any script of the page. The isolated one draws a random channel name and hands it over in one
 * event; from then on every event carries that name, which the page has had no chance to overhear. Neither side shakes hands once the
 * page may have run: a script that comes late watches controls and navigations only, until the tab is reloaded.
 * The page's world is told which requests to hold, and go or stop. It knows nothing else.
 */
export const helloEvent = 'cl-hello';
export const readyEvent = 'cl-ready';

export const toIsolated = (channel: string): string => `${channel}-ask`;
export const toPage = (channel: string): string => `${channel}-say`;

/** Page world → isolated world. The event is cancelled to say "hold". */
export interface RequestSeen {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  /** The body as text, or as fields where the page sends a form. */
  readonly body: string | readonly (readonly [string, string])[];
  /** False for a synchronous request, which nothing can hold. */
  readonly canWait: boolean;
}

/** Isolated world → page world. */
export type PageOrder =
  | { readonly hold: readonly { readonly method: string; readonly urlPath: string }[] }
  | { readonly id: number; readonly go: boolean };

/** Nothing of the page has run yet: its parser has not reached a script or the body. */
export const pageHasNotRun = (): boolean => document.body === null && document.scripts.length === 0;
