import { evaluateInExtension } from './background.ts';
import { evaluateInFirefox } from './bidi.ts';
import { openExtensionPage } from './extension-page.ts';
import type { DrivenBrowser } from './launch.ts';
import { expectFor } from './patience.ts';
import type { Tab } from './tab.ts';

/** The browser switches tabs in its own time. */
export async function bringToFront(driven: DrivenBrowser, tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  if (driven.kind === 'chromium') return;
  const address = await tab.address();
  const inFront = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.currentURI.spec`;
  await expectFor(`${address} in front`, async () => (await evaluateInFirefox(driven.browser, inFront)) === address || null);
}

/** Presses Client Lens's button in the browser's toolbar, which lets it look at the tab in front, once. */
async function pressButton(driven: DrivenBrowser, tab: Tab): Promise<void> {
  await bringToFront(driven, tab);
  if (driven.kind === 'chromium') {
    await (await driven.browser.extensions()).get(driven.extensionId)?.triggerAction(tab.page);
    return;
  }
  await evaluateInFirefox(
    driven.browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(driven.extensionId)});
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const mayLook = () => extension.tabManager.hasActiveTabPermission(window.gBrowser.selectedTab);
      // Where a bubble is still open from before, the first press only closes it.
      for (let press = 0; press < 3 && !mayLook(); press += 1) await action.triggerAction(window);
      if (!mayLook()) throw new Error('the press on the button does not let the extension look');
    })()`,
  );
}

interface BrowserTab {
  readonly id: number;
  readonly url?: string;
  readonly lastAccessed: number;
}
interface Tabs {
  query(what: object): Promise<BrowserTab[]>;
  getCurrent(): Promise<BrowserTab>;
  remove(ids: number[]): Promise<void>;
}
type TabsApi = Record<'browser' | 'chrome', { tabs: Tabs } | undefined>;

const latestTabId = async (): Promise<number> => {
  const { browser, chrome } = globalThis as unknown as TabsApi;
  const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
  const others = tabs.filter(({ url }) => !/^(chrome|moz)-extension:/.test(url ?? ''));
  const [latest] = others.sort((one, other) => other.lastAccessed - one.lastAccessed);
  if (latest === undefined) throw new Error('no tab but our own');
  return latest.id;
};

/** The popup's page about the tab that was in front a moment ago, in a tab of its own, where it can be driven in both browsers. */
export async function openPopupPage(driven: DrivenBrowser, tab: Tab): Promise<Tab> {
  await bringToFront(driven, tab);
  return openExtensionPage(driven, `popup.html?tab=${await evaluateInExtension(driven, latestTabId, null)}`);
}

/** What a user does on a site that is not turned on: presses the button in the toolbar and reads the popup. */
export async function openPopup(driven: DrivenBrowser, tab: Tab): Promise<Tab> {
  await pressButton(driven, tab);
  return openPopupPage(driven, tab);
}

/** Closes the tabs that show this page of the extension (`/dashboard.html`); gives how many there were. */
export const closeOwnTabs = (driven: DrivenBrowser, page: string): Promise<number> =>
  evaluateInExtension(
    driven,
    async (ending) => {
      const { browser, chrome } = globalThis as unknown as TabsApi;
      const tabs = (browser ?? chrome)?.tabs;
      // The options page in which this runs is none of them.
      const here = await tabs?.getCurrent();
      const found = (await tabs?.query({}))?.filter(({ id, url }) => url?.endsWith(ending) && id !== here?.id) ?? [];
      await tabs?.remove(found.map(({ id }) => id));
      return found.length;
    },
    page,
  );
