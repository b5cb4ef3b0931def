/** What can be done with a line of a card beside writing it: say that it is true, choose between versions, look back, take back. */
import type { CardLine, WrittenLine } from '../clients/card.ts';
import { WrittenLine as WrittenLineSchema } from '../clients/card.ts';
import { clientRecordId, linePath, stillTruePath } from '../clients/client-record.ts';
import { mostLines } from '../clients/line-kinds.ts';
import { historyOf, readPaths, type Value } from '../team/record.ts';
import { StoreRefusal } from './clients.ts';
import type { ClientLensDatabase } from './database.ts';
import { recordOfLine } from './line-homes.ts';
import { sharedTables } from './projections.ts';
import { commitSave, type Written } from './team-records.ts';

export interface LineVersion {
  readonly at: number;
  readonly by: string;
  /** Null: it was removed then. */
  readonly line: WrittenLine | null;
}

async function demandLine(database: ClientLensDatabase, lineId: string): Promise<CardLine> {
  const line = await database.lines.get(lineId);
  if (line === undefined) throw new StoreRefusal('no-such-line');
  return line;
}

/** Somebody says that it is still true. */
export function confirmLine(database: ClientLensDatabase, lineId: string, written: Written): Promise<CardLine> {
  return database.transaction('rw', sharedTables(database), async () => {
    const { clientId } = await demandLine(database, lineId);
    const said = { [stillTruePath(lineId)]: { at: written.at, by: written.by } };
    await commitSave(database, clientRecordId(clientId), said, written);
    return demandLine(database, lineId);
  });
}

/** Each version that stands in the place of one line becomes a line of its own; the one on top keeps the place. */
export function keepAllVersions(
  database: ClientLensDatabase,
  lineId: string,
  newId: () => string,
  written: Written,
): Promise<void> {
  return database.transaction('rw', sharedTables(database), async () => {
    const { clientId, rivals = [], ...line } = await demandLine(database, lineId);
    const count = await database.lines.where({ clientId }).count();
    if (count + rivals.length > mostLines) throw new StoreRefusal('card-full');
    const set: Record<string, Value> = { [linePath(lineId)]: onlyWritten(line) };
    for (const rival of rivals) set[linePath(newId())] = onlyWritten(rival);
    await commitSave(database, clientRecordId(clientId), set, written);
  });
}

const onlyWritten = ({ kind, text, source, when }: WrittenLine): WrittenLine => ({
  kind,
  text,
  source,
  ...(when === undefined ? {} : { when }),
});

/** All that ever stood in the line's place, latest first. */
export async function lineHistory(database: ClientLensDatabase, clientId: string, lineId: string): Promise<LineVersion[]> {
  const record = await recordOfLine(database, clientId, lineId);
  if (record === undefined) return [];
  return historyOf(record, linePath(lineId)).flatMap(({ value, save: { at, by } }) => {
    const line = readLine(value);
    return line === undefined ? [] : [{ at, by, line }];
  });
}

/** What a newer version of Client Lens wrote is undefined here. */
function readLine(value: Value): WrittenLine | null | undefined {
  if (value === null) return null;
  const read = WrittenLineSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** Puts back what the latest change of a line replaced; a line that was added by it is taken away. Undoing twice does it again. */
export function undoLine(database: ClientLensDatabase, clientId: string, lineId: string, written: Written): Promise<void> {
  return database.transaction('rw', sharedTables(database), async () => {
    const record = await recordOfLine(database, clientId, lineId);
    if (record === undefined) throw new StoreRefusal('no-such-line');
    const [latest, ...earlier] = historyOf(record, linePath(lineId));
    if (latest === undefined) throw new StoreRefusal('no-such-line');
    // Of two versions, the other one is what stood there without this change.
    const rival = record === undefined ? undefined : readPaths(record).get(linePath(lineId))?.rivals[0];
    const before = (rival ?? earlier.find(({ save }) => latest.save.over.includes(save.id)))?.value ?? null;
    const isBack = latest.value === null && before !== null;
    if (isBack && (await database.lines.where({ clientId }).count()) >= mostLines) throw new StoreRefusal('card-full');
    await commitSave(database, record.id, { [linePath(lineId)]: before }, written);
  });
}
