/** Colleagues' closures come in: compared with what is here by record id, and written all or none. */
import { type ClientIndex, findClient, indexClients } from '../clients/match.ts';
import type { Closure } from '../outcomes/closure.ts';
import { type Difference, differencesOf } from '../outcomes/closure-difference.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import { addClosures, putClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureTables } from './figure-parts.ts';

export interface IncomingFile {
  readonly file: string;
  /** Whose it is, as whoever imports it says. */
  readonly source: string;
  readonly personalData: boolean;
  readonly closures: readonly Closure[];
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

const atATime = 1000;

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

function* lumps<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += atATime) yield all.slice(from, from + atATime);
}

const ids = (closures: readonly Closure[]): string[] => closures.map(({ id }) => id);

/** More than these, and to read them all takes longer than to look for each that is wanted. */
const mostBetween = 5000;

/**
 * What is here of them, each in its place. Ids begin with the time, so those of a lump lie beside each other: the browser names all that it has
 * between the first and the last of them in a fraction of the time in which it looks for each.
 */
async function findHere(database: ClientLensDatabase, lump: readonly Closure[]): Promise<(Closure | undefined)[]> {
  const wanted = ids(lump);
  const inOrder = wanted.toSorted();
  const range = database.closures.where('id').between(inOrder[0], inOrder.at(-1), true, true);
  const between = await range.limit(mostBetween).primaryKeys();
  if (between.length === mostBetween) return database.closures.bulkGet(wanted);
  const known = new Set(between);
  const there = wanted.filter((id) => known.has(id));
  if (there.length === 0) return wanted.map(() => undefined);
  const found = await database.closures.bulkGet(there);
  const byId = new Map(found.flatMap((closure) => (closure === undefined ? [] : [[closure.id, closure]])));
  return wanted.map((id) => byId.get(id));
}

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
      const here = await findHere(database, lump);
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
  // Read anew: what this worker keeps does not know of clients that the background has written since.
  const [clients, merges] = await Promise.all([database.clients.toArray(), database.merges.toArray()]);
  const clientOf = clientFinder(indexClients(clients), new Map(merges.map(({ id, into }) => [id, into])));
  return database.transaction('rw', [...closureTables(database), database.closureImports], async () => {
    const made: ClosureImport[] = [];
    let done = 0;
    for (const [nth, incoming] of files.entries()) {
      // A millisecond apart, so that the order in which they came is known when one of them is undone.
      const result = startImport(newId(), now + nth, incoming);
      for (const lump of lumps(incoming.closures)) {
        step(done);
        await importLump(database, incoming, lump, clientOf, result);
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
  { taken, personalData }: IncomingFile,
  lump: readonly Closure[],
  clientOf: (closure: Closure) => string | null,
  result: ClosureImport,
): Promise<void> {
  const { fresh, same, conflicts } = compare(lump, await findHere(database, lump), personalData);
  const asOurs = (theirs: Closure): Closure => ({ ...theirs, clientId: clientOf(theirs), importId: result.id });
  await addClosures(database, fresh.map(asOurs));
  result.added += fresh.length;
  result.same += same.length;
  result.shared.push(...same.filter(({ importId }) => importId !== undefined).map(({ id }) => id));
  const isTaken = (id: string): boolean => taken === 'all' || (taken !== 'none' && taken.has(id));
  const changed: Closure[] = [];
  for (const { ours, theirs } of conflicts) {
    const kept = isTaken(ours.id) ? 'theirs' : 'ours';
    result.conflicts.push({ id: ours.id, kept });
    if (kept === 'theirs') {
      result.replaced.push(ours);
      changed.push(asOurs(theirs));
    } else result.refused.push(asOurs(theirs));
  }
  await putClosures(database, changed);
}

/** The ids of another browser's clients mean something here only where the team shares its records; otherwise the name has to say it. */
function clientFinder(index: ClientIndex, merged: ReadonlyMap<string, string>): (closure: Closure) => string | null {
  const known = new Set(index.clients.map(({ id }) => id));
  const byWritten = new Map<string, string | null>();
  return ({ clientId, ticket }) => {
    const shared = clientId === null || known.has(clientId) ? clientId : merged.get(clientId);
    if (shared && known.has(shared)) return shared;
    const written = JSON.stringify([ticket.client, ticket.requester]);
    const before = byWritten.get(written);
    if (before !== undefined) return before;
    const match = findClient(ticket, index);
    const found = match.kind === 'known' ? match.client.id : null;
    byWritten.set(written, found);
    return found;
  };
}
