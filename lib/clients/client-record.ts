/** A client as a shared record: which paths it has, and what is read from them. */
import { type Head, type PathState, readPaths, type TeamRecord } from '../team/record.ts';
import { type CardLine, type Client, WrittenLine } from './card.ts';
import { normaliseName } from './names.ts';

export const clientRecordId = (clientId: string): `client/${string}` => `client/${clientId}`;
export const isClientRecord = (recordId: string): boolean => recordId.startsWith('client/');
export const clientIdOf = (recordId: string): string => recordId.slice('client/'.length);

export const namePath = 'name';
/** The id of the client of which this one is a part; null: of none. */
export const mergedIntoPath = 'merged-into';
/** The id of the client from which this one was split off. */
export const splitFromPath = 'split-from';
export const aliasPath = (alias: string): `aliases/${string}` => `aliases/${normaliseName(alias).slice(0, 250)}`;
/** `true`: a hint; `'confirmed'`: enough where the desk shows no client. */
export const domainPath = (domain: string): `domains/${string}` => `domains/${domain}`;
export const linePath = (lineId: string): `lines/${string}` => `lines/${lineId}`;
/** `{at, by}`: somebody says that the line is still true. */
export const stillTruePath = (lineId: string): `true/${string}` => `true/${lineId}`;
/** How often one person was shown the line. */
export const shownPath = (lineId: string, by: string): `shown/${string}` => `shown/${lineId}/${by}`;

type Paths = ReadonlyMap<string, PathState>;

export interface ProjectedClient {
  readonly client: Client;
  readonly lines: readonly CardLine[];
}

/** What a record says; null where it has no name (yet): then there is no such client. */
export const projectClient = (record: TeamRecord): ProjectedClient | null =>
  projectPaths(clientIdOf(record.id), readPaths(record));

/** `homes`: the lines that stand in the record of another client, which was merged into this one. */
export function projectPaths(
  clientId: string,
  paths: Paths,
  homes: ReadonlyMap<string, string> = new Map(),
): ProjectedClient | null {
  const named = paths.get(namePath);
  if (named === undefined) return null;
  const name = String(named.best.value);
  const lines = below(paths, 'lines').flatMap(([lineId, state]) => projectLine(clientId, lineId, state, paths) ?? []);
  const domains = below(paths, 'domains');
  const confirmed = domains.filter(([, { best, rivals }]) => [best, ...rivals].some(({ value }) => value === 'confirmed'));
  const splitFrom = paths.get(splitFromPath)?.best.value;
  return {
    client: {
      id: clientId,
      name,
      aliases: aliasesOf(name, named, paths),
      ...(domains.length > 0 ? { domains: domains.map(([domain]) => domain) } : {}),
      ...(confirmed.length > 0 ? { confirmedDomains: confirmed.map(([domain]) => domain) } : {}),
      ...(typeof splitFrom === 'string' ? { splitFrom } : {}),
      at: Math.max(named.best.save.at, ...below(paths, 'aliases').map(([, { best }]) => best.save.at)),
    },
    lines: lines.map((line) => atHome(line, homes.get(line.id))),
  };
}

const atHome = (line: CardLine, home: string | undefined): CardLine => (home === undefined ? line : { ...line, home });

/** What stands under `<folder>/…`, oldest first; at the same time, by its path. */
const below = (paths: Paths, folder: string): [string, PathState][] =>
  [...paths]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, state]): [string, PathState] => [path.slice(folder.length + 1), state])
    .sort(([path, one], [otherPath, other]) => one.best.save.at - other.best.save.at || (path < otherPath ? -1 : 1));

/** A name that two people gave differently is one name and one alias: each of them was confirmed by a person. */
function aliasesOf(name: string, named: PathState, paths: Paths): string[] {
  const spellings = [...below(paths, 'aliases').map(([, { best }]) => best), ...named.rivals].map(({ value }) => String(value));
  const unlike = new Map<string, string>();
  for (const spelling of spellings) {
    const key = normaliseName(spelling);
    if (key !== normaliseName(name) && !unlike.has(key)) unlike.set(key, spelling);
  }
  return [...unlike.values()];
}

const isWritten = (head: Head): boolean => WrittenLine.safeParse(head.value).success;

/** What a newer version of Client Lens wrote, in a form that this one cannot read, is kept in the record and not shown. */
function projectLine(clientId: string, lineId: string, { best, rivals }: PathState, paths: Paths): CardLine | null {
  const [shown, ...others] = [best, ...rivals].filter(isWritten);
  if (shown === undefined) return null;
  const confirmed = paths.get(stillTruePath(lineId));
  const confirmations = confirmed === undefined ? [] : [confirmed.best, ...confirmed.rivals].map(({ save }) => save.at);
  const known = others.map(({ value, save }) => ({ ...(value as WrittenLine), save: save.id, author: save.by, at: save.at }));
  const counts = [...paths].filter(([path]) => path.startsWith(shownPath(lineId, '')));
  const shownTimes = counts.reduce((sum, [, { best: count }]) => sum + (typeof count.value === 'number' ? count.value : 0), 0);
  return {
    ...(shown.value as WrittenLine),
    id: lineId,
    clientId,
    author: shown.save.by,
    at: shown.save.at,
    stillTrueAt: Math.max(shown.save.at, ...confirmations),
    ...(known.length > 0 ? { rivals: known } : {}),
    ...(shownTimes > 0 ? { shown: shownTimes } : {}),
  };
}
