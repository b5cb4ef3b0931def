import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareFossil } from '../desks/fossil/fossil.ts';
import { prepareRedmine } from '../desks/redmine/redmine.ts';
import { prepareRequestTracker } from '../desks/rt/request-tracker.ts';
import { DeskUnavailable } from '../desks/unavailable.ts';
import { adviceFor, type Browsers, ensureBrowsers } from './browsers.ts';
import { addCounts, countBrowserTests, countUnitTests } from './counts.ts';
import { LeftOut, printSummary, runProgram, runSteps, type Step } from './steps.ts';

// What may be left out on somebody's own machine has to run in CI.
const inCi = Boolean(process.env.CI);
const root = fileURLToPath(new URL('../../', import.meta.url));
const results = '.cache/results';
const unitReport = `${results}/unit.json`;
const browserReport = `${results}/browser.json`;

async function findAllBrowsers(): Promise<void> {
  const browsers = await ensureBrowsers();
  const missing = (['chromium', 'firefox'] satisfies (keyof Browsers)[]).filter((name) => browsers[name] === null);
  if (missing.length === 0) return;
  const advice = missing.map(adviceFor).join(' ');
  if (inCi || missing.length === 2) throw new Error(advice);
  throw new LeftOut(advice);
}

/** Makes a real desk ready, unless an instance elsewhere is named. */
async function prepareDesk(prepare: () => Promise<unknown>, elsewhere: string | undefined): Promise<void> {
  if (elsewhere) return;
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof DeskUnavailable) || inCi) throw error;
    throw new LeftOut(error.message);
  }
}

// Through the scripts of package.json, so that each step can be run by itself in the same way.
const npmRun = (script: string, ...parameters: readonly string[]): void =>
  runProgram('npm', 'run', '--silent', script, '--', ...parameters);

const steps: readonly Step[] = [
  {
    name: 'Build for Chrome and Firefox',
    run: () => {
      npmRun('build');
      npmRun('build:firefox');
    },
  },
  { name: 'Format and lint', run: () => npmRun('lint') },
  { name: 'Types', run: () => npmRun('types') },
  {
    name: 'Unit tests and rules',
    run: () => npmRun('unit', '--reporter=default', '--reporter=json', `--outputFile.json=${root}${unitReport}`),
  },
  { name: 'Browsers', run: findAllBrowsers },
  { name: 'Request Tracker', run: () => prepareDesk(prepareRequestTracker, process.env.RT_URL) },
  { name: 'Redmine', run: () => prepareDesk(prepareRedmine, process.env.REDMINE_URL) },
  { name: 'Fossil', run: () => prepareDesk(prepareFossil, process.env.FOSSIL_URL) },
  {
    name: 'Browser tests',
    run: () => {
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = root + browserReport;
      npmRun('browser', '--reporter=list,json');
    },
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const done = await runSteps(steps);
printSummary(done);
const counts = addCounts(countUnitTests(unitReport), countBrowserTests(browserReport));
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = done.every(({ result }) => result === 'passed' || result === 'skipped') ? 0 : 1;
