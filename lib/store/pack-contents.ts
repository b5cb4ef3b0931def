/** The documents in a pack, and what can be made of those in somebody else's. */
import * as z from 'zod/mini';
import { Closure } from '../outcomes/closure.ts';
import type { PackLine } from '../team/pack.ts';
import { mergeRecords, TeamRecord } from '../team/record.ts';
import { idOfSave } from '../team/save-id.ts';
import type { Rejection } from '../team/shared.ts';
import { describeFault } from './refused-record.ts';
import { kindOfRecord } from './shared-kinds.ts';

/** A document that is not taken in; the others are. */
export interface RejectedDocument {
  readonly why: Rejection;
  /** `client/…`, or `line 12` of a pack whose line says nothing of itself. */
  readonly document: string;
  /** What it is called, as far as that can be seen. */
  readonly title: string;
  /** Text that stands in it, as far as that can be seen. */
  readonly text: string;
  /** For `malformed` and `unfit`: the place. */
  readonly where: string;
}

export interface PackContents {
  /** As the signer calls themselves. */
  readonly from: string;
  readonly records: readonly TeamRecord[];
  readonly closures: readonly Closure[];
  readonly rejected: readonly RejectedDocument[];
}

const From = z.object({ from: z.object({ name: z.string().check(z.maxLength(200)) }) });

/** Never throws: what is no document that we know is listed. */
export function readContents(lines: readonly PackLine[]): PackContents {
  let from = '';
  const records = new Map<string, TeamRecord>();
  const closures = new Map<string, Closure>();
  const rejected: RejectedDocument[] = [];
  for (const [index, line] of lines.entries()) {
    const read = line.ok ? readDocument(line.document) : { why: 'unreadable' as const, where: '' };
    if ('record' in read) {
      const other = records.get(read.record.id);
      records.set(read.record.id, other === undefined ? read.record : mergeRecords(other, read.record));
    } else if ('closure' in read) closures.set(read.closure.id, read.closure);
    else if ('from' in read) from = read.from;
    else rejected.push({ ...describeDocument(line, index), ...read });
  }
  return { from, records: [...records.values()], closures: [...closures.values()], rejected };
}

type ReadDocument =
  | { readonly from: string }
  | { readonly record: TeamRecord }
  | { readonly closure: Closure }
  | { readonly why: Rejection; readonly where: string };

function readDocument(document: unknown): ReadDocument {
  if (!isObject(document)) return { why: 'unknown-kind', where: '' };
  if ('record' in document) return readRecord(document.record);
  if ('closure' in document) {
    const closure = Closure.safeParse(document.closure);
    return closure.success ? { closure: closure.data } : malformed(closure.error);
  }
  const from = From.safeParse(document);
  return from.success ? { from: from.data.from.name } : { why: 'unknown-kind', where: '' };
}

function readRecord(written: unknown): ReadDocument {
  if (isObject(written) && typeof written.id === 'string' && kindOfRecord(written.id) === null)
    return { why: 'unknown-kind', where: '' };
  const record = TeamRecord.safeParse(written);
  if (!record.success) return malformed(record.error);
  const forged = record.data.saves.findIndex((save) => save.gone === undefined && save.id !== idOfSave(save));
  if (forged >= 0) return { why: 'forged', where: `saves[${forged}]` };
  // In the order in which merging leaves them, and each once.
  return { record: mergeRecords({ id: record.data.id, saves: [] }, record.data) };
}

const malformed = (error: z.core.$ZodError) => ({ why: 'malformed' as const, where: describeFault(error.issues).where });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a person may recognise it by, without believing any of it. */
function describeDocument(line: PackLine, index: number): Pick<RejectedDocument, 'document' | 'title' | 'text'> {
  const unknown = { document: `line ${index + 1}`, title: '', text: '' };
  if (!line.ok || !isObject(line.document)) return unknown;
  const { record, closure } = line.document;
  if (isObject(closure) && isObject(closure.ticket))
    return { ...unknown, title: asText(closure.ticket.client), text: asText(closure.ticket.subject) };
  if (!isObject(record)) return unknown;
  const values = (Array.isArray(record.saves) ? record.saves : []).flatMap((save) =>
    isObject(save) && isObject(save.set) ? Object.entries(save.set) : [],
  );
  const title = values.findLast(([path]) => path === 'name')?.[1];
  const text = values.findLast(([path]) => path.startsWith('lines/'))?.[1];
  return {
    document: asText(record.id) || unknown.document,
    title: asText(title),
    text: isObject(text) ? asText(text.text) : asText(text),
  };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
