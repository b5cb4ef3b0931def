/** Clients that are one company: which one stands for all of them, and what their records say together. */
import { type Head, type PathState, readPaths, type TeamRecord } from '../team/record.ts';
import { aliasPath, clientIdOf, mergedIntoPath, namePath, type ProjectedClient, projectPaths } from './client-record.ts';

/** Into which client this one was merged; null: it stands for itself. */
export function mergedInto(record: TeamRecord): string | null {
  // Few ever are: reading all paths of thousands of records takes time.
  if (!record.saves.some(({ set }) => Object.hasOwn(set, mergedIntoPath))) return null;
  const value = readPaths(record).get(mergedIntoPath)?.best.value;
  return typeof value === 'string' && value !== clientIdOf(record.id) ? value : null;
}

/**
 * The client that stands for this one in the end. A client that is not (yet) known here stands for nobody. Two people may each have merged
 * into the other's: of such a circle the one with the smallest id stands for all, on every machine the same.
 */
export function survivorOf(id: string, into: ReadonlyMap<string, string>, isKnown: (id: string) => boolean): string {
  const path = [id];
  for (let here = id; ; ) {
    const next = into.get(here);
    if (next === undefined || !isKnown(next)) return here;
    const turn = path.indexOf(next);
    if (turn >= 0) return path.slice(turn).reduce((least, each) => (each < least ? each : least));
    path.push(next);
    here = next;
  }
}

/** What a client's record and those of the clients merged into it say together: names become aliases, all lines stand on one card. */
export function projectFamily(survivor: TeamRecord, absorbed: readonly TeamRecord[]): ProjectedClient | null {
  const own = readPaths(survivor);
  if (absorbed.length === 0) return projectPaths(clientIdOf(survivor.id), own);
  const heads = new Map<string, Head[]>();
  const add = (path: string, { best, rivals }: PathState): void => {
    heads.set(path, [...(heads.get(path) ?? []), best, ...rivals]);
  };
  const homes = new Map<string, string>();
  for (const [path, state] of own) add(path, state);
  for (const record of absorbed) {
    for (const [path, state] of readPaths(record)) {
      if (path === namePath) for (const head of [state.best, ...state.rivals]) add(aliasPath(String(head.value)), alone(head));
      else if (/^(?:aliases|domains|lines|true|shown)\//.test(path)) add(path, state);
      if (path.startsWith('lines/') && !own.has(path)) homes.set(path.slice('lines/'.length), clientIdOf(record.id));
    }
  }
  const paths = new Map([...heads].map(([path, all]) => [path, latestFirst(all)]));
  return projectPaths(clientIdOf(survivor.id), paths, homes);
}

const alone = (best: Head): PathState => ({ best, rivals: [] });

function latestFirst(heads: readonly Head[]): PathState {
  const [best, ...rivals] = [...heads].sort(
    ({ save: one }, { save: other }) => other.at - one.at || (other.id < one.id ? -1 : 1),
  );
  if (best === undefined) throw new Error('a path has at least one value');
  return { best, rivals };
}
