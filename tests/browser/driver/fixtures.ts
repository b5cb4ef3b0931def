import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type SampleDesk, startSampleDesk } from '../../desks/sample/sample-desk.ts';
import { adviceFor, findBrowsers } from '../../run/browsers.ts';
import { DrivenPaths } from './driven-paths.ts';
import { type BrowserKind, type DrivenBrowser, launchWithExtension } from './launch.ts';
import { test as base } from './real-desks.ts';
import { Technician } from './technician.ts';

export { expect } from '@playwright/test';

export interface DriverOptions {
  /** Which browser this project drives. */
  readonly kind: BrowserKind;
}

interface ForAllTests extends DriverOptions {
  /** Tests of one purpose share a browser and its data; a file that names its own gets a browser of its own. */
  readonly purpose: string;
  /** The browser with the extension in it; the same one for all tests of a project. */
  readonly driven: DrivenBrowser;
  readonly sampleDesk: SampleDesk;
}

interface ForOneTest {
  readonly technician: Technician;
  /** For a second tab. */
  readonly sitDown: () => Promise<Technician>;
  /** Ways to close that this test drives, for the table of desks. */
  readonly drivenPaths: DrivenPaths;
}

const builds: Readonly<Record<BrowserKind, string>> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

function findBuild(kind: BrowserKind): string {
  const folder = fileURLToPath(new URL(`../../../${builds[kind]}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`${builds[kind]} is missing: build the extension first.`);
  return folder;
}

function findProgram(kind: BrowserKind): string {
  const program = findBrowsers()[kind];
  if (program === null) throw new Error(adviceFor(kind));
  return program;
}

/** Starts a browser with the extension; in the profile of a folder, if one is named. */
export const launch = (kind: BrowserKind, profile?: string): Promise<DrivenBrowser> =>
  launchWithExtension(kind, {
    executablePath: findProgram(kind),
    extension: findBuild(kind),
    ...(profile === undefined ? {} : { profile }),
  });

export const test = base.extend<ForOneTest, ForAllTests>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  purpose: ['any', { option: true, scope: 'worker' }],

  driven: [
    async ({ kind }, use) => {
      const driven = await launch(kind);
      await use(driven);
      await driven.browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  sampleDesk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const desk = await startSampleDesk();
      await use(desk);
      await desk.close();
    },
    { scope: 'worker' },
  ],

  drivenPaths: async ({ kind }, use) => {
    const paths = new DrivenPaths();
    await use(paths);
    paths.keep(kind);
  },

  sitDown: async ({ driven }, use, testInfo) => {
    const seated: Technician[] = [];
    await use(async () => {
      const technician = await Technician.sitDown(driven);
      seated.push(technician);
      return technician;
    });
    for (const technician of seated) {
      if (testInfo.status !== testInfo.expectedStatus && !technician.page.isClosed()) {
        // Chromium never draws a tab that another one covers.
        await technician.page.bringToFront();
        await testInfo.attach('screen', { body: Buffer.from(await technician.page.screenshot()), contentType: 'image/png' });
      }
      await technician.close();
    }
  },

  technician: async ({ sitDown }, use) => {
    await use(await sitDown());
  },
});
