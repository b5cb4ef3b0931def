/** The request sensor's end in the isolated world: hears what the page is about to send, and answers hold, go or stop. */
import { type ClosePath, isSent } from '../../desks/definition.ts';
import { readBody } from '../../gate/page-request.ts';
import {
  helloEvent,
  type PageOrder,
  pageHasNotRun,
  type RequestSeen,
  readyEvent,
  toIsolated,
  toPage,
} from '../bridge-protocol.ts';
import { newId } from '../new-id.ts';
import type { Act, Watch } from './act.ts';

export interface RequestSensor {
  /** Says which requests to hold; before that, none is. */
  hold(closes: readonly ClosePath[]): void;
  /** False: the page's own world could not be reached safely, so its requests pass unseen until the tab is reloaded. */
  readonly connected: boolean;
}

/**
 * Listens as long as the page lives, without a signal to end it: a script that was cut off by an update still answers for the page's
 * requests, which nobody else can hear.
 */
export function watchRequests(watch: Watch): RequestSensor {
  const channel = newId();
  let connected = false;
  const say = (order: PageOrder): void => {
    document.dispatchEvent(new CustomEvent(toPage(channel), { detail: JSON.stringify(order) }));
  };

  const offer = (): void => {
    if (connected || !pageHasNotRun()) return;
    connected = !document.dispatchEvent(new CustomEvent(helloEvent, { detail: channel, cancelable: true }));
  };
  offer();
  // The page's world may get its script after this one; it calls, once, and it too only before the page has run.
  document.addEventListener(readyEvent, offer);

  document.addEventListener(toIsolated(channel), (event) => {
    const seen = JSON.parse((event as CustomEvent<string>).detail) as RequestSeen;
    const act = actOf(seen, say);
    if (!act) return;
    if (!seen.canWait) watch.missed(act);
    else if (watch.holds(act)) event.preventDefault();
  });

  return {
    // The page's world needs to know no more than this.
    hold: (closes) => say({ hold: closes.filter(isSent).map(({ method, urlPath }) => ({ method, urlPath })) }),
    get connected() {
      return connected;
    },
  };
}

/** What comes from the page's world is the page's word: only a request of the expected shape is looked at. Others may throw, which holds nothing. */
function actOf({ id, method, url, body, canWait }: RequestSeen, say: (order: PageOrder) => void): Act | null {
  const hasShape =
    Number.isInteger(id) &&
    typeof canWait === 'boolean' &&
    isText(method) &&
    isText(url) &&
    (isText(body) || body.every((field) => field.every(isText)));
  const address = URL.parse(url, document.baseURI);
  if (!hasShape || address?.origin !== location.origin) return null;
  return {
    sensor: 'request',
    closes: { method, url: address, body: isText(body) ? readBody(body) : body },
    release: () => say({ id, go: true }),
    cancel: () => say({ id, go: false }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
