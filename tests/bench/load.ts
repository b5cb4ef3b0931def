import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import type { Pair } from './browsers.ts';
import { exact, type Measured, timing } from './figure.ts';
import { quietDifference } from './median.ts';
import { sayRuns } from './progress.ts';
import { elementsInTicketPage } from './ticket-page.ts';

export type Metrics = Readonly<Record<string, number>>;

export async function readMetrics(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** One load, in a new tab: milliseconds of the page's main thread, megabytes of its JavaScript heap, elements in its document. */
interface Load {
  readonly script: number;
  readonly task: number;
  readonly heap: number;
  readonly elements: number;
}

async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load' });
    // Until the panel has been prepared: that is a part of what we cost.
    await sleep(1500);
    const { ScriptDuration = Number.NaN, TaskDuration = Number.NaN } = await readMetrics(session);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize = Number.NaN } = await readMetrics(session);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    return { script: ScriptDuration * 1000, task: TaskDuration * 1000, heap: JSHeapUsedSize / 1e6, elements };
  } finally {
    await page.close();
  }
}

const runs = 21;

/**
 * Method: new tabs with the extension and without it, by turns; the difference of the quickest quarters. Times are the main thread's own (CPU), not
 * the clock's, so that other work on the machine is not counted as ours. The heap is read after the garbage is collected and with the
 * panel closed; the panel's own page lives in the extension's process and is not in it.
 */
export async function measureLoad({ withLens, without }: Pair, desk: string): Promise<Measured[]> {
  const url = `${desk}/tickets/7`;
  // The first load of each browser pays for things that are kept: compiled code, a spare process.
  await loadOnce(withLens.browser, url);
  await loadOnce(without, url);
  const [ours, plain]: [Load[], Load[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await loadOnce(withLens.browser, url));
    plain.push(await loadOnce(without, url));
  }
  if (plain.some(({ elements }) => elements !== elementsInTicketPage))
    throw new Error(`the ticket page has ${plain[0]?.elements} elements, not ${elementsInTicketPage}`);
  if (!ours.some(({ elements }) => elements > elementsInTicketPage)) throw new Error('the lens did not start in the ticket page');
  const more = (key: keyof Load): number => {
    const [left, right] = [ours.map((load) => load[key]), plain.map((load) => load[key])];
    sayRuns(`${key}, with`, left, 2);
    sayRuns(`${key}, without`, right, 2);
    return quietDifference(left, right);
  };
  return [
    timing('script time at load', more('script'), 'ms', 3),
    timing('main-thread time at load', more('task'), 'ms', 12),
    exact('JavaScript heap, panel closed', more('heap'), 'MB', 0.4),
    exact("elements added to the page's document", more('elements'), 'count', 1),
  ];
}
