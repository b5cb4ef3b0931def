import { browser } from 'wxt/browser';
import { withFreshStatus } from '../page/fresh-status.ts';
import type { PanelPage } from '../page/panel-host.ts';
import { createTicketPanel } from '../page/ticket-panel.ts';
import { ownWorld } from './own-world.ts';

/** Sent by the background into a page of a desk that has settled, or that has to ask before it has. */
export function hostPanelInPage(): void {
  const { clientLens: lens } = ownWorld;
  if (!lens) return;
  lens.parts['panel-host'] = (options, signal) =>
    withFreshStatus(createTicketPanel(options, panelPage(), signal), () => lens.gatekeeper, options.onScreen, signal);
}

/** Chromium gives scripts in pages a one-time address that leads to the extension's real origin. */
function panelPage(): PanelPage {
  const address = browser.runtime.getURL('/panel.html');
  const { protocol, origin } = new URL(address);
  return { address, origin: protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin };
}
