import { type Head, readPaths } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import { commitSave, type Written } from './team-records.ts';

const recordId = 'purpose';
const path = 'text';

export interface PurposeVersion {
  readonly text: string;
  readonly by: string;
  readonly at: number;
}

export interface Purpose extends PurposeVersion {
  /** What others wrote without knowing of it. */
  readonly rivals: readonly PurposeVersion[];
}

const versionOf = ({ value, save: { by, at } }: Head): PurposeVersion => ({ text: String(value), by, at });

/** Why the company is in business, in one sentence; null while nobody has written it. */
export async function readPurpose(database: ClientLensDatabase): Promise<Purpose | null> {
  const record = await database.records.get(recordId);
  const state = record === undefined ? undefined : readPaths(record).get(path);
  return state === undefined ? null : { ...versionOf(state.best), rivals: state.rivals.map(versionOf) };
}

/** Replaces every version that is there. Blank text takes it away. */
export async function savePurpose(database: ClientLensDatabase, text: string, written: Written): Promise<void> {
  await commitSave(database, recordId, { [path]: text.trim() || null }, written);
}
