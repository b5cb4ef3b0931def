import { bidiOf, contextOf } from './bidi.ts';
import type { DrivenBrowser } from './launch.ts';
import { expectFor } from './patience.ts';
import { Tab } from './tab.ts';

/** Opens a page of the extension (`options.html`) in a tab of its own. */
export async function openExtensionPage(driven: DrivenBrowser, path: string): Promise<Tab> {
  const url = `${driven.origin}/${path}`;
  const page = await driven.browser.newPage();
  if (driven.kind === 'chromium') {
    await page.goto(url);
  } else {
    // Firefox never reports such a page as loaded, so nothing may wait for that.
    await bidiOf(driven.browser).send('browsingContext.navigate', { context: contextOf(page.mainFrame()), url, wait: 'none' });
    await expectFor(
      url,
      async () =>
        (await page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url)) || null,
    );
  }
  return new Tab(driven, page);
}
