/** Clients and lines from before there were records: version 1 of the database, and of the backup file. */
import { makeSave, mergeRecords, readPaths, type Save, type TeamRecord, type Value } from '../team/record.ts';
import type { CardLine, Client } from './card.ts';
import { aliasPath, clientRecordId, linePath, namePath, stillTruePath } from './client-record.ts';

type Written = Readonly<Record<string, Value>>;

/**
 * The record that says what they say, on top of the one that is here, if any. The same client and lines give the same saves, so adopting
 * twice is adopting once. Where both contradict each other, the newer one wins, as it did when there were no saves to tell more.
 */
export function adopt(here: TeamRecord | null, client: Client, lines: readonly CardLine[]): TeamRecord {
  let record: TeamRecord = here ?? { id: clientRecordId(client.id), saves: [] };
  const write = (at: number, by: string, written: Written): void => {
    const plain = makeSave(null, written, { at, by });
    if (record.saves.some(({ id }) => id === plain.id)) return;
    const known = readPaths(record);
    const paths = Object.keys(written);
    if (paths.some((path) => (known.get(path)?.best.save.at ?? 0) >= at)) return;
    record = withSave(record, paths.some((path) => known.has(path)) ? makeSave(record, written, { at, by }) : plain);
  };
  write(client.at, '', { [namePath]: client.name });
  // Every spelling was confirmed by a person once, the name that is not the newer one too.
  for (const alias of [...client.aliases, client.name]) write(client.at, '', { [aliasPath(alias)]: alias });
  for (const { id, kind, text, source, when, author, at, stillTrueAt } of lines) {
    write(at, author, { [linePath(id)]: { kind, text, source, ...(when === undefined ? {} : { when }) } });
    if (stillTrueAt > at) write(stillTrueAt, '', { [stillTruePath(id)]: true });
  }
  return record;
}

const withSave = (record: TeamRecord, save: Save): TeamRecord => mergeRecords(record, { id: record.id, saves: [save] });
