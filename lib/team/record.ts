/**
 * What a team shares is made of records, and a record is the set of its saves. Merging is the union of the sets, so it needs no clock and no
 * order: whoever has seen the same saves has the same record. What two people wrote without knowing of each other stands side by side
 * until somebody chooses.
 */
import * as z from 'zod/mini';
import { canonicalJson, idOfSave } from './save-id.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** Anything that JSON can say. */
export type Value = z.infer<typeof Value>;
export const Value = z.json();

/** Where in the record a value stands: `name`, `lines/<id>`. */
const Path = z.string().check(z.minLength(1), z.maxLength(300));

/** One act of writing: some paths of one record get values. */
export const Save = z.strictObject({
  /** A hash of all the rest: the same act is the same save wherever it turns up. */
  id,
  /** Epoch milliseconds, by the writer's clock: to be shown, and to choose which version stands on top. Nothing is lost by a wrong one. */
  at: z.number().check(z.int(), z.positive()),
  /** Whose name stands beside it. */
  by: z.string().check(z.maxLength(200)),
  /** The saves whose values at these paths the writer had seen, and replaced. */
  over: z.array(id).check(z.maxLength(1000)),
  /** Null removes what stands at a path. */
  set: z.record(Path, Value),
  /** Paths whose values were dropped from this copy of the save, because they were replaced long ago. See `trim.ts`. */
  gone: z.exactOptional(z.array(Path).check(z.minLength(1))),
});

export const TeamRecord = z.strictObject({
  /** `client/<uuid>`, `visit/<uuid>`, `purpose`, … */
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  saves: z.array(Save),
});

export type Save = z.infer<typeof Save>;
export type TeamRecord = z.infer<typeof TeamRecord>;

/** A value that nobody has replaced yet, and the save that it is from. */
export interface Head {
  readonly value: Value;
  readonly save: Save;
}

export interface PathState {
  /** The one that is shown: the latest. */
  readonly best: Head;
  /** What others wrote without knowing of it, latest first. */
  readonly rivals: readonly Head[];
}

const later = (one: Save, other: Save): number => one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

/** What a save wrote at, also where its value is no longer in this copy. */
export const pathsOf = ({ set, gone = [] }: Save): readonly string[] =>
  gone.length === 0 ? Object.keys(set) : [...Object.keys(set), ...gone];

/** One save from two copies, of which either may have been trimmed: a value that one of them still has is kept. */
function completed(one: Save, other: Save): Save {
  if (one.gone === undefined) return one;
  if (other.gone === undefined) return other;
  const { gone: _gone, ...kept } = one;
  const set = { ...other.set, ...one.set };
  const gone = one.gone.filter((path) => !Object.hasOwn(set, path));
  return gone.length === 0 ? { ...kept, set } : { ...kept, set, gone };
}

/** The union of both. Which one is given first makes no difference; `here` itself, if the other one adds nothing. */
export function mergeRecords(here: TeamRecord, there: TeamRecord): TeamRecord {
  if (here.id !== there.id) throw new Error(`"${here.id}" and "${there.id}" are two records`);
  const saves = new Map(here.saves.map((save) => [save.id, save]));
  let isNews = false;
  for (const save of there.saves) {
    const known = saves.get(save.id);
    const merged = known === undefined ? save : completed(known, save);
    if (merged === known || (known !== undefined && merged.gone?.length === known.gone?.length)) continue;
    saves.set(save.id, merged);
    isNews = true;
  }
  return isNews ? { id: here.id, saves: [...saves.values()].sort(later) } : here;
}

/** Per path the values that nobody replaced, removals among them, latest first. */
function headsOf({ saves }: TeamRecord): Map<string, Head[]> {
  const known = new Map(saves.map((save) => [save.id, save]));
  const replaced = new Set<string>();
  for (const save of saves) {
    for (const before of save.over) {
      // Of a save that is not here nothing can be replaced; a name too many does no harm.
      if (known.has(before)) for (const path of pathsOf(save)) replaced.add(`${before} ${path}`);
    }
  }
  const heads = new Map<string, Head[]>();
  for (const save of [...saves].sort(later).reverse()) {
    for (const [path, value] of Object.entries(save.set)) {
      if (replaced.has(`${save.id} ${path}`)) continue;
      const others = heads.get(path);
      if (others === undefined) heads.set(path, [{ value, save }]);
      else others.push({ value, save });
    }
  }
  return heads;
}

const isThere = ({ value }: Head): boolean => value !== null;

/** Two who wrote the same are of one mind: there is nothing to choose. */
function unlike(best: Head, rivals: readonly Head[]): Head[] {
  const known = new Set([canonicalJson(best.value)]);
  return rivals.filter(({ value }) => known.size < known.add(canonicalJson(value)).size);
}

/** What stands at each path. A path that was removed is not there, unless somebody changed it without knowing of the removal. */
export function readPaths(record: TeamRecord): ReadonlyMap<string, PathState> {
  const paths = new Map<string, PathState>();
  for (const [path, heads] of headsOf(record)) {
    const [best, ...rivals] = heads.filter(isThere);
    if (best !== undefined) paths.set(path, { best, rivals: rivals.length === 0 ? rivals : unlike(best, rivals) });
  }
  return paths;
}

/** A save that replaces all that stands at its paths, rivals and removals included. */
export function makeSave(
  record: TeamRecord | null,
  set: Readonly<Record<string, Value>>,
  { at, by }: { readonly at: number; readonly by: string },
): Save {
  const heads = record === null ? new Map<string, Head[]>() : headsOf(record);
  const over = new Set(Object.keys(set).flatMap((path) => (heads.get(path) ?? []).map(({ save }) => save.id)));
  const content = { at, by, over: [...over].sort(), set: { ...set } };
  return { id: idOfSave(content), ...content };
}

/** All that was ever written at a path, latest first. */
export const historyOf = ({ saves }: TeamRecord, path: string): Head[] =>
  [...saves]
    .sort(later)
    .reverse()
    .flatMap((save) => {
      const value = save.set[path];
      return value === undefined ? [] : [{ value, save }];
    });
