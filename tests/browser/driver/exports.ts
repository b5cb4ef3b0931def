import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { closuresFormat, closuresSchemaName, closuresVersion } from '../../../lib/outcomes/closures-file.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { observed } from './stored.ts';
import type { Tab } from './tab.ts';

/** A closure as a colleague's browser keeps it. */
export const closureOf = (who: string, id: string, changes: Parameters<typeof observed>[1] = {}): Closure => ({
  ...observed(id, changes),
  clientId: null,
  who,
});

/** What a colleague's dashboard exports. */
export const exportOf = (closures: readonly unknown[]): string =>
  JSON.stringify({
    $schema: closuresSchemaName,
    format: closuresFormat,
    version: closuresVersion,
    exportedAt: new Date().toISOString(),
    personalData: true,
    filter: everyClosure,
    closures,
  });

/** Chooses files of these contents, all at once. */
export async function chooseExports(page: Tab, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'client-lens-exports-'));
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const field = (await page.find('#merging-files')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(...paths);
}
