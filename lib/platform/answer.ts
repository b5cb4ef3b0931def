import { type Browser, browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

/** Gives every call that arrives to `handle`, which never throws. Register it while the background starts, before anything is awaited. */
export function answerMessages(handle: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (typeof message !== 'object' || message === null || !('call' in message)) return;
    void handle(message, sender).then(sendResponse);
    // Keeps the channel open; a returned promise is not understood everywhere.
    return true;
  });
}

/** `chrome-extension://…/`, `moz-extension://…/` */
export const ownAddress = (): string => browser.runtime.getURL('/');
export const ownId = (): string => browser.runtime.id;
