/**
 * Client Lens in one page of a desk. The sensors are set at document_start, before the page has run; which desk it is and what a close
 * looks like there comes a moment later from the extension's own storage. Until then every act passes, and no act can be earlier.
 */
import type { SiteDefinition } from '../desks/for-site.ts';
import { type Ticket, ticketFields } from '../desks/ticket.ts';
import { releasedAt } from '../gate/gate.ts';
import type { PageTexts, SiteInPage } from '../messages/stored-keys.ts';
import type { ObservedClosure } from '../outcomes/closure.ts';
import type { UnaskedCause } from '../outcomes/words.ts';
import { createDisplay } from './display.ts';
import { createGatekeeper, type Gatekeeper } from './gatekeeper.ts';
import { createGetPart, type LookUpTicket, type Parts } from './parts.ts';
import { readTicket } from './read-ticket.ts';
import { recognise } from './recognise.ts';
import { rememberStatus } from './seen-statuses.ts';
import type { Watch } from './sensors/act.ts';
import { watchControls } from './sensors/control.ts';
import { watchNavigation } from './sensors/navigation.ts';
import { watchPresses } from './sensors/press.ts';
import { type RequestSensor, watchRequests } from './sensors/request.ts';
import { createTicketOnScreen } from './ticket-on-screen.ts';
import { whenCalm, whenParsed } from './when-calm.ts';

/** A ticket that was read in a page that has settled, with what was looked up, for the script that learns from it. */
export interface TicketRead {
  readonly desk: SiteDefinition;
  readonly ticket: Ticket;
  readonly isClosedStatus: (status: string) => boolean;
  readonly signal: AbortSignal;
}

export interface LensOptions {
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
  /** Ends when that part is there, or cannot come. */
  readonly sendFor: (part: keyof Parts) => Promise<unknown>;
}

export interface Lens {
  /** What there is to say; before that, nothing is said. */
  texts: PageTexts | null;
  /** Null: the site is off. */
  use(site: SiteInPage | null): void;
  releasedElsewhere(released: Readonly<Record<string, number>>): void;
  /** Ends when another script of ours takes this one's place. */
  readonly signal: AbortSignal;
  /** The page has settled. */
  isCalm: boolean;
  /** Of the ticket that is on screen. */
  lastRead: TicketRead | null;
  /** Of the desk that runs here. */
  gatekeeper: Gatekeeper | null;
  /** What has come after the page's load. */
  readonly parts: Parts;
  /** The script about late closes, where there is one: another question may have its turn. */
  askNext?: () => void;
  showNotice(cause: UnaskedCause): void;
  /** In a frame there is a panel to open only beside a ticket. */
  togglePanel(evenWithoutTicket: boolean): Promise<void>;
}

