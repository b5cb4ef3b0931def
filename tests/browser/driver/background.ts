import type { CDPSession, WebWorker } from 'puppeteer-core';
import type { Answers, CallName, Reply, Request } from '../../../lib/messages/background-calls.ts';
import { evaluateInFirefox } from './bidi.ts';
import { openExtensionPage } from './extension-page.ts';
import type { DrivenBrowser } from './launch.ts';
import { expectFor, patience, waitFor } from './patience.ts';
import type { Tab } from './tab.ts';

const isWorkerOf =
  (driven: DrivenBrowser) =>
  (target: { type(): string; url(): string }): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(driven.origin);

/** Puts the background to sleep, as the browser does by itself after a while. The next event wakes it. */
export async function stopBackground(driven: DrivenBrowser): Promise<void> {
  if (driven.kind === 'firefox') {
    await stopEventPage(driven);
    return;
  }
  const session = await driven.browser.target().createCDPSession();
  try {
    await stopWorkers(session, driven.origin);
  } finally {
    await session.detach();
  }
}

async function stopEventPage(driven: DrivenBrowser): Promise<void> {
  const expression = `(async () => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(driven.extensionId)}); await extension.terminateBackground({ ignoreDevToolsAttached: true }); return extension.backgroundState; })()`;
  let state: unknown = null;
  // Asked again and again: Firefox lets one go on that is still starting, or whose answer to an event is not there yet.
  const ended = await waitFor(async () => {
    state = await evaluateInFirefox(driven.browser, expression);
    return state === 'stopped' || null;
  });
  if (ended === null) throw new Error(`the background is ${String(state)}, not stopped`);
}

async function stopWorkers(session: CDPSession, origin: string): Promise<void> {
  const running = async (): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.flatMap(({ type, url, targetId }) =>
      type === 'service_worker' && url.startsWith(origin) ? [targetId] : [],
    );
  };
  // One that starts meanwhile was woken by an event, and is another one.
  const meant = await running();
  await expectFor('the end of the service worker', async () => {
    const left = (await running()).filter((id) => meant.includes(id));
    // Asked again and again: one that is just starting does not listen yet. One that has ended meanwhile is no error.
    for (const targetId of left) await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return left.length === 0 || null;
  });
}

/** Opens a page of the extension for as long as the act takes. */
async function withExtensionPage<T>(driven: DrivenBrowser, act: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await openExtensionPage(driven, 'options.html');
  try {
    return await act(tab);
  } finally {
    await tab.close();
  }
}

/** Runs a function in the extension's origin, where its database and `browser.*` are. It gets one plain value. */
export const evaluateInExtension = <A, R>(driven: DrivenBrowser, run: (argument: A) => R | Promise<R>, argument: A): Promise<R> =>
  withExtensionPage(driven, (tab) => tab.page.evaluate(run as (argument: unknown) => R | Promise<R>, argument) as Promise<R>);

/** Asks the background as the extension's own pages do. Throws what it refuses with. */
export async function callBackground<N extends CallName>(
  driven: DrivenBrowser,
  name: N,
  request: Request<N>,
): Promise<Answers[N]> {
  const send = (message: unknown): Promise<unknown> => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
    >;
    return (browser ?? chrome)?.runtime.sendMessage(message) ?? Promise.reject(new Error('not in the extension'));
  };
  const reply = (await evaluateInExtension(driven, send, { call: name, request })) as Reply<N>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

async function wakeWorker(driven: DrivenBrowser, tab: Tab): Promise<WebWorker> {
  const session = await tab.page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${driven.origin}/` });
  const target = await driven.browser.waitForTarget(isWorkerOf(driven), { timeout: patience });
  const worker = await target.worker();
  if (worker === null) throw new Error('the service worker cannot be reached');
  return worker;
}

/** Runs a function on the background's own global object: to make it fail, for instance. Lasts until the background is stopped. */
export function evaluateInBackground<R>(driven: DrivenBrowser, run: (background: typeof globalThis) => R): Promise<R> {
  const source = `(${run.toString()})`;
  return withExtensionPage(driven, async (tab) => {
    if (driven.kind === 'chromium') return (await wakeWorker(driven, tab)).evaluate(`${source}(globalThis)`) as Promise<R>;
    return tab.page.evaluate(`browser.runtime.getBackgroundPage().then(${source})`) as Promise<R>;
  });
}
