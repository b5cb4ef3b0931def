/** The import of a desk's own export, in the extension's records worker as the dashboard uses it. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { HistoryLook, HistoryOutcome } from '../../lib/messages/history-calls.ts';

export interface HistoryMeasured {
  readonly rows: number;
  readonly tickets: number;
  readonly megabytes: number;
  /** Looking at the file before anything is said about it: columns, dates, statuses. */
  readonly lookedMs: number;
  /** Reading, folding, writing. */
  readonly importedMs: number;
  readonly rowsPerSecond: number;
  /** The most that the worker's heap held at any of the moments at which it was asked, without what the browser's database keeps to itself. */
  readonly peakHeapMb: number;
  /** The longest that the page's main thread did nothing else meanwhile. */
  readonly longestTaskMs: number;
}

/**
 * Makes, in the page, a log of changes with four rows a ticket that stand far apart: opened, worked on, resolved, closed; a twentieth is
 * reopened instead of worked on. Then lets a records worker import it, and takes it back. `page` is one of the extension's.
 */
export async function measureHistory(page: Page, rows = 1_000_000): Promise<HistoryMeasured> {
  const heap = watchHeap(page);
  await page.evaluate(importInPage, rows);
  const measured = await resultOf(page).finally(heap.stop);
  if (measured.tickets !== rows / 4) throw new Error(`${measured.tickets} tickets came of ${rows} rows`);
  return { ...measured, rowsPerSecond: Math.round((rows / measured.importedMs) * 1000), peakHeapMb: heap.peak() / 1e6 };
}

type InPage = Omit<HistoryMeasured, 'rowsPerSecond' | 'peakHeapMb'>;

/** Where the page leaves what it measured: a busy machine needs longer than one answer may take. */
type Left = typeof globalThis & { measured?: InPage; fault?: string };

async function resultOf(page: Page): Promise<InPage> {
  for (;;) {
    const { measured, fault } = await page.evaluate(() => {
      const left = globalThis as Left;
      return { measured: left.measured ?? null, fault: left.fault ?? null };
    });
    if (fault !== null) throw new Error(fault);
    if (measured !== null) return measured;
    await setTimeout(500);
  }
}

/** Asks the worker now and then how large its heap is; it answers between two of its pieces of work. */
function watchHeap(page: Page): { readonly peak: () => number; readonly stop: () => void } {
  let peak = 0;
  const ask = async (): Promise<void> => {
    for (const worker of page.workers()) {
      const { usedSize } = await worker.client.send('Runtime.getHeapUsage').catch(() => ({ usedSize: 0 }));
      peak = Math.max(peak, usedSize);
    }
  };
  const timer = setInterval(() => void ask(), 200);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** Runs in the page: nothing from outside is known here. */
function importInPage(rows: number): void {
  const left = globalThis as Left;
  delete left.measured;
  measure().then(
    (measured) => {
      left.measured = measured;
    },
    (error) => {
      left.fault = String(error);
    },
  );

  async function measure(): Promise<InPage> {
    const count = rows / 4;
    const words = ['Printer', 'Outlook', 'VPN', 'Password', 'Laptop', 'Scanner', 'Teams', 'Backup'];
    const parts: string[] = [
      'number,short_description,company,caller_id,opened_at,incident_state,reopen_count,sys_updated_at,sys_mod_count\n',
    ];
    let seed = 20261125;
    const below = (most: number): number => {
      seed = (seed * 1664525 + 1013904223) % 2 ** 32;
      return Math.floor((seed / 2 ** 32) * most);
    };
    const toText = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
    const tickets = Array.from({ length: count }, (_, index) => {
      const opened = Date.UTC(2023, 0, 1) + index * 378_000;
      const about = `${words[below(words.length)]} ${words[below(words.length)]} on host ${below(5000)}`;
      return `${about},Client ${below(below(300) + 1)},Caller ${below(20_000)},${toText(opened)}`;
    });
    for (let step = 0; step < 4; step += 1) {
      const lines = tickets.map((ticket, index) => {
        const isReopened = index % 20 === 0;
        const states = isReopened ? ['New', 'Resolved', 'Active', 'Closed'] : ['New', 'Active', 'Resolved', 'Closed'];
        const changed = toText(Date.UTC(2023, 0, 1) + index * 378_000 + step * 7_200_000);
        return `INC${String(index).padStart(7, '0')},${ticket},${states[step]},${isReopened && step > 1 ? 1 : 0},${changed},${step}\n`;
      });
      parts.push(lines.join(''));
    }
    const file = new Blob(parts, { type: 'text/csv' });
    parts.length = 0;

    let longestTaskMs = 0;
    const watch = globalThis.PerformanceObserver?.supportedEntryTypes.includes('longtask')
      ? new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
        })
      : null;
    const worker = new Worker('/records.js', { type: 'module', name: 'records' });
    const call = <T>(id: number, name: string, request: unknown): Promise<T> =>
      new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => {
          if (data.id !== id) return;
          if ('value' in data) resolve(data.value);
          if ('fault' in data) reject(new Error(data.fault.message));
        });
        worker.postMessage({ id, call: name, request });
      });

    // What made the file is no part of what is measured.
    await new Promise((resolve) => globalThis.setTimeout(resolve, 500));
    watch?.observe({ entryTypes: ['longtask'] });
    const begun = performance.now();
    const look = await call<HistoryLook>(1, 'look-at-history', { file, delimiter: null });
    const looked = performance.now();
    const reading = {
      uses: ['ticket', 'subject', 'client', 'requester', 'opened', 'status', 'reopens', 'changed', 'step'],
      dayOrder: null,
      zone: 'Europe/Berlin',
      closedStatuses: ['Resolved', 'Closed'],
    };
    const { encoding, delimiter, headers } = look;
    const request = { file, name: 'bench.csv', preset: 'servicenow', encoding, delimiter, headers, reading };
    const { imported } = await call<HistoryOutcome>(2, 'import-history', request);
    const done = performance.now();
    watch?.disconnect();
    if (imported !== null) await call(3, 'undo-history-import', { importId: imported.id });
    worker.terminate();
    return {
      rows: look.rows,
      tickets: imported?.tickets ?? 0,
      megabytes: file.size / 1e6,
      lookedMs: looked - begun,
      importedMs: done - looked,
      longestTaskMs,
    };
  }
}
