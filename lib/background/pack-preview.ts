/** A plan in the words of what it is about, small enough for a message. */
import type { PackPreview, PreviewChange, PreviewGroup, PreviewItem, PreviewVersion } from '../messages/team-calls.ts';
import type { ImportPlan, PlannedRecord } from '../store/plan-import.ts';
import { kindOfRecord } from '../store/shared-kinds.ts';
import { originOfRecord } from '../store/site-records.ts';
import type { PathChange } from '../team/compare.ts';
import { type Head, readPaths, type TeamRecord, type Value } from '../team/record.ts';
import { fingerprint } from '../team/signing.ts';
import type { OpenedPack } from './open-pack.ts';

const mostItems = 200;
const mostChanges = 30;
const longestText = 300;

export async function viewPlan(
  { made, signer }: OpenedPack,
  plan: ImportPlan,
  nameOfClient: (id: string) => string | undefined,
): Promise<PackPreview> {
  const items = (kind: PlannedRecord['kind']): PreviewGroup<PreviewItem> => {
    const all = plan.records.filter((record) => record.kind === kind);
    return { total: all.length, first: all.slice(0, mostItems).map((record) => viewItem(record, nameOfClient)) };
  };
  return {
    made,
    signer: { ...signer, fingerprint: await fingerprint(signer.key) },
    added: items('new'),
    newer: items('newer'),
    conflicts: items('conflict'),
    rejected: { total: plan.rejected.length, first: plan.rejected.slice(0, mostItems) },
    closures: plan.closures.length,
    unchanged: plan.unchanged,
  };
}

function viewItem({ merged, changes, hasTwin }: PlannedRecord, nameOfClient: (id: string) => string | undefined): PreviewItem {
  // Conflicts first: they are what somebody has to decide.
  const sorted = [...changes].sort((one, other) => other.rivals.length - one.rivals.length);
  return {
    record: merged.id,
    kind: kindOfRecord(merged.id) ?? 'client',
    title: titleOf(merged, nameOfClient).slice(0, longestText),
    hasTwin,
    changes: sorted.slice(0, mostChanges).map(viewChange),
  };
}

function titleOf(record: TeamRecord, nameOfClient: (id: string) => string | undefined): string {
  const paths = readPaths(record);
  const read = (path: string): string => wordsOf(paths.get(path)?.best.value ?? '');
  switch (kindOfRecord(record.id)) {
    case 'client':
      return read('name');
    case 'visit':
      return `${nameOfClient(read('client')) ?? ''} ${read('held')}`.trim();
    case 'site':
      return originOfRecord(record.id);
    default:
      return '';
  }
}

const viewChange = ({ path, before, after, rivals }: PathChange): PreviewChange => ({
  path,
  before: before && viewVersion(before),
  after: after && viewVersion(after),
  rivals: rivals.map(viewVersion),
});

const viewVersion = ({ value, save }: Head): PreviewVersion => ({
  text: wordsOf(value).slice(0, longestText),
  by: save.by,
  at: save.at,
});

/** What a person reads in a value: a text, or the text of a line. */
function wordsOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.text === 'string') return value.text;
  return value === null ? '' : JSON.stringify(value);
}
