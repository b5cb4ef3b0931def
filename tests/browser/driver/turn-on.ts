import { openExtensionPage } from './extension-page.ts';
import type { DrivenBrowser } from './launch.ts';
import { expectFor } from './patience.ts';

/** Chromium would ask in a window of its own, which no test can press: say beforehand that the answer is yes. */
export async function willAllow(driven: DrivenBrowser, siteUrl: string): Promise<void> {
  if (driven.kind !== 'chromium') return;
  const { protocol, hostname } = new URL(siteUrl);
  const pattern = `${protocol}//${hostname}/*`;
  const page = await driven.browser.newPage();
  try {
    await page.goto(`chrome://extensions/?id=${driven.extensionId}`);
    await page.evaluate(
      (id, host) => {
        const { developerPrivate } = (
          globalThis as unknown as {
            chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
          }
        ).chrome;
        return developerPrivate.addHostPermission(id, host);
      },
      driven.extensionId,
      pattern,
    );
  } finally {
    await page.close();
  }
}

/** What a user does: writes the address into the options and adds the site. Returns when the site is listed. */
export async function turnOn(driven: DrivenBrowser, siteUrl: string): Promise<void> {
  const { origin } = new URL(siteUrl);
  await willAllow(driven, siteUrl);
  const options = await openExtensionPage(driven, 'options.html');
  try {
    await options.typeInto('Site address', siteUrl);
    await options.clickNamed('button', 'Add site');
    await expectFor(`${origin} in the list of sites`, async () => (await options.readAll('li h3')).includes(origin) || null);
  } finally {
    await options.close();
  }
}
