/** Requests of the sites that are on, observed only: nothing here can stop or change one. */
import { type Browser, browser } from 'wxt/browser';
import type { ObservedBody } from '../gate/sent-body.ts';

export interface ObservedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: URL;
  /** When it went out, epoch milliseconds. */
  readonly at: number;
  readonly body: ObservedBody | null;
  /** -1: no tab's. */
  readonly tabId: number;
}

export interface RequestObserver {
  /** Again with the same id for each address that it is led on to. */
  sent(request: ObservedRequest): void;
  /** `ok`: the desk took it. */
  done(id: string, ok: boolean): void;
}

type Filter = Browser.webRequest.RequestFilter;

// Pictures, styles and scripts would only wake the background. Each browser has its own word for what `sendBeacon` sends.
const kinds = ['main_frame', 'sub_frame', 'xmlhttprequest', 'object', 'other', 'ping'];
const kindsHere = import.meta.env.BROWSER === 'firefox' ? [...kinds, 'beacon'] : kinds;

/**
 * The browser tells only of hosts that the user has allowed. Call it while the background starts, before anything is awaited, and what it
 * gives whenever one more host is allowed: Chromium 156 stays silent about a host that was allowed after the listener was added.
 */
export function observeRequests({ sent, done }: RequestObserver): () => void {
  // Safari has no such API in an extension whose background may sleep.
  const { webRequest } = browser as { webRequest?: typeof browser.webRequest };
  if (!webRequest) return () => undefined;
  const filter = { urls: ['*://*/*'], types: kindsHere } as Filter;
  const onSent = ({
    requestId,
    method,
    url,
    timeStamp,
    requestBody,
    tabId,
  }: Browser.webRequest.OnBeforeRequestDetails): undefined =>
    void sent({
      id: requestId,
      method: method.toUpperCase(),
      url: new URL(url),
      at: Math.round(timeStamp),
      body: requestBody ?? null,
      tabId,
    });
  const onCompleted = ({ requestId, statusCode }: Browser.webRequest.OnCompletedDetails): void =>
    done(requestId, statusCode > 0 && statusCode < 400);
  const onError = ({ requestId }: Browser.webRequest.OnErrorOccurredDetails): void => done(requestId, false);
  const observe = (): void => {
    webRequest.onBeforeRequest.removeListener(onSent);
    webRequest.onCompleted.removeListener(onCompleted);
    webRequest.onErrorOccurred.removeListener(onError);
    webRequest.onBeforeRequest.addListener(onSent, filter, ['requestBody']);
    webRequest.onCompleted.addListener(onCompleted, filter);
    webRequest.onErrorOccurred.addListener(onError, filter);
  };
  observe();
  return observe;
}
