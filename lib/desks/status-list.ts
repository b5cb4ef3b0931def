/** Which statuses are known on a site, for the person who corrects them: one row for each, under the name that the desk gives it. */
import { closedWords } from './closed-words.ts';
import type { DeskDefinition } from './definition.ts';
import { closedStatusesOf, type KnownStatuses, noStatuses } from './for-site.ts';

export type StatusSource = 'built-in' | 'learned' | 'yours';

export interface StatusRow {
  /** As the desk writes it where that is known, otherwise the value itself; `*` at its end stands for whatever follows. */
  readonly label: string;
  /** The name and the numbers that stand for it: they are corrected together. */
  readonly values: readonly string[];
  readonly isClosed: boolean;
  readonly source: StatusSource;
  /** Only known as one of the words that desks usually have, in six languages. */
  readonly isUsual: boolean;
}

export interface SiteStatuses {
  readonly learned?: KnownStatuses;
  readonly corrected?: KnownStatuses;
  /** What the desk calls a value. */
  readonly statusNames?: Readonly<Record<string, string>>;
}

const all = ({ closed, open }: KnownStatuses): string[] => [...closed, ...open];

export const tidyStatus = (status: string): string => status.replace(/\s+/g, ' ').trim().toLowerCase();

export function listStatuses(definition: DeskDefinition, site: SiteStatuses): StatusRow[] {
  const { learned = noStatuses, corrected = noStatuses, statusNames = {} } = site;
  const closed = new Set(closedStatusesOf(definition, learned, corrected));
  const builtIn = [...definition.closedStatuses, ...(definition.openStatuses ?? [])];
  const rows = new Map<string, string[]>();
  for (const value of new Set([...all(learned), ...builtIn, ...all(corrected), ...closedWords])) {
    const label = nameOf(value, statusNames);
    if (label !== null) rows.set(label, [...(rows.get(label) ?? []), value]);
  }
  const facts = (values: readonly string[]): Pick<StatusRow, 'source' | 'isUsual'> => {
    const isIn = (statuses: readonly string[]): boolean => values.some((value) => statuses.includes(value));
    const source = isIn(all(corrected)) ? 'yours' : isIn(all(learned)) ? 'learned' : 'built-in';
    return { source, isUsual: isIn(closedWords) && !isIn([...builtIn, ...all(learned)]) };
  };
  return [...rows].map(([key, values]) => ({
    label: values.map((value) => statusNames[value]).find((name) => name !== undefined && tidyStatus(name) === key) ?? key,
    values: [...new Set([key, ...values])],
    isClosed: values.some((value) => closed.has(value)),
    ...facts(values),
  }));
}

/** Null for a value that says nothing to a person: a number of a kind of its own, such as `transition:31`, without a name. */
function nameOf(value: string, names: Readonly<Record<string, string>>): string | null {
  const name = names[value];
  if (name !== undefined) return tidyStatus(name);
  return /^[a-z]+:/.test(value) ? null : value;
}

/** The user says whether a status is closed; where that is what the desk says anyway, nothing is left to correct. */
export function correct(
  definition: DeskDefinition,
  site: SiteStatuses,
  row: Pick<StatusRow, 'values'>,
  isClosed: boolean,
): KnownStatuses {
  const { learned = noStatuses, corrected = noStatuses } = site;
  const without = forget(corrected, row);
  const desk = closedStatusesOf(definition, learned, noStatuses);
  const known = new Set([...all(learned), ...desk, ...(definition.openStatuses ?? [])]);
  const isKnown = row.values.some((value) => known.has(value));
  // One that only the user knows stays in the list, open or closed.
  if (isKnown && row.values.some((value) => desk.includes(value)) === isClosed) return without;
  return isClosed
    ? { ...without, closed: [...without.closed, ...row.values] }
    : { ...without, open: [...without.open, ...row.values] };
}

/** Takes back what the user said about one status. */
export const forget = ({ closed, open }: KnownStatuses, { values }: Pick<StatusRow, 'values'>): KnownStatuses => ({
  closed: closed.filter((status) => !values.includes(status)),
  open: open.filter((status) => !values.includes(status)),
});
