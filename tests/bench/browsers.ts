import type { Browser } from 'puppeteer-core';
import { type DrivenBrowser, launchWithExtension } from '../browser/driver/launch.ts';
import { turnOn } from '../browser/driver/turn-on.ts';
import { adviceFor, ensureBrowsers, findBrowsers } from '../run/browsers.ts';
import type { BenchServer } from './server.ts';

/** Two browsers that differ in the extension only. */
export interface Pair {
  readonly withLens: DrivenBrowser;
  readonly without: Browser;
  close(): Promise<void>;
}

/** The page that was turned on in the one browser is the same page in the other. */
export async function launchPair(extension: string, desk: BenchServer): Promise<Pair> {
  const executablePath = findBrowsers().chromium ?? (await ensureBrowsers()).chromium;
  if (executablePath === null) throw new Error(adviceFor('chromium'));
  const withLens = await launchWithExtension('chromium', { executablePath, extension });
  const other = await launchWithExtension('chromium', { executablePath, extension });
  const close = async (): Promise<void> => {
    await Promise.all([withLens.browser.close(), other.browser.close()]);
  };
  try {
    // Started in the very same way, so nothing but the extension differs.
    await other.browser.uninstallExtension(other.extensionId);
    await turnOn(withLens, desk.origin);
  } catch (error) {
    await close();
    throw error;
  }
  return { withLens, without: other.browser, close };
}
