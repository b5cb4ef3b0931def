/**
 * The page world's end of the bridge. Everything it needs from the page's globals is taken at document_start, because whatever the page
 * replaces later (prototypes, JSON, Map) could otherwise listen in or speak for us.
 */
import {
  helloEvent,
  type PageOrder,
  pageHasNotRun,
  type RequestSeen,
  readyEvent,
  toIsolated,
  toPage,
} from '../bridge-protocol.ts';

const { apply } = Reflect;
const { parse, stringify } = JSON;
const { addEventListener: listen, removeEventListener: unlisten, dispatchEvent: dispatch } = EventTarget.prototype;
const PageEvent = CustomEvent;
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
const preventDefault = Event.prototype.preventDefault;
const later = queueMicrotask;

export interface Channel {
  /** True: hold the request until an order with its id comes. */
  ask(seen: RequestSeen): boolean;
}

/** Meets the isolated world; `onOrder` hears what it says. Calls `onOpen` once, or never if the page has already run. */
export function openChannel(onOrder: (order: PageOrder) => void, onOpen: (channel: Channel) => void): void {
  if (!detailOf || !pageHasNotRun()) return;
  const readDetail = (event: Event): unknown => apply(detailOf, event, []);

  const onHello = (event: Event): void => {
    apply(unlisten, document, [helloEvent, onHello]);
    const name = readDetail(event);
    if (!pageHasNotRun() || typeof name !== 'string') return;
    apply(preventDefault, event, []);
    const onSay = (event: Event): void => {
      const detail = readDetail(event);
      // While a listener runs, `window.event` tells whatever code of the page is called the channel's name: nothing is done here.
      if (typeof detail === 'string') later(() => onOrder(parse(detail) as PageOrder));
    };
    apply(listen, document, [toPage(name), onSay]);
    const asking = toIsolated(name);
    onOpen({
      ask(seen) {
        // No prototype: a getter that the page puts on Object.prototype must not see the options.
        const options = { __proto__: null, detail: stringify(seen), cancelable: true } as CustomEventInit;
        return !(apply(dispatch, document, [new PageEvent(asking, options)]) as boolean);
      },
    });
  };

  apply(listen, document, [helloEvent, onHello]);
  // If the isolated script was first it answers this with its hello; otherwise nobody hears it.
  apply(dispatch, document, [new PageEvent(readyEvent)]);
}
