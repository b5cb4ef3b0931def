/** The extension is updated, or switched off and on, while a ticket is open: what its old script can no longer do must not go unseen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { callBackground } from './driver/background.ts';
import { evaluateInFirefox } from './driver/bidi.ts';
import { launch } from './driver/fixtures.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { Technician } from './driver/technician.ts';
import { turnOn } from './driver/turn-on.ts';

async function reloadExtension(driven: DrivenBrowser): Promise<void> {
  if (driven.kind === 'firefox') {
    const addon = `AddonManager.getAddonByID(${JSON.stringify(driven.extensionId)})`;
    await evaluateInFirefox(
      driven.browser,
      `${addon}.then(async (addon) => { await addon.disable(); await addon.enable(); return true; })`,
    );
    return;
  }
  const page = await driven.browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (
      globalThis as unknown as {
        chrome: {
          developerPrivate: {
            updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
            reload(id: string, options: { failQuietly: boolean }): Promise<void>;
          };
        };
      }
    ).chrome;
    // Without it Chromium does not start an unpacked extension again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, driven.extensionId);
  await page.close();
}

interface OpenTicket {
  readonly technician: Technician;
  readonly driven: DrivenBrowser;
}

/** A ticket that is open while the extension is reloaded; the new script has said that the page should be loaded anew. */
const updating = test.extend<{ readonly openTicket: (path: string) => Promise<OpenTicket> }>({
  openTicket: async ({ kind, sampleDesk }, use) => {
    // What Chromium loads at run time is gone after a reload; what it loads from its command line stays, with its permissions.
    const profile = mkdtempSync(join(tmpdir(), 'client-lens-update-'));
    const driven = await launch(kind, profile);
    sampleDesk.reset();
    await use(async (path) => {
      await turnOn(driven, sampleDesk.url);
      const technician = await Technician.sitDown(driven);
      await technician.open(sampleDesk.url + path);
      await technician.panel().prepared();
      await technician.fill('#reply textarea[name=text]', 'Typed before the update');
      await technician.choose('#reply select[name=status]', 'resolved');
      await reloadExtension(driven);
      const corner = () =>
        technician.page.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 30)?.localName);
      await expect.poll(corner, { timeout: 15_000 }).toBe('cl-panel');
      await technician.panel().prepared();
      return { technician, driven };
    });
    await driven.browser.close();
    // What the browser has started may write a little longer than itself.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});

const recorded = async (driven: DrivenBrowser) =>
  (await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 10 })).closures.map(
    ({ answer, unasked }) => answer?.kind ?? unasked,
  );

updating('the new script takes over: forms are asked about', async ({ openTicket, sampleDesk }) => {
  const { technician, driven } = await openTicket('/tickets/7');
  expect(await technician.page.evaluate(() => document.querySelectorAll('cl-panel').length)).toBe(1);
  await technician.click('#reply button[name=send]');
  await technician.panel().question();
  await technician.press('2');
  await expect.poll(() => sampleDesk.ticket(7).status).toBe('resolved');
  expect(sampleDesk.ticket(7).conversation.at(-1)?.text).toBe('Typed before the update');
  await expect.poll(() => recorded(driven)).toEqual(['achieved']);
});

updating(
  'a request of the page, which only the old script could hear, goes on: it is noted as unasked, or asked about late',
  async ({ openTicket, sampleDesk, kind }) => {
    const { technician, driven } = await openTicket('/tickets/8');
    await technician.press('Alt+R');
    await expect.poll(() => sampleDesk.ticket(8).status).toBe('resolved');
    // Firefox ends the old script at once: there the new one asks when it is done.
    if (kind === 'firefox') {
      await technician.panel().question();
      await technician.panel().answer('Yes, I checked it');
    }
    await expect
      .poll(() => recorded(driven), { timeout: 10_000 })
      .toEqual(kind === 'firefox' ? ['achieved'] : ['extension-updated']);
    await expect.poll(() => technician.panel().questionNow()).toBeNull();
    await technician.panel().notAsked(2500);
    expect(await recorded(driven)).toHaveLength(1);
  },
);
