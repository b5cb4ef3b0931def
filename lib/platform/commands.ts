import { browser } from 'wxt/browser';

/** The keyboard shortcut reaches the background only; the script in the tab in front owns the panel. */
export function passOnShortcuts(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'open-panel' || tab?.id === undefined) return;
    // On a page that is no desk nobody listens.
    browser.tabs.sendMessage(tab.id, { order: 'toggle-panel' }).catch(() => undefined);
  });
}
