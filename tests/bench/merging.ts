/** What five technicians exported, merged in a real Chromium by the built extension: looked at, and brought in, from the files to the last record. */
import type { Page } from 'puppeteer-core';
import { exportOf } from '../browser/driver/exports.ts';
import { launchWithExtension } from '../browser/driver/launch.ts';
import { generateClosures } from '../fixtures/closures.ts';
import { adviceFor, ensureBrowsers, findBrowsers } from '../run/browsers.ts';
import { type Measured, rate } from './figure.ts';

const technicians = 5;

/** One file each, of the same days, newest first as the dashboard writes them. */
function makeFiles(count: number): string[] {
  const all = [...generateClosures({ count })].reverse();
  return Array.from({ length: technicians }, (_, one) => exportOf(all.filter((_, index) => index % technicians === one)));
}

interface Merged {
  readonly looked: number;
  readonly imported: number;
}

/** Milliseconds of looking at files and of importing them, in a records worker of their own; `known` is how many were there before. */
const merge = (page: Page, texts: readonly string[], known: number): Promise<Merged> =>
  page.evaluate(
    async (contents, expected) => {
      const worker = new Worker('/records.js', { type: 'module' });
      const call = <T>(id: number, name: string, request: unknown): Promise<T> =>
        new Promise((resolve, reject) => {
          worker.addEventListener('message', ({ data }) => {
            if (data.id !== id || 'progress' in data) return;
            if ('value' in data) resolve(data.value);
            else reject(new Error(JSON.stringify(data)));
          });
          worker.postMessage({ id, call: name, request });
        });
      const files = contents.map((text, index) => new File([text], `technician-${index + 1}.json`));
      const begun = performance.now();
      const previews = await call<readonly { readonly same: number }[]>(1, 'preview-closures', { files });
      const looked = performance.now() - begun;
      const same = previews.reduce((sum, preview) => sum + preview.same, 0);
      if (same !== expected) throw new Error(`${same} were there before, not ${expected}`);
      await call(2, 'import-closures', { files: files.map((file) => ({ file, source: file.name, taken: 'none' })) });
      const imported = performance.now() - begun - looked;
      worker.terminate();
      return { looked, imported };
    },
    texts,
    known,
  );

export async function measureMerging(extension: string, count: number): Promise<Measured[]> {
  const executablePath = findBrowsers().chromium ?? (await ensureBrowsers()).chromium;
  if (executablePath === null) throw new Error(adviceFor('chromium'));
  const driven = await launchWithExtension('chromium', { executablePath, extension, longestAnswer: 3_600_000 });
  try {
    const page = await driven.browser.newPage();
    await page.goto(`${driven.origin}/dashboard.html`);
    const texts = makeFiles(count);
    const first = await merge(page, texts, 0);
    const again = await merge(page, texts, count);
    const of = `of ${count.toLocaleString('en')} closures of ${technicians} technicians`;
    return [
      rate(`merging ${of}, looked at a second`, (count / first.looked) * 1000, 20_000),
      rate(`merging ${of}, brought in a second`, (count / first.imported) * 1000, 20_000),
      rate(`merging ${of} that are all there, looked at a second`, (count / again.looked) * 1000, 20_000),
    ];
  } finally {
    await driven.browser.close();
  }
}
