import type { WrittenLine } from '../../../lib/clients/card.ts';
import { clientRecordId, linePath, namePath } from '../../../lib/clients/client-record.ts';
import { makeSave, mergeRecords, type TeamRecord, type Value } from '../../../lib/team/record.ts';
import { restoreBackup } from './backups.ts';
import type { DrivenBrowser } from './launch.ts';

const day = 86_400_000;

export interface SeededLine extends Partial<WrittenLine> {
  readonly id?: string;
  readonly text: string;
  readonly by?: string;
  readonly daysAgo?: number;
  /** What somebody else wrote in its place, not knowing of it. */
  readonly rivals?: readonly { readonly text: string; readonly by: string; readonly daysAgo: number }[];
}

/** A date in the extension's zone, so many days from today. */
export function dateIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Takes in shared records as they come out of a colleague's backup. */
export async function restoreRecords(driven: DrivenBrowser, records: readonly TeamRecord[]): Promise<void> {
  const backup = { format: 'client-lens-backup', version: 2, made: new Date().toISOString(), records };
  await restoreBackup(driven, JSON.stringify({ ...backup, notes: [], closures: [], sites: [], settings: null }));
}

/** A client whose card was written on different days by different people. */
export async function seedCard(driven: DrivenBrowser, name: string, lines: readonly SeededLine[]): Promise<string> {
  const clientId = crypto.randomUUID();
  const base: TeamRecord = { id: clientRecordId(clientId), saves: [] };
  const write = (over: TeamRecord, set: Record<string, Value>, by: string, daysAgo: number): TeamRecord =>
    mergeRecords(over, { ...over, saves: [makeSave(over, set, { at: Date.now() - daysAgo * day, by })] });
  let record = write(base, { [namePath]: name }, 'Una', 1000);
  for (const [index, seeded] of lines.entries()) {
    const {
      id = `${clientId}-${index}`,
      kind = 'business',
      text,
      source = 'person',
      when,
      by = 'Una',
      daysAgo = 20,
      rivals = [],
    } = seeded;
    const value = { kind, source, ...(when === undefined ? {} : { when }) };
    const before = record;
    record = write(before, { [linePath(id)]: { ...value, text } }, by, daysAgo);
    for (const rival of rivals)
      record = mergeRecords(record, write(before, { [linePath(id)]: { ...value, text: rival.text } }, rival.by, rival.daysAgo));
  }
  await restoreRecords(driven, [record]);
  return clientId;
}

/** A card as a colleague wants to read it, as full as it may be. */
export const fullCard: readonly SeededLine[] = [
  { kind: 'business', text: 'They make kitchens to measure and are paid when one is fitted' },
  { kind: 'goal', text: 'A second workshop by summer, without a second office', daysAgo: 60 },
  {
    kind: 'vital-function',
    text: 'Martha said: “The invoices must leave by noon.” Exact on the office PC; Martha feels it first',
  },
  {
    kind: 'rhythm',
    text: 'Workshop from seven; invoices at month-end',
    when: { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '07:01', zone: 'Pacific/Kiritimati' },
  },
  { kind: 'people', text: 'Martha decides, call Sam first; never interrupt the saw', by: 'Terry' },
  { kind: 'decision', text: 'Which cutting-list software; Martha and Sam', when: { by: dateIn(4) }, source: 'visit', by: 'Mara' },
  { kind: 'promise', text: 'A spare printer on the shelf', when: { by: dateIn(-12) }, by: 'Mara', source: 'visit' },
  { kind: 'risk', text: 'The lease of the old server ends', daysAgo: 250 },
  {
    kind: 'do-and-dont',
    text: 'No changes while kitchens are fitted before Christmas',
    when: { from: dateIn(-3), until: dateIn(9), span: 'freeze' },
  },
  { kind: 'words', text: '“The saw” is the CNC, “the list” is the cutting list', daysAgo: 1500 },
  { kind: 'downtime', text: 'One kitchen fitted a day later, about £900 and a cross family' },
  { kind: 'visit', text: 'Mara was there in October: proud of the new apprentice', source: 'visit', by: 'Mara' },
];
