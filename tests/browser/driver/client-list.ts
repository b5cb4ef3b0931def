import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { callBackground } from './background.ts';
import { openExtensionPage } from './extension-page.ts';
import type { DrivenBrowser } from './launch.ts';
import type { Tab } from './tab.ts';

export const openClients = (driven: DrivenBrowser, path = ''): Promise<Tab> =>
  openExtensionPage(driven, `dashboard.html#clients${path}`);

/** Chooses a file of this content on the import page. */
export async function chooseList(
  page: Tab,
  content: string | Uint8Array,
  name = 'companies.csv',
  field = 'input[type=file]',
): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'client-lens-list-')), name);
  writeFileSync(path, content);
  const input = (await page.find(field)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** A list as ConnectWise PSA could export it, with this many companies: `Company 0001` and so on. */
export function companyList(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return `${index + 1},"Company ${number}, Inc.",Active,https://www.company${number}.example,Manufacturing ${number}`;
  });
  return `${['Company ID,Company Name,Status,Website,Market', ...rows].join('\r\n')}\r\n`;
}

export async function idOf(driven: DrivenBrowser, name: string): Promise<string> {
  const { clients } = await callBackground(driven, 'find-clients', { typed: name, offset: 0, limit: 20 });
  const client = clients.find((each) => each.name === name);
  if (client === undefined) throw new Error(`there is no client ${name}`);
  return client.id;
}
