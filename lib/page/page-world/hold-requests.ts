/** The request sensor's hand in the page's own world: fetch, XMLHttpRequest and sendBeacon wait here until the gate has spoken. */
import type { PageOrder, RequestSeen } from '../bridge-protocol.ts';
import { type Channel, openChannel } from './channel.ts';
import { type PlainBody, plainBody } from './plain-body.ts';

const { apply } = Reflect;
const PagePromise = Promise;
const PageURL = URL;
const PageRequest = Request;
const AbortError = DOMException;

interface Waiting {
  readonly go: () => void;
  readonly stop: () => void;
}

/** Installs the hold. It stays out of the way of every request until it is told which ones can close a ticket. */
export function holdRequests(page: typeof globalThis): void {
  const waiting: Record<number, Waiting> = { __proto__: null } as never;
  let patterns: readonly { readonly method: string; readonly urlPath: RegExp }[] = [];
  let last = 0;

  const onOrder = (order: PageOrder): void => {
    if ('hold' in order) {
      patterns = order.hold.map(({ method, urlPath }) => ({ method, urlPath: new RegExp(urlPath) }));
      return;
    }
    const held = waiting[order.id];
    delete waiting[order.id];
    if (order.go) held?.go();
    else held?.stop();
  };

  const mayClose = (method: string, address: string): boolean => {
    if (patterns.length === 0) return false;
    let path: string | undefined;
    for (const pattern of patterns) {
      if (pattern.method !== method) continue;
      path ??= new PageURL(address, document.baseURI).pathname;
      if (pattern.urlPath.test(path)) return true;
    }
    return false;
  };

  const install = (channel: Channel): void => {
    const ask = (seen: Omit<RequestSeen, 'id' | 'canWait'>, held: Waiting | null): boolean => {
      last += 1;
      if (held) waiting[last] = held;
      const hold = channel.ask({ id: last, ...seen, canWait: held !== null }) && held !== null;
      if (!hold) delete waiting[last];
      return hold;
    };
    holdFetch(page, mayClose, ask);
    holdXhr(page, mayClose, ask);
    holdBeacon(page, mayClose, ask);
  };

  openChannel(onOrder, install);
}

type MayClose = (method: string, address: string) => boolean;
type Ask = (seen: Omit<RequestSeen, 'id' | 'canWait'>, held: Waiting | null) => boolean;

/** Whatever goes wrong in the looking, the page's request is sent as it would have been. */
function orElse<T>(look: () => T, fallback: T): T {
  try {
    return look();
  } catch {
    return fallback;
  }
}

/** A body that cannot be read is no reason not to send it. */
async function readable(body: Promise<string>): Promise<string> {
  try {
    return await body;
  } catch {
    return '';
  }
}

function holdFetch(page: typeof globalThis, mayClose: MayClose, ask: Ask): void {
  const send = page.fetch;
  page.fetch = function fetch(this: unknown, ...args: Parameters<typeof send>): Promise<Response> {
    const [input, init] = args;
    const proceed = (): Promise<Response> => apply(send, this, args);
    const seen = orElse(() => {
      const request = input instanceof PageRequest ? input : null;
      const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
      const url = request ? request.url : String(input);
      return mayClose(method, url) ? { method, url, request } : null;
    }, null);
    if (!seen) return proceed();
    const { method, url, request } = seen;
    const decide = (body: PlainBody): Promise<Response> =>
      new PagePromise((resolve, reject) => {
        const go = () => resolve(proceed());
        const stop = () => reject(new AbortError('Client Lens: the ticket stays open', 'AbortError'));
        if (!ask({ method, url, body }, { go, stop })) go();
      });
    const body = orElse(() => (init?.body == null && request ? bodyOf(request) : plainBody(init?.body)), '');
    return body instanceof PagePromise ? (async () => decide(await readable(body)))() : decide(body);
  };
}

/** A request that was made before can only be read by copying it: worth it for what can hold a status, not for an upload. */
const bodyOf = (request: Request): Promise<string> | string =>
  /json|urlencoded|text/.test(request.headers.get('content-type') ?? '') ? request.clone().text() : '';

function holdXhr(page: typeof globalThis, mayClose: MayClose, ask: Ask): void {
  const { prototype } = page.XMLHttpRequest;
  const { open, send, abort } = prototype;
  const opened = new WeakMap<XMLHttpRequest, { method: string; url: string; canWait: boolean }>();
  const given = new WeakSet<XMLHttpRequest>();

  prototype.open = function (this: XMLHttpRequest, ...args: unknown[]): void {
    const [method, url, async = true] = args;
    opened.set(this, { method: String(method).toUpperCase(), url: String(url), canWait: Boolean(async) });
    given.delete(this);
    apply(open, this, args);
  } as typeof open;

  prototype.abort = function (this: XMLHttpRequest): void {
    given.add(this);
    apply(abort, this, []);
  };

  prototype.send = function (this: XMLHttpRequest, ...args: Parameters<typeof send>): void {
    const request = opened.get(this);
    const proceed = (): void => {
      if (!given.has(this)) apply(send, this, args);
    };
    if (!request || !orElse(() => mayClose(request.method, request.url), false)) return apply(send, this, args);
    const { method, url, canWait } = request;
    const stop = (): void => {
      if (given.has(this)) return;
      // "error", not "abort": libraries such as jQuery finish their own book-keeping only on the former.
      this.dispatchEvent(new ProgressEvent('error'));
      this.dispatchEvent(new ProgressEvent('loadend'));
    };
    const decide = (body: PlainBody): void => {
      if (!ask({ method, url, body }, canWait ? { go: proceed, stop } : null)) proceed();
    };
    const body = orElse(() => plainBody(args[0]), '');
    if (!(body instanceof PagePromise)) decide(body);
    else if (canWait) void (async () => decide(await readable(body)))();
    else proceed();
  };
}

function holdBeacon(page: typeof globalThis, mayClose: MayClose, ask: Ask): void {
  const { prototype } = page.Navigator;
  const { sendBeacon } = prototype;
  prototype.sendBeacon = function (this: Navigator, ...args: Parameters<typeof sendBeacon>): boolean {
    const proceed = (): boolean => apply(sendBeacon, this, args);
    const url = String(args[0]);
    if (!orElse(() => mayClose('POST', url), false)) return proceed();
    const body = orElse(() => plainBody(args[1]), '');
    const text = body instanceof PagePromise ? '' : body;
    return ask({ method: 'POST', url, body: text }, { go: proceed, stop: () => undefined }) || proceed();
  };
}
