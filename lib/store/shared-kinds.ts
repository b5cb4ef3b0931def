/** What a team shares of each kind of record. */
import { isClientRecord } from '../clients/client-record.ts';
import { readPaths, type TeamRecord } from '../team/record.ts';
import type { RecordKind } from '../team/shared.ts';
import { withhold } from '../team/withhold.ts';
import { isSiteRecord } from './site-records.ts';

/** Null: nothing that this version knows. */
export function kindOfRecord(recordId: string): RecordKind | null {
  if (recordId === 'purpose') return 'purpose';
  if (isClientRecord(recordId)) return 'client';
  if (isSiteRecord(recordId)) return 'site';
  if (recordId.startsWith('visit/')) return 'visit';
  return recordId.startsWith('reflection/') ? 'reflection' : null;
}

/** The outcome of a visit: with whom, who held it, when, and what was learned. Not when it was planned and how its manager remembers it. */
const isOutcome = (path: string): boolean => /^(?:client|manager|quarter|held|notes\/.+|settled\/.+)$/.test(path);

/** The record as colleagues get it; null: it is nobody else's. */
export function sharedCopy(record: TeamRecord): TeamRecord | null {
  switch (kindOfRecord(record.id)) {
    case null:
      return null;
    case 'visit':
      return readPaths(record).has('held') ? withhold(record, (path) => !isOutcome(path)) : null;
    case 'reflection':
      // It became a record when its writer gave it away; one that was taken back stays here.
      return readPaths(record).get('shared')?.best.value === false ? null : record;
    default:
      return record;
  }
}

/** Paths at which two people never contradict each other: counts, and "still true" said twice. */
export const isQuietPath = (recordId: string, path: string): boolean =>
  isClientRecord(recordId) ? /^(?:true|shown)\//.test(path) : /^settled\//.test(path);