export function startLens(options: LensOptions, signal: AbortSignal): Lens {
  let site: SiteInPage | null = null;
  /** Ends what runs for the site as it is now. */
  let stop = new AbortController();
  /** What other pages of this site released; it may be read before the desk is known. */
  let released: Readonly<Record<string, number>> = {};
  let toldToReload = false;

  const parts: Parts = {};
  const getPart = createGetPart(parts, options.sendFor);
  const lookUp: LookUpTicket = async (desk, ticket, stop) => {
    const isWhole = ticketFields.every((field) => ticket[field] !== null);
    if (isWhole || !(desk.lookUps || desk.ownPage)) return ticket;
    const look = await getPart('look-up');
    return look?.(desk, ticket, stop, readTicket) ?? ticket;
  };
  const onScreen = createTicketOnScreen(lookUp, () => display.panel?.tell());
  const display = createDisplay(
    {
      getPart,
      texts: () => lens.texts,
      onScreen,
      onEscape: () => lens.gatekeeper?.escape(),
      onGateMessage: (message) => lens.gatekeeper?.hear(message),
    },
    signal,
  );
  const notify = (cause: UnaskedCause): void => {
    if (!options.isOrphaned()) options.keepNotice(cause);
    lens.showNotice(cause);
  };

  const isRecognised = (desk: SiteDefinition): boolean => site?.chosenByUser === true || recognise([desk]) === desk.id;

  /** On a site's first page the desk is only known once enough of that page is there; an act may come right after. */
  const current = (): Gatekeeper | null => {
    if (lens.gatekeeper || !site) return lens.gatekeeper;
    const { desks, isRecognised: isKnown } = site;
    const desk = isKnown ? desks[0] : desks.find(({ id }) => id === recognise(desks));
    if (desk) run(site, desk);
    return lens.gatekeeper;
  };

  const sensors = startSensors(current, () => notify('error'), signal);

  const run = ({ origin, onlyObserves }: SiteInPage, desk: SiteDefinition): void => {
    stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    const gatekeeper = createGatekeeper(
      {
        ...options,
        onReleased(ticketIds, at) {
          // Known at once, whatever takes this gatekeeper's place while the act goes on.
          released = { ...released, ...releasedAt(ticketIds, at) };
          options.onReleased(ticketIds, at);
        },
        site: origin,
        desk,
        onlyObserves,
        onScreen,
        display,
        lookUp,
        isRecognised: () => isRecognised(desk),
        onDismissed: () => lens.askNext?.(),
        notify,
        notifyUnsaved: () => display.say(({ unsaved }) => unsaved),
      },
      stopped,
    );
    lens.gatekeeper = gatekeeper;
    gatekeeper.releasedElsewhere(released);
    sensors.hold(desk.closes);
    let reading: Promise<Ticket | null> | false = false;
    const read = (): void => {
      reading = isRecognised(desk) && onScreen.read(desk, origin, stopped);
    };
    const tellOfReading = async (): Promise<void> => {
      // Not while the page loads: to look into the tab's storage keeps it waiting.
      const shown = onScreen.ticket;
      if (shown) rememberStatus(shown);
      const ticket = await reading;
      if (!ticket) return;
      if (ticket !== shown) rememberStatus(ticket);
      lens.lastRead = { desk, ticket, isClosedStatus: gatekeeper.judge.isClosedStatus, signal: stopped };
      options.onRead(ticket);
    };
    const presentPanel = async (): Promise<void> => {
      const made = await display.getPanel();
      if (!stopped.aborted) made?.present();
    };
    const present = (): void => {
      options.onCalm();
      if (!isRecognised(desk)) return;
      void presentPanel();
      void tellOfReading();
      // A script that came late cannot hear the page's own requests: that must not go unsaid, except where nobody wants to be asked.
      if (!sensors.connected && !toldToReload && !onlyObserves) display.say(({ reload }) => reload);
      toldToReload = true;
      lens.isCalm = true;
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
    window.navigation?.addEventListener('currententrychange', readAgain, { signal: stopped });
  };

  const lens: Lens = {
    texts: null,
    signal,
    isCalm: false,
    lastRead: null,
    gatekeeper: null,
    parts,
    use(next) {
      site = next?.on ? next : null;
      // The desk that was recognised here a moment ago is confirmed, or has taught something: a question that is open stays open.
      if (lens.gatekeeper && site && staysWith(lens.gatekeeper, site)) return;
      stop.abort();
      lens.gatekeeper = null;
      sensors.hold([]);
      if (!site) display.panel?.hide();
      else if (!current()) whenParsed(() => void current(), signal);
    },
    releasedElsewhere(tickets) {
      released = tickets;
      lens.gatekeeper?.releasedElsewhere(tickets);
    },
    showNotice: (cause) => display.say(({ unasked }) => unasked[cause]),
    async togglePanel(evenWithoutTicket) {
      if (current()) (await display.getPanel())?.toggle(evenWithoutTicket);
    },
  };
  return lens;
}

/** Statuses that were learned can wait for the next ticket while a question is open. */
const staysWith = ({ desk, onlyObserves, isAsking }: Gatekeeper, next: SiteInPage): boolean =>
  onlyObserves === next.onlyObserves &&
  next.desks.some(
    ({ id, closedStatuses }) => id === desk.id && (isAsking() || String(closedStatuses) === String(desk.closedStatuses)),
  );

/** All sensors; whatever breaks behind them, the technician's act goes on. */
function startSensors(current: () => Gatekeeper | null, onBroken: () => void, signal: AbortSignal): RequestSensor {
  const failOpen = <T>(look: () => T): T | false => {
    try {
      return look();
    } catch {
      onBroken();
      return false;
    }
  };
  const watch: Watch = {
    judge: () => current()?.judge ?? null,
    holds: (act) => failOpen(() => current()?.holds(act) ?? false),
    missed: (act) => void failOpen(() => current()?.missed(act)),
  };
  watchControls(watch, signal);
  watchPresses(watch, signal);
  watchNavigation(watch, signal);
  return watchRequests(watch);
}
