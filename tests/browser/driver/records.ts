import { callBackground } from './background.ts';
import { makeBackup } from './backups.ts';
import type { DrivenBrowser } from './launch.ts';
import { observed, record } from './stored.ts';

/** A backup file's content, loosely: tests spoil it on purpose. */
export type Backup = Record<string, unknown> & Record<'records' | 'closures', Record<string, unknown>[]>;

/** Everything that the extension keeps, without the moment at which it was asked. */
export async function readEverything(driven: DrivenBrowser): Promise<Backup> {
  const { made: _, ...records } = JSON.parse(await makeBackup(driven)) as Backup;
  return records as Backup;
}

export async function fillEverything(driven: DrivenBrowser, site: string): Promise<void> {
  const client = await callBackground(driven, 'create-client', { name: 'Oak & Sons Joinery' });
  await callBackground(driven, 'add-alias', { clientId: client.id, alias: 'Søn “Oak”, 東京' });
  for (const [kind, text] of [
    ['business', 'Joiners;\nthey say "kitchen"'],
    ['words', '=the saw'],
  ] as const)
    await callBackground(driven, 'save-line', { id: null, clientId: client.id, kind, text, source: 'person' });
  await callBackground(driven, 'save-outcome', { site, ticketId: '7', outcome: 'The invoices go out' });
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await record(driven, [
    observed('asked', { site, answer: { kind: 'achieved', evidence: 'checked' }, answeredInMs: 2100 }),
    observed('unasked', { site }),
  ]);
}
