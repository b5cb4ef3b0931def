/** Starts Client Lens in a desk's page: connects `lib/page`, which knows no browser API, with the extension's storage and texts. */
import { browser } from 'wxt/browser';
import { ticketFields } from '../desks/ticket.ts';
import { closedBeforeKey, releasedKey } from '../messages/stored-keys.ts';
import { clearLeftBehind, leaveBehind, leftBehindEvent, readLeftBehind } from '../page/left-behind.ts';
import { type Lens, startLens } from '../page/lens.ts';
import { panelElement } from '../page/our-element.ts';
import { whenCalm, whenParsed } from '../page/when-calm.ts';
import { isAlive } from './alive.ts';
import { callFromPage as call } from './call-from-page.ts';
import { ownWorld } from './own-world.ts';
import { followSite, keepNotice, putIntoOutbox, rememberTickets } from './page-storage.ts';

/** A new script in a page asks orphaned ones, whose extension was updated under them, to leave. */
const takeoverEvent = 'cl-takeover';

export function startLensInPage(): void {
  // One in a page is enough: the background may inject it into a tab that has it already.
  if (ownWorld.clientLens) return;
  const { origin } = location;
  const stop = new AbortController();
  let orphanToken: string | null = null;
  let reported = '';

  takeOver(stop);

  const lens = startLens(
    {
      isOrphaned: () => !isAlive(),
      record: async (closures) => {
        if (isAlive()) return putIntoOutbox(closures);
        if (orphanToken === null) throw new Error('no token');
        leaveBehind(orphanToken, closures);
        document.dispatchEvent(new CustomEvent(leftBehindEvent));
      },
      onReleased: (ticketIds, at) => void rememberTickets(releasedKey(origin), ticketIds, at),
      onClosedBefore: (ticketIds) => void rememberTickets(closedBeforeKey(origin), ticketIds, Date.now()),
      keepNotice: (cause) => void keepNotice(origin, cause),
      onRead(ticket) {
        if (reported === ticket.id) return;
        reported = ticket.id;
        void call('read-report', { ticketId: ticket.id, found: ticketFields.filter((field) => ticket[field] !== null) });
      },
      sendFor: (part) => call('send-part', { part }),
      // The token is for the time after an update, when the background cannot be asked any more.
      async onCalm() {
        orphanToken ??= (await call<{ token: string }>('orphan-token'))?.token ?? null;
      },
    },
    stop.signal,
  );

  ownWorld.clientLens = lens;
  follow(lens, origin, stop.signal);
  bringHome(lens, stop.signal);
}

/** Sends away a script whose extension was updated or switched off under it, and what it left. */
function takeOver(stop: AbortController): void {
  // Anybody can raise this event, so only a script that is really cut off obeys it.
  document.dispatchEvent(new CustomEvent(takeoverEvent));
  document.addEventListener(takeoverEvent, () => isAlive() || stop.abort(), { signal: stop.signal });
  // Firefox ends such a script without a word.
  for (const dead of document.querySelectorAll(panelElement)) dead.remove();
}

/** Takes over what a script left that was cut off: at the start, and when one in this very page says so. */
function bringHome(lens: Lens, signal: AbortSignal): void {
  const collect = async (): Promise<void> => {
    const left = readLeftBehind();
    if (!left || (await call('orphaned-closures', left)) === null) return;
    clearLeftBehind();
    lens.showNotice('extension-updated');
  };
  document.addEventListener(leftBehindEvent, () => void collect(), { signal });
  // To look into the page's storage costs its load a millisecond.
  whenCalm(() => void collect(), signal);
}

function follow(lens: Lens, origin: string, signal: AbortSignal): void {
  void followSite(
    origin,
    {
      released: (released) => lens.releasedElsewhere(released),
      texts(texts) {
        lens.texts = texts;
      },
      notice: (cause) => whenParsed(() => lens.showNotice(cause), signal),
      site(site) {
        lens.use(site);
        if (!site?.on || site.isRecognised) return;
        // Its own markup may tell, or only that of a frame, which comes later.
        for (const when of [whenParsed, whenCalm]) when(() => void call('recognise-me'), signal);
      },
    },
    signal,
  );
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as { order?: unknown } | null)?.order === 'toggle-panel') void lens.togglePanel(window === top);
  });
}
