import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { bidiOf } from './bidi.ts';
import { packExtension } from './pack.ts';
import { expectFor } from './patience.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** A running browser with the built extension in it. */
export interface DrivenBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly origin: string;
  readonly extensionId: string;
}

export interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless?: boolean;
  /** A profile to keep, and with it the extension; a fresh one unless named. */
  readonly profile?: string;
  /** Further preferences, in Firefox. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** The folder into which files are saved without asking; the browser's own way unless named. */
  readonly downloads?: string;
  /** The caller closes the browser when a signal comes; otherwise puppeteer does, and ends the process. */
  readonly signalsAreHandled?: boolean;
  /** How long an answer of Chromium may take, in milliseconds: for what is measured, and takes minutes. */
  readonly longestAnswer?: number;
}

const firefoxId = 'client-lens@client-lens.example';
/** Firefox makes up an address for each installation; tests need to know it. */
const firefoxUuid = '6f1d0d5e-0f0a-4c39-9d6d-5b8a3e2f7c11';

const quietChromium = [
  // Root has no sandbox, and neither has a downloaded Chromium on many a Linux. Tests open nothing but our own machine.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

// The address of the extension's pages is fixed, and its own button grants a permission without a second question.
const firefoxPreferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
  'extensions.webextOptionalPermissionPrompts': false,
  'xpinstall.signatures.required': false,
};

const downloadPreferences = (folder: string | undefined): Record<string, string | number> =>
  folder === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': folder };

/** What Firefox loads from a folder is gone with its restart. What stays it takes as one packed file. */
async function installInFirefox(browser: Browser, extension: string, profile: string | undefined): Promise<string> {
  if (profile === undefined) return browser.installExtension(extension);
  if (!existsSync(join(profile, 'extensions', `${firefoxId}.xpi`))) {
    const path = join(profile, 'client-lens.xpi');
    packExtension(extension, path);
    const extensionData = { type: 'archivePath', path };
    await bidiOf(browser).send('webExtension.install', { extensionData, 'moz:permanent': true });
  }
  return firefoxId;
}

/** What Chromium loads from its command line keeps its permissions over a restart; what is installed while it runs does not. */
const chromiumFlags = (extension: string, profile: string | undefined): string[] =>
  profile === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];

async function installInChromium(browser: Browser, extension: string, profile: string | undefined): Promise<string> {
  if (profile === undefined) return browser.installExtension(extension);
  return expectFor('the extension', async () => [...(await browser.extensions()).keys()][0]);
}

const profileOf = (profile: string | undefined): { userDataDir?: string } =>
  profile === undefined ? {} : { userDataDir: profile };

const signalHandling = (signalsAreHandled: boolean) => ({
  handleSIGINT: !signalsAreHandled,
  handleSIGTERM: !signalsAreHandled,
  handleSIGHUP: !signalsAreHandled,
});

async function launchChromium({
  executablePath,
  extension,
  headless = true,
  profile,
  downloads,
  signalsAreHandled = false,
  longestAnswer,
}: LaunchOptions): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    ...(longestAnswer === undefined ? {} : { protocolTimeout: longestAnswer }),
    enableExtensions: true,
    defaultViewport: null,
    args: [...quietChromium, ...chromiumFlags(extension, profile), '--window-size=1280,900'],
    ...signalHandling(signalsAreHandled),
    ...(downloads === undefined ? {} : { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } }),
    ...profileOf(profile),
  });
  const extensionId = await installInChromium(browser, extension, profile);
  return { kind: 'chromium', browser, extensionId, origin: `chrome-extension://${extensionId}` };
}

async function launchFirefox({
  executablePath,
  extension,
  headless = true,
  profile,
  preferences,
  downloads,
  signalsAreHandled = false,
}: LaunchOptions): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: null,
    // For opening the extension's pages, and for stopping its background.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: { ...firefoxPreferences, ...downloadPreferences(downloads), ...preferences },
    ...signalHandling(signalsAreHandled),
    ...profileOf(profile),
  });
  const extensionId = await installInFirefox(browser, extension, profile);
  return { kind: 'firefox', browser, extensionId, origin: `moz-extension://${firefoxUuid}` };
}

export const launchWithExtension = (kind: BrowserKind, options: LaunchOptions): Promise<DrivenBrowser> =>
  kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
