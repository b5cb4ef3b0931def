/**
 * Client Lens in one page of a desk. The sensors are set at document_start, before the page has run; which desk it is and what a close
 * looks like there comes a moment later from the extension's own storage. Until then every act passes, and no act can be earlier.
 */
import { type DeskDefinition, isSent } from '../desks/definition.ts';
import type { SiteDefinition } from '../desks/for-site.ts';
import type { Ticket } from '../desks/ticket.ts';
import type { PageTexts, SiteInPage } from '../messages/stored-keys.ts';
import type { ObservedClosure } from '../outcomes/closure.ts';
import type { UnaskedCause } from '../outcomes/words.ts';
import { createGatekeeper, type Gatekeeper } from './gatekeeper.ts';
import { showNotice } from './notice.ts';
import { recognise } from './recognise.ts';
import type { Watch } from './sensors/act.ts';
import { watchControls } from './sensors/control.ts';
import { watchNavigation } from './sensors/navigation.ts';
import { watchPresses } from './sensors/press.ts';
import { watchRequests } from './sensors/request.ts';
import { createTicketPanel, type TicketPanelOptions } from './ticket-panel.ts';
import { whenCalm, whenParsed } from './when-calm.ts';

/** A ticket that was read in a page that has settled, with what was looked up, for the script that learns from it. */
export interface TicketRead {
  readonly desk: SiteDefinition;
  readonly ticket: Ticket;
  readonly isClosedStatus: (status: string) => boolean;
  readonly signal: AbortSignal;
}

export interface LensOptions {
  readonly panel: TicketPanelOptions['panel'];
  readonly isOrphaned: () => boolean;
  readonly record: (closures: readonly ObservedClosure[]) => Promise<void>;
  readonly onReleased: (ticketIds: readonly string[], at: number) => void;
  /** What is sent for these closes nothing that was open; the late sensor cannot know. */
  readonly onClosedBefore: (ticketIds: readonly string[]) => void;
  /** The notice has to be seen although the act takes the page away: the next page shows it again. */
  readonly keepNotice: (cause: UnaskedCause) => void;
  /** The page has settled on a desk that is turned on. */
  readonly onCalm: () => void;
  readonly onRead: (ticket: Ticket) => void;
}

export interface Lens {
  /** What there is to say; before that, nothing is said. */
  speak(texts: PageTexts): void;
  /** Null: the site is off. */
  use(site: SiteInPage | null): void;
  releasedElsewhere(released: Readonly<Record<string, number>>): void;
  /** Ends when another script of ours takes this one's place. */
  readonly signal: AbortSignal;
  /** The page has settled. */
  readonly isCalm: boolean;
  /** Of the ticket that is on screen. */
  readonly lastRead: TicketRead | null;
  readonly gatekeeper: Gatekeeper | null;
  /** The script about late closes, where there is one: another question may have its turn. */
  askNext?: () => void;
  showNotice(cause: UnaskedCause): void;
  /** In a frame there is a panel to open only beside a ticket. */
  togglePanel(evenWithoutTicket: boolean): void;
}

interface Running {
  readonly desk: DeskDefinition;
  readonly onlyObserves: boolean;
  readonly gatekeeper: Gatekeeper;
  readonly stop: AbortController;
}

