import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';
import { stopBackground } from '../browser/driver/background.ts';
import type { DrivenBrowser } from '../browser/driver/launch.ts';
import { expectFor } from '../browser/driver/patience.ts';
import { Technician } from '../browser/driver/technician.ts';
import { type Measured, timing } from './figure.ts';
import { median } from './median.ts';
import { sayRuns } from './progress.ts';
import type { BenchServer } from './server.ts';

interface Witness {
  clickedAt: number;
  /** Requests that the isolated world was asked about. */
  crossed: number;
  /** When each question was on the screen. */
  gatesSeenAt: number[];
}

/**
 * Runs first in the page and in the panel. Times are of the whole machine (`timeOrigin` and `now`), so they can be compared between frames.
 * A question counts as seen when its dialog stands in the panel at the gate's width and the frame with it has been painted.
 */
function witness(): void {
  const seen: Witness = { clickedAt: 0, crossed: 0, gatesSeenAt: [] };
  Object.assign(globalThis, { benchWitness: seen });
  if (location.protocol !== 'chrome-extension:') {
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this === document && event.type.endsWith('-ask')) seen.crossed += 1;
      return Reflect.apply(dispatchEvent, this, [event]);
    };
    const onClick = (event: Event): void => {
      if (event.isTrusted) seen.clickedAt = performance.timeOrigin + event.timeStamp;
    };
    addEventListener('click', onClick, true);
    return;
  }
  let waiting: Element | null = null;
  const look = (): void => {
    if (waiting === null || !waiting.isConnected) return;
    const narrowest = 200;
    const ready = waiting.getBoundingClientRect().width > narrowest && waiting.querySelector('h1')?.textContent;
    if (!ready) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen.gatesSeenAt.push(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  };
  new MutationObserver(() => {
    const dialog = document.querySelector('[role="dialog"]');
    if (dialog === waiting) return;
    waiting = dialog;
    if (dialog !== null) requestAnimationFrame(look);
  }).observe(document, { childList: true, subtree: true });
}

const readWitness = (frame: Frame): Promise<Witness> =>
  frame.evaluate(() => (globalThis as unknown as { benchWitness: Witness }).benchWitness);

/** Presses Resolve, and says how long it was from the press to the question, in milliseconds. */
async function pressAndWait(technician: Technician, earlier: number): Promise<number> {
  await technician.page.click('#resolve');
  // Nobody looks in the meantime: looking takes time in the very frames that are measured.
  await sleep(700);
  const frame = await technician.panel().frame();
  const seenAt = await expectFor('the question', async () => (await readWitness(frame)).gatesSeenAt[earlier]);
  return seenAt - (await readWitness(technician.page.mainFrame())).clickedAt;
}

async function goBack(technician: Technician): Promise<void> {
  await technician.page.keyboard.press('Escape');
  const frame = await technician.panel().frame();
  await expectFor('the end of the question', async () => (await frame.$('[role="dialog"]')) === null || null);
  await sleep(300);
}

async function sitDown(driven: DrivenBrowser): Promise<Technician> {
  const technician = await Technician.sitDown(driven);
  await technician.page.evaluateOnNewDocument(witness);
  return technician;
}

type Rest = () => Promise<void>;

const preparedRuns = 15;
const coldRuns = 9;

async function measurePrepared(driven: DrivenBrowser, desk: BenchServer, rest: Rest): Promise<number[]> {
  const technician = await sitDown(driven);
  await technician.open(`${desk.origin}/tickets/7`);
  await (await technician.panel().frame()).waitForSelector('.cl-tab');
  await sleep(1000);
  const times: number[] = [];
  while (times.length < preparedRuns) {
    await rest();
    times.push(await pressAndWait(technician, times.length));
    await goBack(technician);
  }
  await technician.close();
  return times;
}

/** The page is not at its end, so the panel has not been prepared; the lens already knows what to hold. */
async function pressInUnfinishedPage(driven: DrivenBrowser, desk: BenchServer, rest: Rest): Promise<number> {
  const technician = await sitDown(driven);
  const session = await technician.page.createCDPSession();
  await session.send('Page.navigate', { url: `${desk.origin}/tickets/7?unfinished` });
  await expectFor('the button', () => technician.page.$('#resolve'));
  await expectFor('the hold', async () => {
    await technician.page.evaluate(async () => {
      await fetch('/api/tickets/7', { method: 'PATCH', body: '{"status":"open"}' });
    });
    return (await readWitness(technician.page.mainFrame())).crossed > 0 || null;
  });
  await rest();
  if ((await technician.page.$('cl-panel')) !== null) throw new Error('the panel was prepared: this would not be a cold start');
  const time = await pressAndWait(technician, 0);
  await goBack(technician);
  desk.finishPages();
  await technician.close();
  return time;
}

async function measureCold(driven: DrivenBrowser, desk: BenchServer, rest: Rest): Promise<number[]> {
  const times: number[] = [];
  while (times.length < coldRuns) times.push(await pressInUnfinishedPage(driven, desk, rest));
  return times;
}

/**
 * Method: a real press of the button that closes by fetch, from the time stamp of its click event to the moment after the panel painted the
 * question; medians. Cold is the first question of a new tab whose page was not at its end, so nothing of the panel was there.
 */
export async function measureGate(driven: DrivenBrowser, desk: BenchServer): Promise<Measured[]> {
  const awake: Rest = () => sleep(100);
  const asleep: Rest = async () => {
    await stopBackground(driven);
    await sleep(200);
  };
  const figure = (name: string, times: readonly number[], budget: number): Measured => {
    sayRuns(name, times);
    return timing(name, median(times), 'ms', budget);
  };
  return [
    figure('close attempt → question, panel prepared', await measurePrepared(driven, desk, awake), 30),
    figure('close attempt → question, panel prepared, background stopped', await measurePrepared(driven, desk, asleep), 30),
    figure('close attempt → question, cold', await measureCold(driven, desk, awake), 200),
    figure('close attempt → question, cold, background stopped', await measureCold(driven, desk, asleep), 200),
  ];
}
