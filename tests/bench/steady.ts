import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Pair } from './browsers.ts';
import { type Measured, timing } from './figure.ts';
import { readMetrics } from './load.ts';
import { medianDifference } from './median.ts';
import { sayRuns } from './progress.ts';

/**
 * What a busy desk's page does to itself: a message comes, an old one goes, a line of text and an attribute change. Ten times a second.
 * In a hidden part of the page: the browser's own layout and painting would drown what others do about a mutation.
 */
function keepMutating(): void {
  const stream = document.querySelector('#stream');
  if (stream === null) throw new Error('this is not the ticket page');
  let count = 0;
  setInterval(() => {
    count += 1;
    const item = document.createElement('li');
    item.innerHTML = `<header><strong>Person ${count}</strong></header><p>Message <em>${count}</em></p>`;
    stream.append(item);
    stream.setAttribute('data-count', String(count));
    if (stream.childElementCount > 50) stream.firstElementChild?.remove();
  }, 100);
}

async function openMutating(browser: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  await sleep(1500);
  await page.evaluate(keepMutating);
  return { page, session };
}

const taskTime = async ({ session }: { session: CDPSession }): Promise<number> =>
  ((await readMetrics(session)).TaskDuration ?? Number.NaN) * 1000;

const samples = 12;
const sampleMs = 2000;

/** Method: both browsers at the same time, so that whatever else the machine does hits both; CPU time of the page's main thread. */
export async function measureSteadyCost({ withLens, without }: Pair, desk: string): Promise<Measured[]> {
  const url = `${desk}/tickets/7`;
  const tabs = await Promise.all([openMutating(withLens.browser, url), openMutating(without, url)]);
  await sleep(1000);
  const [ours, plain]: [number[], number[]] = [[], []];
  let before = await Promise.all(tabs.map(taskTime));
  for (let sample = 0; sample < samples; sample += 1) {
    await sleep(sampleMs);
    const after = await Promise.all(tabs.map(taskTime));
    const [left = Number.NaN, right = Number.NaN] = after.map(
      (value, index) => (value - (before[index] ?? Number.NaN)) / (sampleMs / 1000),
    );
    ours.push(left);
    plain.push(right);
    before = after;
  }
  sayRuns('with, ms/s', ours, 2);
  sayRuns('without, ms/s', plain, 2);
  await Promise.all(tabs.map(({ page }) => page.close()));
  return [timing('steady cost at 10 mutations a second', medianDifference(ours, plain), 'ms/s', 0.5)];
}
