import { launchWithExtension } from '../browser/driver/launch.ts';
import { adviceFor, ensureBrowsers, findBrowsers } from '../run/browsers.ts';
import { exact, type Measured, noted, rate } from './figure.ts';
import { measureHistory } from './history.ts';

/** A desk's own export with this many rows, imported in a real Chromium by the built extension. */
export async function measureHistoryImport(extension: string, rows: number): Promise<Measured[]> {
  const executablePath = findBrowsers().chromium ?? (await ensureBrowsers()).chromium;
  if (executablePath === null) throw new Error(adviceFor('chromium'));
  const driven = await launchWithExtension('chromium', { executablePath, extension });
  try {
    const page = await driven.browser.newPage();
    await page.goto(`${driven.origin}/dashboard.html`);
    const { rowsPerSecond, lookedMs, peakHeapMb, longestTaskMs } = await measureHistory(page, rows);
    const of = `of ${rows.toLocaleString('en')} rows`;
    return [
      rate(`history import ${of}, rows a second`, rowsPerSecond, 20_000),
      noted(`history export ${of} looked at, before anything is said`, lookedMs, 'ms', rows / 20),
      exact(`history import ${of}, peak memory of the worker`, peakHeapMb, 'MB', 400),
      noted(`longest task of the page meanwhile (0: none over 50 ms)`, longestTaskMs, 'ms', 50),
    ];
  } finally {
    await driven.browser.close();
  }
}
