/** The dashboard over ten thousand, a hundred thousand and a million closures, in a real Chromium, by the built extension. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build as bundle } from 'vite';
import { type ClosureFilter, everyClosure } from '../../lib/outcomes/filter.ts';
import { launchWithExtension } from '../browser/driver/launch.ts';
import { adviceFor, ensureBrowsers, findBrowsers } from '../run/browsers.ts';
import { computed } from './cpu.ts';
import { type ExportRun, exponentOf, exportFigures, measureExport } from './export.ts';
import { exact, type Measured, noted, rate } from './figure.ts';
import { ask, type Called, firstScreen, longestTaskDuring, order, peakMemoryDuring } from './figures-page.ts';
import { median } from './median.ts';
import { say, sayRuns } from './progress.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const extras = 40;

/** The built extension, and beside it what only the bench needs. */
async function withBenchWorker(extension: string, folder: string): Promise<void> {
  cpSync(extension, folder, { recursive: true });
  // Ours may run no wasm: SQLite would need that to be allowed.
  const manifest = join(folder, 'manifest.json');
  const allowed = { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" };
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), content_security_policy: allowed }));
  cpSync(join(root, 'node_modules/sql.js/dist/sql-wasm-browser.wasm'), join(folder, 'sql-wasm-browser.wasm'));
  await bundle({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(root, 'tests/bench/figures-worker.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'figures-worker.js',
      },
    },
  });
}

const asked = (filter: ClosureFilter): Called[] => [
  { name: 'figures', request: { filter: { ...filter, answer: null } } },
  { name: 'list-closures', request: { filter, offset: 0, limit: 100 } },
  { name: 'filter-choices', request: {} },
];

const before = Date.UTC(2026, 10, 25, 12);
const filters: readonly ClosureFilter[] = [
  { ...everyClosure, client: 'client-1' },
  { ...everyClosure, desk: 'redmine' },
  { ...everyClosure, from: before - 90 * 86_400_000 },
  { ...everyClosure, answer: 'not-yet' },
  { ...everyClosure, client: 'client-40', answer: 'achieved' },
];

interface AtSize {
  readonly n: number;
  /** Milliseconds of counting anew: computed, where that can be told. */
  readonly work: number;
  /** Megabytes of the worker meanwhile. */
  readonly peak: number;
  readonly exported: ExportRun;
  readonly figures: readonly Measured[];
}

/** What looks further than at each closure's few numbers: from closures, a batch at a time. */
const everyTicket = { from: null, to: null, client: null };
const recurring: Called = { name: 'patterns', request: { filter: everyTicket, limit: 50 } };
const holding: Called = { name: 'holding-figures', request: {} };

const repeat = async (runs: number, task: (run: number) => Promise<number>): Promise<number[]> => {
  const values: number[] = [];
  while (values.length < runs) values.push(await task(values.length));
  return values;
};

/** How much of a core it took, beside the time on the clock: that one depends on who else is computing. Gives the better of the two. */
async function sayComputed(page: Page, what: string, task: () => Promise<void>): Promise<number> {
  const root = page.browser().process()?.pid;
  const [before, begun] = [computed(root), performance.now()];
  await task();
  const [after, clock] = [computed(root), performance.now() - begun];
  if (before === null || after === null) return clock;
  say(`    ${what}: ${after - before} ms computed in all of the browser's processes, ${clock.toFixed(0)} ms by the clock`);
  return after - before;
}

