import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackages, mayInstallPackages, readDistribution } from './debian.ts';
import { timed } from './timed.ts';

/** Where the browsers are; null for one that is not there. */
export interface Browsers {
  readonly chromium: string | null;
  readonly firefox: string | null;
}

const programFiles = process.env.ProgramFiles ?? 'C:\\Program Files';
const chromiums = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const firefoxes = ['firefox-esr', 'firefox'];
const elsewhere: Readonly<Record<'chromium' | 'firefox', readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(programFiles, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', join(programFiles, 'Mozilla Firefox', 'firefox.exe')],
};

/** Ubuntu's package is a script that starts a snap: it can neither be driven nor see our files. */
function isSnap(file: string): boolean {
  return (
    realpathSync(file).startsWith('/snap/') ||
    realpathSync(file) === '/usr/bin/snap' ||
    readFileSync(file).subarray(0, 4000).includes('/snap/bin/')
  );
}

function find(variable: string, names: readonly string[], others: readonly string[]): string | null {
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...others];
  return candidates.find((file) => existsSync(file) && !isSnap(file)) ?? null;
}

/** The browsers that are on this machine: `CHROME_PATH` and `FIREFOX_PATH` first, then the usual places. */
export const findBrowsers = (): Browsers => ({
  chromium: find('CHROME_PATH', chromiums, [...elsewhere.chromium, chromium.executablePath()]),
  firefox: find('FIREFOX_PATH', firefoxes, elsewhere.firefox),
});

const run = (program: string, ...parameters: readonly string[]): void => {
  execFileSync(program, parameters, { stdio: ['inherit', process.stderr, 'inherit'], shell: process.platform === 'win32' });
};

const debianPackages: Readonly<Record<keyof Browsers, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Finds the browsers, and installs those that are needed and missing where that can be done without asking. */
export async function ensureBrowsers(needed: readonly (keyof Browsers)[] = ['chromium', 'firefox']): Promise<Browsers> {
  const found = findBrowsers();
  const missing = needed.filter((name) => found[name] === null);
  if (missing.length === 0) return found;

  if (readDistribution() === 'debian' && mayInstallPackages()) {
    const packages = missing.map((name) => debianPackages[name]);
    await timed(`Installing ${packages.join(' and ')} from Debian`, () => installPackages(packages));
  } else if (missing.includes('chromium')) {
    if (readDistribution() === 'ubuntu')
      process.stdout.write(
        'Ubuntu has Chromium only as a snap, which tests cannot drive: taking the one that Playwright offers.\n',
      );
    await timed('Downloading Chromium', () =>
      run('playwright', 'install', ...(mayInstallPackages() ? ['--with-deps'] : []), 'chromium'),
    );
  }
  return findBrowsers();
}

/** What to do about a browser that is not there. */
export const adviceFor = (browser: keyof Browsers): string =>
  browser === 'firefox'
    ? 'Firefox is not here: install it, or set FIREFOX_PATH to its program.'
    : 'Chromium is not here: install it or Chrome, or set CHROME_PATH to its program.';
