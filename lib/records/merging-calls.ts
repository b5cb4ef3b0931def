import {
  type ClosureImportView,
  type FileFault,
  type FilePreview,
  type MergingRequests,
  mostShown,
} from '../messages/merging-calls.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import { type ReadClosures, RefusedClosures, readClosuresFile } from '../store/closures-file.ts';
import { isDiskFull } from '../store/database.ts';
import { importFiles, previewImports } from '../store/import-closures.ts';
import { undoClosureImport } from '../store/undo-closure-import.ts';
import { type Course, type RecordsContext, type RecordsHandlers, RecordsRefusal } from './calls.ts';

/** A browser makes no longer text than this of a file. */
const mostBytes = 400_000_000;

export const mergingCalls = ({ database, now, newId }: RecordsContext): RecordsHandlers<keyof MergingRequests> => ({
  async 'preview-closures'({ files }, course) {
    const read = await readAll(files, now(), course);
    const whole = read.map((one) => ('fault' in one ? nothing : one));
    const of = countAll(whole);
    const previews = await previewImports(database, whole, { step: stepper(course, of) });
    return read.map((one, index): FilePreview => {
      const name = files[index]?.name ?? '';
      if ('fault' in one) return { ...emptyPreview, name, fault: one.fault };
      const { added = 0, same = 0, conflicts = [] } = previews[index] ?? {};
      return {
        name,
        fault: null,
        personalData: one.personalData,
        total: one.closures.length + one.rejected.length,
        added,
        same,
        conflicts: conflicts.length,
        rejected: one.rejected.length,
        someConflicts: conflicts.slice(0, mostShown),
        someRejected: one.rejected.slice(0, mostShown),
      };
    });
  },

  async 'import-closures'({ files }, course) {
    const read = await readAll(
      files.map(({ file }) => file),
      now(),
      course,
    );
    const incoming = read.map((one, index) => {
      const { file, source, taken } = files[index] as (typeof files)[number];
      // It was readable a moment ago, when it was looked at.
      if ('fault' in one) throw new RecordsRefusal(one.fault.key, ...one.fault.fill);
      const { personalData, closures, later, rejected } = one;
      const choice = typeof taken === 'string' ? taken : new Set(taken);
      return { file: file.name, source, personalData, closures, later, rejected: rejected.length, taken: choice };
    });
    const step = stepper(course, countAll(incoming));
    return (await whenThereIsRoom(() => importFiles(database, incoming, { now: now(), newId, step }))).map(viewOf);
  },

  async 'list-closure-imports'() {
    return (await database.closureImports.orderBy('at').reverse().toArray()).map(viewOf);
  },

  'undo-closure-import': ({ id }, course) =>
    whenThereIsRoom(() => undoClosureImport(database, id, (done, of) => stepper(course, of)(done))),

  async 'closure-sources'() {
    const [files, packs] = await Promise.all([database.closureImports.toArray(), database.packImports.toArray()]);
    const ofFiles = files.map(({ id, source, file }) => [id, source || file] as const);
    return Object.fromEntries([...ofFiles, ...packs.map(({ id, by }) => [id, by.name] as const)]);
  },
});

const nothing: ReadClosures = { personalData: true, closures: [], later: new Map(), rejected: [] };
const emptyPreview = {
  personalData: true,
  total: 0,
  added: 0,
  same: 0,
  conflicts: 0,
  rejected: 0,
  someConflicts: [],
  someRejected: [],
};

const countAll = (files: readonly Pick<ReadClosures, 'closures'>[]): number =>
  files.reduce((sum, { closures }) => sum + closures.length, 0);

const stepper =
  ({ signal, progress }: Course, of: number) =>
  (done: number): void => {
    signal.throwIfAborted();
    progress({ done, of });
  };

async function readAll(files: readonly File[], now: number, course: Course): Promise<(ReadClosures | { fault: FileFault })[]> {
  const read: (ReadClosures | { fault: FileFault })[] = [];
  for (const file of files) {
    try {
      const breathe = async (): Promise<void> => {
        course.progress({ done: 0, of: null });
        // A task of its own: whoever called this off is heard in between.
        await new Promise((resolve) => setTimeout(resolve));
        course.signal.throwIfAborted();
      };
      await breathe();
      read.push(await readClosuresFile(await textOf(file), now, breathe));
    } catch (error) {
      course.signal.throwIfAborted();
      read.push({ fault: faultOf(error, file.name) });
    }
  }
  return read;
}

async function textOf(file: File): Promise<string> {
  if (file.size > mostBytes) throw new RecordsRefusal('merging_too_large', file.name);
  return file.text();
}

const faultKeys: Readonly<Record<RefusedClosures['why'], string>> = {
  'not-json': 'merging_not_json',
  'other-format': 'merging_other_format',
  backup: 'merging_backup',
  'newer-version': 'merging_newer',
  'no-closures': 'merging_no_closures',
  'not-said': 'merging_not_said',
};

function faultOf(error: unknown, file: string): FileFault {
  if (error instanceof RecordsRefusal) return { key: error.key, fill: error.fill };
  if (error instanceof RefusedClosures) return { key: faultKeys[error.why], fill: [file, error.reason] };
  // The browser could not read it: it is gone, or was changed since it was chosen.
  return { key: 'merging_unreadable', fill: [file] };
}

async function whenThereIsRoom<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isDiskFull(error) ? new RecordsRefusal('error_disk_full') : error;
  }
}

const viewOf = ({ id, at, file, source, added, same, rejected, conflicts }: ClosureImport): ClosureImportView => {
  const keptOurs = conflicts.filter(({ kept }) => kept === 'ours').length;
  return { id, at, file, source, added, same, rejected, keptOurs, keptTheirs: conflicts.length - keptOurs };
};