async function measureAt(page: Page, dashboard: string, n: number, pictures: string | null): Promise<AtSize> {
  say(`  ${n.toLocaleString('en')} closures (load ${loadavg()[0]?.toFixed(1)}) …`);
  let [rows, ms] = [0, 0];
  await sayComputed(page, 'made up and written', async () => {
    ({ rows, ms } = await order<{ rows: number; ms: number }>(page, { what: 'fill', upTo: n - extras }));
  });
  const rowsPerSecond = (rows / ms) * 1000;
  say(`    written: ${Math.round(rowsPerSecond).toLocaleString('en')} rows a second`);
  const single = await repeat(9, () => order<number>(page, { what: 'close-one' }));
  sayRuns('  one close', single);
  // Found out once after so many new ones, and remembered; in a real dashboard it is somebody's first look after an import.
  const settled = await ask(page, asked(everyClosure), true);
  let worker: number[] = [];
  await sayComputed(page, '5 first screens', async () => {
    worker = await repeat(5, () => ask(page, asked(everyClosure), true));
  });
  sayRuns('  first screen, answers of the worker', worker);
  const cold = await ask(page, asked(filters[0] as ClosureFilter), true);
  const warm: number[] = [];
  await sayComputed(page, `${filters.length * 2} filter changes`, async () => {
    for (const filter of [...filters, ...filters]) warm.push(await ask(page, asked(filter)));
  });
  sayRuns('  filters', warm);
  const look = await page.browser().newPage();
  const drawn = await repeat(5, () => firstScreen(look, dashboard));
  sayRuns('  first screen, drawn', drawn);
  if (pictures !== null) await takePictures(look, pictures, n);
  await look.close();
  // The dashboard itself looks again when its tab comes to the front: that is not what is measured next.
  await page.bringToFront();
  await ask(page, asked(everyClosure));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })).then(() => null));
  let [rebuild, peak, work] = [0, 0, 0];
  const longest = await longestTaskDuring(page, async () => {
    peak = await peakMemoryDuring(page, async () => {
      work = await sayComputed(page, 'counted anew', async () => {
        rebuild = await ask(page, [{ name: 'rebuild-figures', request: {} }], true);
      });
    });
  });
  say(`    counted anew in ${Math.round(rebuild)} ms, at most ${peak.toFixed(0)} MB`);
  const [held, issues] = [await ask(page, [holding], true), await ask(page, [recurring], true)];
  sayRuns('  did it hold, what keeps coming back', [held, issues], 0);
  const exported = await measureExport(page);
  sayRuns('  CSV export', [exported.ms], 0);
  const scan = await order<number>(page, { what: 'scan', filter: everyClosure });
  const sqliteLoad = await order<number>(page, { what: 'load-sqlite' });
  const sqlite = await order<number>(page, { what: 'sqlite', filter: everyClosure });
  const sqliteFilters: number[] = [];
  for (const filter of filters)
    sqliteFilters.push(await order<number>(page, { what: 'sqlite', filter: { ...filter, answer: null } }));
  sayRuns('  a plain scan', [scan], 0);
  sayRuns('  SQLite: load, all, filters', [sqliteLoad, sqlite, ...sqliteFilters], 0);
  const at = `at ${n.toLocaleString('en')}`;
  const [first, filter] = [median(worker), median(warm)];
  return {
    n,
    work,
    peak,
    exported,
    figures: [
      rate(`closures written a second ${at}`, rowsPerSecond, 20_000),
      noted(`one close written ${at}`, median(single), 'ms', 20),
      noted(`first screen, the worker's answers ${at}`, first, 'ms', 200),
      noted(`first screen, opened to drawn ${at}`, median(drawn), 'ms', 200),
      noted(`first screen after an import ${at}`, settled, 'ms', 1000),
      noted(`first filter, columns not read yet ${at}`, cold, 'ms', 1000),
      noted(`one filter change ${at}`, filter, 'ms', 100),
      noted(`what keeps coming back, among the newest 50,000 tickets ${at}`, issues, 'ms', 10_000),
      noted(`did it hold ${at}`, held, 'ms', 10_000),
      noted(`counted anew ${at}`, rebuild, 'ms', n / 10),
      { ...exact(`counted anew, peak memory of the worker ${at}`, peak, 'MB', 400) },
      noted(`longest task of the page meanwhile ${at} (0: none over 50 ms)`, longest, 'ms', 50),
      exact(`first screen ÷ plain scan ${at}`, first / scan, 'ratio', n >= 100_000 ? 0.2 : 2),
      exact(`one filter change ÷ plain scan ${at}`, filter / scan, 'ratio', n >= 100_000 ? 0.2 : 2),
      exact(`first screen ÷ the same in SQLite, loaded ${at}`, first / sqlite, 'ratio', n >= 100_000 ? 1 : 20),
      exact(
        `one filter change ÷ the same in SQLite, loaded ${at}`,
        filter / median(sqliteFilters),
        'ratio',
        n >= 1_000_000 ? 1 : 20,
      ),
    ],
  };
}

async function takePictures(page: Page, folder: string, n: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of [1280, 380]) {
    for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // Charts come last, and are drawn anew where the page gets narrower.
      await page.waitForFunction(() => document.querySelector('figure svg') !== null, { timeout: 60_000 });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })).then(() => null));
      await page.screenshot({ path: join(folder, `dashboard-${n}-${width}-${scheme}.png`), fullPage: true });
    }
  }
  say(`    pictures in ${folder}`);
}

/** What the browser takes for the records alone, and for each index: no figure of ours, but what ours have to be seen beside. */
async function measureBareWriting(page: Page): Promise<void> {
  const indexes = ['id', 'id, at', 'id, at, clientId', 'id, at, clientId, [site+ticket.id]'];
  for (const index of indexes) {
    await sayComputed(page, `10,000 records into a bare table with ${index}`, async () => {
      const { rows, ms } = await order<{ rows: number; ms: number }>(page, { what: 'bare', rows: 10_000, indexes: index });
      say(`    ${Math.round((rows / ms) * 1000).toLocaleString('en')} rows a second`);
    });
  }
}

/** How time grows with n: 1 is in proportion. */
const exponent = (one: AtSize, other: AtSize): number => Math.log(other.work / one.work) / Math.log(other.n / one.n);

/** Into `pictures`, a folder, goes how the dashboard looks with so many closures. */
export async function measureFigures(extension: string, most: number, pictures: string | null): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'client-lens-bench-'));
  await withBenchWorker(extension, folder);
  const executablePath = findBrowsers().chromium ?? (await ensureBrowsers()).chromium;
  if (executablePath === null) throw new Error(adviceFor('chromium'));
  const driven = await launchWithExtension('chromium', { executablePath, extension: folder, longestAnswer: 3_600_000 });
  try {
    const dashboard = `${driven.origin}/dashboard.html`;
    const page = await driven.browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(dashboard);
    await order(page, { what: 'plan', total: most });
    await measureBareWriting(page);
    const sizes: AtSize[] = [];
    for (let n = 10_000; n <= most; n *= 10) sizes.push(await measureAt(page, dashboard, n, pictures));
    const growth = sizes.slice(1).map((size, index) => {
      const smaller = sizes[index] as AtSize;
      const name = `counted anew, exponent from ${smaller.n.toLocaleString('en')} to ${size.n.toLocaleString('en')}`;
      return exact(name, exponent(smaller, size), 'ratio', 1.2);
    });
    const memory = exponentOf(sizes.map(({ n, peak }) => [n, peak]));
    const flat = exact('counted anew, exponent of peak memory over n', memory, 'ratio', 0.3);
    const exports = exportFigures(sizes.map(({ exported }) => exported));
    return [...sizes.flatMap(({ figures }) => figures), ...growth, flat, ...exports];
  } finally {
    await driven.browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
