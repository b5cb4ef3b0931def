import { setTimeout as sleep } from 'node:timers/promises';
import { fullCard, seedCard } from '../browser/driver/cards.ts';
import type { DrivenBrowser } from '../browser/driver/launch.ts';
import type { Panel } from '../browser/driver/panel.ts';
import { expectFor } from '../browser/driver/patience.ts';
import { Technician } from '../browser/driver/technician.ts';
import { type Measured, timing } from './figure.ts';
import { median } from './median.ts';
import { sayRuns } from './progress.ts';
import type { BenchServer } from './server.ts';

/** Runs first in every frame. The browser itself tells of tasks that are longer than this many milliseconds. */
function noteLongTasks(): void {
  const longTasks: number[] = [];
  Object.assign(globalThis, { benchLongTasks: longTasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

const runs = 7;

/** Prepares the panel in a new tab, opens it, and gives the longest task of its frame; 0 where none was over 50 ms. */
async function longestTask(driven: DrivenBrowser, desk: BenchServer): Promise<number> {
  const technician = await Technician.sitDown(driven);
  await technician.page.evaluateOnNewDocument(noteLongTasks);
  await technician.open(`${desk.origin}/tickets/7`);
  const panel = technician.panel();
  await panel.prepared();
  await panel.click('button.cl-tab');
  await expectFor('the full card', async () => (await panel.readAll('.cl-card > ul > li')).length === fullCard.length || null);
  await sleep(500);
  const tasks = await notedIn(panel);
  // A witness who sees nothing proves nothing.
  await (await panel.frame()).evaluate(() =>
    setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end; );
    }),
  );
  await expectFor('a long task that was made', async () => (await notedIn(panel)).length > tasks.length || null);
  await technician.close();
  return Math.max(0, ...tasks);
}

const notedIn = async (panel: Panel): Promise<readonly number[]> =>
  (await panel.frame()).evaluate(() => (globalThis as unknown as { benchLongTasks: number[] }).benchLongTasks);

/**
 * Method: a client with twelve lines, half of them with a time, in new tabs of which each prepares its own panel; the browser's own list of
 * long tasks (over 50 ms) in the panel's frame, from its beginning until half a second after the card is there. A shared machine makes a
 * task long now and then, so the median decides.
 */
export async function measureCard(driven: DrivenBrowser, desk: BenchServer): Promise<Measured[]> {
  await seedCard(driven, 'Globex', fullCard);
  const longest: number[] = [];
  while (longest.length < runs) longest.push(await longestTask(driven, desk));
  sayRuns('longest task over 50 ms', longest);
  return [timing('panel with a full card, longest task (0: none over 50 ms)', median(longest), 'ms', 50)];
}