export function startLens(options: LensOptions, signal: AbortSignal): Lens {
  let site: SiteInPage | null = null;
  let running: Running | null = null;
  let texts: PageTexts | null = null;
  /** What other pages of this site released; it may be read before the desk is known. */
  let released: Readonly<Record<string, number>> = {};
  let toldToReload = false;
  let isCalm = false;
  let lastRead: TicketRead | null = null;

  const panel = createTicketPanel(
    {
      panel: options.panel,
      title: () => texts?.panelTitle ?? '',
      onEscape: () => running?.gatekeeper.escape(),
      onGateMessage: (message) => running?.gatekeeper.hear(message),
    },
    signal,
  );
  const say = (words: (texts: PageTexts) => string): void => {
    if (!texts) return;
    panel.host.attach();
    showNotice(panel.host.root, words(texts), texts.dismiss, signal);
  };
  const sayUnasked = (cause: UnaskedCause): void => say(({ unasked }) => unasked[cause]);
  const notify = (cause: UnaskedCause): void => {
    if (!options.isOrphaned()) options.keepNotice(cause);
    sayUnasked(cause);
  };

  const isRecognised = (desk: DeskDefinition): boolean => site?.chosenByUser === true || recognise([desk]) === desk.id;

  /** On a site's first page the desk is only known once enough of that page is there; an act may come right after. */
  const current = (): Running | null => {
    if (running || !site) return running;
    const { desks, isRecognised: isKnown } = site;
    const desk = isKnown ? desks[0] : desks.find(({ id }) => id === recognise(desks));
    running = desk ? run(site, desk) : null;
    return running;
  };

  const sensors = startSensors(current, () => notify('error'), signal);

  const run = ({ origin, onlyObserves }: SiteInPage, desk: SiteDefinition): Running => {
    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    const gatekeeper = createGatekeeper(
      {
        ...options,
        onReleased(ticketIds, at) {
          // Known at once, whatever takes this gatekeeper's place while the act goes on.
          released = { ...released, ...Object.fromEntries(ticketIds.map((id) => [id, at])) };
          options.onReleased(ticketIds, at);
        },
        site: origin,
        desk,
        onlyObserves,
        panel,
        isRecognised: () => isRecognised(desk),
        onDismissed: () => lens.askNext?.(),
        notify,
        notifyUnsaved: () => say(({ unsaved }) => unsaved),
      },
      stopped,
    );
    gatekeeper.releasedElsewhere(released);
    sensors.hold(desk);
    let reading: Promise<Ticket | null> | false = false;
    const read = (): void => {
      reading = isRecognised(desk) && panel.read(desk, origin, stopped);
    };
    const tellOfReading = async (): Promise<void> => {
      const ticket = await reading;
      if (!ticket) return;
      lastRead = { desk, ticket, isClosedStatus: gatekeeper.judge.isClosedStatus, signal: stopped };
      options.onRead(ticket);
    };
    const present = (): void => {
      options.onCalm();
      if (!isRecognised(desk)) return;
      panel.present();
      void tellOfReading();
      // A script that came late cannot hear the page's own requests: that must not go unsaid, except where nobody wants to be asked.
      if (!sensors.hearsRequests() && !toldToReload && !onlyObserves) say(({ reload }) => reload);
      toldToReload = true;
      isCalm = true;
      lens.askNext?.();
    };
    const readAgain = (): void =>
      whenCalm(() => {
        // What was learned while a question was open.
        lens.use(site);
        if (stopped.aborted) return;
        read();
        present();
      }, stopped);
    whenParsed(read, stopped);
    whenCalm(present, stopped);
    // Desks that change the ticket without a load; Safari before 26.2 has no Navigation API and reads on loads only.
    if ('navigation' in window) navigation.addEventListener('currententrychange', readAgain, { signal: stopped });
    return { desk, onlyObserves, gatekeeper, stop };
  };

  const lens: Lens = {
    speak(words) {
      texts = words;
    },
    use(next) {
      site = next?.on ? next : null;
      // The desk that was recognised here a moment ago is confirmed, or has taught something: a question that is open stays open.
      if (running && site && staysWith(running, site)) return;
      running?.stop.abort();
      running = null;
      sensors.hold(null);
      if (!site) panel.hide();
      else if (!current()) whenParsed(() => void current(), signal);
    },
    releasedElsewhere(tickets) {
      released = tickets;
      running?.gatekeeper.releasedElsewhere(tickets);
    },
    signal,
    get isCalm() {
      return isCalm;
    },
    get lastRead() {
      return lastRead;
    },
    get gatekeeper() {
      return running?.gatekeeper ?? null;
    },
    showNotice: sayUnasked,
    togglePanel: (evenWithoutTicket) => current() && panel.toggle(evenWithoutTicket),
  };
  return lens;
}

/** Statuses that were learned can wait for the next ticket while a question is open. */
const staysWith = ({ desk, onlyObserves, gatekeeper }: Running, next: SiteInPage): boolean =>
  onlyObserves === next.onlyObserves &&
  next.desks.some(
    ({ id, closedStatuses }) =>
      id === desk.id && (gatekeeper.isAsking() || String(closedStatuses) === String(desk.closedStatuses)),
  );

/** All sensors; whatever breaks behind them, the technician's act goes on. */
function startSensors(current: () => Running | null, onBroken: () => void, signal: AbortSignal) {
  const failOpen = <T>(look: () => T): T | false => {
    try {
      return look();
    } catch {
      onBroken();
      return false;
    }
  };
  const watch: Watch = {
    mayClose: (method, url) => current()?.gatekeeper.judge.mayClose(method, url) ?? false,
    holds: (act) => failOpen(() => current()?.gatekeeper.holds(act) ?? false),
    missed: (act) => void failOpen(() => current()?.gatekeeper.missed(act)),
    get sentOnChangeOf() {
      return current()?.desk.closes.flatMap((path) => (isSent(path) && path.sentOnChangeOf ? [path.sentOnChangeOf] : [])) ?? [];
    },
    get controls() {
      return current()?.gatekeeper.judge.controls ?? [];
    },
    isClosedStatus: (status) => current()?.gatekeeper.judge.isClosedStatus(status) ?? false,
  };
  watchControls(watch, signal);
  watchPresses(watch, signal);
  watchNavigation(watch, signal);
  const requests = watchRequests(watch);
  return {
    hearsRequests: () => requests.connected,
    hold: (desk: DeskDefinition | null) =>
      requests.hold((desk?.closes ?? []).filter(isSent).map(({ method, urlPath }) => ({ method, urlPath }))),
  };
}
