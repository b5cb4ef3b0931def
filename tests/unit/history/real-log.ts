import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const inShared = 'shared/data/servicenow-incident-events.csv';

/**
 * A public log of a ServiceNow instance (UCI data set 498, CC BY 4.0), which is not in the repository: it lies beside the checkout, or beside the
 * folder of its worktree.
 */
export const realLogPath: string | null =
  [join(root, '..', inShared), join(root, '../..', inShared)].find((path) => existsSync(path)) ?? null;

export const readRealLog = (): string => readFileSync(realLogPath ?? inShared, 'utf8');

/** Elsewhere its tests are skipped and say so; in CI it is there, or they fail. */
export const hasRealLog: boolean = realLogPath !== null || Boolean(process.env.CI);

export interface LoggedIncident {
  readonly number: string;
  readonly events: readonly Readonly<Record<string, string>>[];
}

/** By a parser of its own: this log has no quotation marks, and one line a row. */
export function incidentsOf(csv: string): LoggedIncident[] {
  if (csv.includes('"')) throw new Error('the log has quotation marks, which this parser does not read');
  const [header = '', ...lines] = csv.trimEnd().split(/\r?\n/);
  const names = header.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, column) => [names[column] ?? '', cell])));
  return [...Map.groupBy(rows, (row) => row.number ?? '')].map(([number, events]) => ({ number, events }));
}

/** `29-02-2016 01:16`: day, month, year. As if the log's clock ran in UTC. */
export function minuteOf(text: string): number {
  const [, day, month, year, hour, minute] = (/^(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d)$/.exec(text) ?? []).map(Number);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute);
}
