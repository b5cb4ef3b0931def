import { browser } from 'wxt/browser';

/** After an installation, an update, or a start of the browser. Wakes the background, which otherwise sleeps until it is called. */
export function onExtensionStart(start: () => void): void {
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
}
