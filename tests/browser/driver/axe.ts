import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  iframes: false,
};

/** One sentence for each rule of WCAG 2.2 AA that is broken in this frame, with where. */
export async function findViolations(frame: Frame): Promise<string[]> {
  // As a string, straight from the debugger: the page's Content-Security-Policy has no say in it. Once is enough, until the page is replaced.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(`${source};0`);
  const { violations } = (await frame.evaluate(
    (chosen) =>
      (globalThis as unknown as { axe: { run(root: Document, options: unknown): Promise<unknown> } }).axe.run(document, chosen),
    options as unknown as Record<string, never>,
  )) as AxeResults;
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
}
