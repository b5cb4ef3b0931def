import { type ControlPath, isControl, isSent, type PutBack, type SentPath } from '../desks/definition.ts';
import type { SiteDefinition } from '../desks/for-site.ts';
import { type Field, type PageRequest, readJson, readQuery } from './page-request.ts';
import { closedBy, isCorrected } from './statuses.ts';

/** What an act would close. */
export interface Closing {
  readonly path: string;
  readonly ticketIds: readonly string[];
  /** Of a ticket that is created closed and has no id yet. */
  readonly newSubject: string | null;
  /** What giving up has to move back, and per ticket where it came from. */
  readonly putBack: PutBack | null;
  readonly was: Readonly<Record<string, string>>;
  /** The field that lists the tickets, where leaving some out is leaving out their fields. */
  readonly listedIn: string | null;
}

/** What the judge has to know of the page in front of the technician. */
export interface Here {
  ticketId(): string | null;
  /** What the page itself says about a value, such as the label of the choice that stands for it; null if nothing. */
  saysClosed(value: string, isClosedName: (name: string) => boolean): boolean | null;
}

/** A ticket that is created closed has no id yet; its subject keeps it apart from the next one. */
export const isNewTicketId = (id: string): boolean => id.startsWith('new: ') || id === 'new:';

const newTicketId = (subject: string): string => `new: ${subject}`.trim().slice(0, 200);

/** Tells closes from everything else, by a desk's definition. Synchronous, because a held act cannot wait. */
export interface ClosingJudge {
  /** Cheap first look: could a request to there close anything? */
  mayClose(method: string, url: URL): boolean;
  closingOf(request: PageRequest): Closing | null;
  readonly controls: readonly ControlPath[];
  /** CSS of the controls whose change is sent at once, by the desk's own script. */
  readonly sentOnChangeOf: readonly string[];
  /** What a control closes; null when there is no ticket on screen. */
  closingByControl(path: ControlPath): Closing | null;
  isClosedStatus(status: string): boolean;
}

const nothingElse = { newSubject: null, putBack: null, was: {}, listedIn: null } as const;

type JudgedBy = Pick<SiteDefinition, 'closes' | 'closedStatuses' | 'openStatuses' | 'corrected'>;

export function createClosingJudge(desk: JudgedBy, here: Here): ClosingJudge {
  const isClosedName = closedBy(desk.closedStatuses, desk.openStatuses);
  const isClosedValue = (value: string): boolean =>
    (isCorrected(desk, value) ? null : here.saysClosed(value, isClosedName)) ?? isClosedName(value);
  const sent = desk.closes.filter(isSent).map((path) => ({ ...path, address: new RegExp(path.urlPath) }));
  const at = (method: string, url: URL): SentPath[] =>
    sent.filter((path) => path.method === method && path.address.test(url.pathname));

  return {
    isClosedStatus: isClosedName,
    controls: desk.closes.filter(isControl),
    sentOnChangeOf: sent.flatMap(({ sentOnChangeOf }) => sentOnChangeOf ?? []),
    mayClose: (method, url) => at(method, url).length > 0,
    closingByControl({ path }) {
      const id = here.ticketId();
      return id === null ? null : { ...nothingElse, path, ticketIds: [id] };
    },
    closingOf({ method, url, body }) {
      const candidates = at(method, url);
      if (candidates.length === 0) return null;
      const fields = [...readQuery(url.search), ...body];
      for (const path of candidates) {
        const closing = closingBy(path, url, fields, here, isClosedValue);
        if (closing) return closing;
      }
      return null;
    },
  };
}

type IsClosed = (value: string) => boolean;

function closingBy(path: SentPath, url: URL, fields: readonly Field[], here: Here, isClosed: IsClosed): Closing | null {
  const { tickets, putBack = null } = path;
  const all = (path.json ?? []).reduce<readonly Field[]>(expand, fields);
  const closing = recordsOf(path, all).filter((record) => path.when.every((condition) => holds(condition, record, isClosed)));
  if (closing.length === 0) return null;
  const was: Record<string, string> = {};
  const ids = closing.flatMap((record) => {
    const found = idsOf(path, url, record, here, isClosed);
    const before = putBack && firstValue(record, putBack.was);
    if (before != null) for (const id of found) was[id] = before;
    return found;
  });
  const ticketIds = [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))];
  if (ticketIds.length === 0) return null;
  const newSubject = tickets.from === 'none' ? (firstValue(closing[0] ?? [], tickets.subject) ?? null) : null;
  const listedIn = tickets.from === 'field' && !tickets.separator && !tickets.take && !path.records ? tickets.name : null;
  return { path: path.path, ticketIds, newSubject, putBack, was, listedIn };
}

const firstValue = (fields: readonly Field[], wanted: string): string | undefined =>
  fields.find(([name]) => name === wanted)?.[1];

/** Adds what stands as JSON inside the fields of this name. */
const expand = (fields: readonly Field[], wanted: string): readonly Field[] => [
  ...fields,
  ...fields.flatMap(([name, value]) => (name === wanted ? readJson(value, name) : [])),
];

/** The fields of each record, and with them those that stand outside of all. */
function recordsOf({ records }: SentPath, fields: readonly Field[]): (readonly Field[])[] {
  if (records === undefined) return [fields];
  const pattern = new RegExp(records);
  const outside: Field[] = [];
  const inside = new Map<string, Field[]>();
  for (const field of fields) {
    const [, key, name] = pattern.exec(field[0]) ?? [];
    if (key === undefined || name === undefined) outside.push(field);
    else inside.set(key, [...(inside.get(key) ?? []), [name, field[1]]]);
  }
  // Some desks send a single record without its list.
  if (inside.size === 0) return [fields];
  return [...inside.values()].map((record) => [...record, ...outside]);
}

function holds(condition: SentPath['when'][number], fields: readonly Field[], isClosed: IsClosed): boolean {
  const values = fields.filter(([name]) => name === condition.field).map(([, value]) => value);
  switch (condition.is) {
    case 'absent':
      return values.length === 0;
    case 'present':
      return values.length > 0;
    case 'closed':
      return values.some((value) => isClosed((condition.prefix ?? '') + value));
    case 'equal':
      return values.includes(condition.value);
    case 'other-than':
      return values.some((value) => value !== condition.value);
    case 'matching':
      return values.some((value) => new RegExp(condition.pattern).test(value));
  }
}

function idsOf({ tickets }: SentPath, url: URL, fields: readonly Field[], here: Here, isClosed: IsClosed): string[] {
  switch (tickets.from) {
    case 'page':
      return [here.ticketId() ?? ''];
    case 'none':
      return [newTicketId(firstValue(fields, tickets.subject) ?? '')];
    case 'path':
      return [new RegExp(tickets.pattern).exec(url.pathname)?.[1] ?? ''];
    case 'field': {
      const part = tickets.take === undefined ? null : new RegExp(tickets.take);
      return fields
        .filter(([name]) => name === tickets.name)
        .flatMap(([, value]) => (tickets.separator ? value.split(tickets.separator) : [value]))
        .map((value) => (part ? (part.exec(value)?.[1] ?? '') : value));
    }
    case 'field-name': {
      const inName = new RegExp(tickets.pattern);
      return fields.filter(([, value]) => isClosed(value)).map(([name]) => inName.exec(name)?.[1] ?? '');
    }
  }
}
