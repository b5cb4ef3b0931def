/** Colleagues' closures come in: compared with what is here by record id, and written all or none. */
import type { Closure } from '../outcomes/closure.ts';
import { type Difference, differencesOf } from '../outcomes/closure-difference.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import type { Later } from '../outcomes/later.ts';
import { withPeopleOf } from '../outcomes/without-people.ts';
import { type ClientFinder, clientFinder } from './client-finder.ts';
import { addClosures, putClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureTables } from './figure-parts.ts';
import { findHere, lumps } from './find-here.ts';
import { takeLater } from './later-holdings.ts';

export interface IncomingFile {
  readonly file: string;
  /** Whose it is, as whoever imports it says. */
  readonly source: string;
  readonly personalData: boolean;
  readonly closures: readonly Closure[];
  /** What became known of them, by their ids. */
  readonly later: ReadonlyMap<string, Later>;
  readonly rejected: number;
  /** Of the conflicts, where theirs is taken. */
  readonly taken: 'none' | 'all' | ReadonlySet<string>;
}

/** What imports need of a long call. */
export interface Step {
  /** Throws when the user has called it off. */
  readonly step: (done: number) => void;
}

export interface Conflict {
  readonly ours: Closure;
  readonly theirs: Closure;
  readonly differences: readonly Difference[];
}

interface Compared {
  readonly fresh: readonly Closure[];
  readonly same: readonly Closure[];
  readonly conflicts: readonly Conflict[];
}

function compare(incoming: readonly Closure[], here: readonly (Closure | undefined)[], hasPeople: boolean): Compared {
  const fresh: Closure[] = [];
  const same: Closure[] = [];
  const conflicts: Conflict[] = [];
  for (const [index, theirs] of incoming.entries()) {
    const ours = here[index];
    const differences = ours === undefined ? [] : differencesOf(ours, theirs, hasPeople);
    if (ours === undefined) fresh.push(theirs);
    else if (differences.length === 0) same.push(ours);
    else conflicts.push({ ours, theirs, differences });
  }
  return { fresh, same, conflicts };
}

const ids = (closures: readonly Closure[]): string[] => closures.map(({ id }) => id);

export interface Preview {
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly Conflict[];
}

/** What importing these files one after the other would do, with ours kept in every conflict. */
export async function previewImports(
  database: ClientLensDatabase,
  files: readonly Pick<IncomingFile, 'closures' | 'personalData'>[],
  { step }: Step,
): Promise<Preview[]> {
  // What the files before this one would have brought.
  const brought = new Map<string, Closure>();
  const previews: Preview[] = [];
  let done = 0;
  for (const { closures, personalData } of files) {
    const found: { added: number; same: number; conflicts: Conflict[] } = { added: 0, same: 0, conflicts: [] };
    for (const lump of lumps(closures)) {
      step(done);
      const here = await findHere(database.closures, ids(lump));
      const known = here.map((ours, index) => ours ?? brought.get(lump[index]?.id ?? ''));
      const { fresh, same, conflicts } = compare(lump, known, personalData);
      for (const closure of files.length > 1 ? fresh : []) brought.set(closure.id, closure);
      found.added += fresh.length;
      found.same += same.length;
      found.conflicts.push(...conflicts);
      done += lump.length;
    }
    previews.push(found);
  }
  return previews;
}

/** Each file is an import of its own, that can be undone by itself. All of them come in or, when `step` throws, none. */
export async function importFiles(
  database: ClientLensDatabase,
  files: readonly IncomingFile[],
  { now, newId, step }: Step & { readonly now: number; readonly newId: () => string },
): Promise<ClosureImport[]> {
  const { ofClosure } = await clientFinder(database);
  return database.transaction('rw', [...closureTables(database), database.closureImports, database.holdings], async () => {
    const made: ClosureImport[] = [];
    let done = 0;
    for (const [nth, incoming] of files.entries()) {
      // A millisecond apart, so that the order in which they came is known when one of them is undone.
      const result = startImport(newId(), now + nth, incoming);
      for (const lump of lumps(incoming.closures)) {
        step(done);
        await importLump(database, incoming, lump, ofClosure, result);
        done += lump.length;
      }
      await database.closureImports.add(result);
      made.push(result);
    }
    // Nobody may be told that it was called off when it was not.
    step(done);
    return made;
  });
}

const startImport = (id: string, at: number, { file, source, rejected }: IncomingFile): ClosureImport => ({
  id,
  at,
  file: file.slice(0, 300),
  source: source.trim().slice(0, 200),
  added: 0,
  same: 0,
  shared: [],
  rejected,
  conflicts: [],
  replaced: [],
  refused: [],
});

async function importLump(
  database: ClientLensDatabase,
  { taken, personalData, later }: IncomingFile,
  lump: readonly Closure[],
  clientOf: ClientFinder['ofClosure'],
  result: ClosureImport,
): Promise<void> {
  const { fresh, same, conflicts } = compare(lump, await findHere(database.closures, ids(lump)), personalData);
  const asOurs = (theirs: Closure): Closure => ({ ...theirs, clientId: clientOf(theirs), importId: result.id });
  await addClosures(database, fresh.map(asOurs));
  result.added += fresh.length;
  result.same += same.length;
  result.shared.push(...same.filter(({ importId }) => importId !== undefined).map(({ id }) => id));
  const isTaken = (id: string): boolean => taken === 'all' || (taken !== 'none' && taken.has(id));
  const changed: Closure[] = [];
  for (const { ours, theirs } of conflicts) {
    const kept = isTaken(ours.id) ? 'theirs' : 'ours';
    // What their file leaves out contradicts nothing here, and takes nothing away.
    const complete = personalData ? theirs : withPeopleOf(ours, theirs);
    result.conflicts.push({ id: ours.id, kept });
    if (kept === 'theirs') {
      result.replaced.push(ours);
      changed.push(asOurs(complete));
    } else result.refused.push(asOurs(complete));
  }
  await putClosures(database, changed);
  await takeLater(database, result.id, lump, later);
}
