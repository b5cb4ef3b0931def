import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restoreBackup } from '../browser/driver/backups.ts';
import { type BrowserKind, type DrivenBrowser, launchWithExtension } from '../browser/driver/launch.ts';
import { Technician } from '../browser/driver/technician.ts';
import { turnOn } from '../browser/driver/turn-on.ts';
import { adviceFor, ensureBrowsers } from '../run/browsers.ts';
import { timed } from '../run/timed.ts';
import type { DemoArguments } from './arguments.ts';
import { buildExtension } from './build.ts';
import { expectSame } from './check.ts';
import type { DemoDesk } from './desk.ts';
import { startRequestTrackerDemo } from './request-tracker.ts';
import { sampleBackup } from './sample-clients.ts';
import { startSampleDemo } from './sample-desk.ts';

/** Everything that the demo plays with. */
export interface Stage {
  readonly desk: DemoDesk;
  readonly driven: DrivenBrowser;
  readonly technician: Technician;
  /** Where screenshots and exports of the walk go; emptied before it. */
  readonly folder: string;
}

/** What has to be put away in the end, in the order in which it came up. */
export type PutAway = (() => Promise<void>)[];

const root = fileURLToPath(new URL('../../', import.meta.url));

async function findProgram(kind: BrowserKind): Promise<string> {
  const program = (await ensureBrowsers([kind]))[kind];
  if (program === null) throw new Error(adviceFor(kind));
  return program;
}

function prepareFolder({ desk, browser, headless }: DemoArguments): string {
  const folder = join(root, '.cache', 'demo', browser === 'chromium' ? desk : `${desk}-${browser}`);
  // In a window nothing is put there: what the last walk left stays.
  if (headless) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function loadSampleClients(driven: DrivenBrowser): Promise<void> {
  const backup = sampleBackup(Date.now());
  const report = await restoreBackup(driven, JSON.stringify(backup));
  // Each client with its lines is one record; the name of whoever works here is another.
  expectSame('restored records', report.added, backup.clients.length + 1);
  process.stdout.write(`${backup.clients.length} sample clients with ${backup.lines.length} card lines\n`);
}

/** The window that the browser opened with, instead of a second one beside it. */
async function sitDown(driven: DrivenBrowser): Promise<Technician> {
  const [first] = await driven.browser.pages();
  return first === undefined ? Technician.sitDown(driven) : new Technician(driven, first);
}

/** Builds, starts and fills all that is needed, with Client Lens turned on for the desk. */
export async function setStage(wanted: DemoArguments, putAway: PutAway): Promise<Stage> {
  const extension = join(root, buildExtension(wanted.browser));
  const executablePath = await findProgram(wanted.browser);
  const desk = await (wanted.desk === 'rt' ? startRequestTrackerDemo() : startSampleDemo());
  putAway.push(() => desk.stop());

  const folder = prepareFolder(wanted);
  const driven = await timed(`Starting ${wanted.browser === 'firefox' ? 'Firefox' : 'Chromium'}`, () =>
    launchWithExtension(wanted.browser, {
      executablePath,
      extension,
      headless: wanted.headless,
      signalsAreHandled: true,
      // Whoever tries the demo in a window has the downloads where they always are.
      ...(wanted.headless ? { downloads: folder } : {}),
    }),
  );
  putAway.push(() => driven.browser.close());
  const technician = await sitDown(driven);

  await timed(`Turning Client Lens on for ${desk.name}`, () => turnOn(driven, desk.url));
  await loadSampleClients(driven);
  await desk.signIn(technician);
  await technician.open(desk.start);
  return { desk, driven, technician, folder };
}
