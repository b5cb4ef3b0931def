/** Reads a colleague's file of closures, as version 1 or 2 of the export wrote it. */
import * as z from 'zod/mini';
import type { Closure } from '../outcomes/closure.ts';
import { type ClosureInFile, closureOfFile, closuresFormat, closuresVersion } from '../outcomes/closures-file.ts';
import type { Later } from '../outcomes/later.ts';
import { absurdityOf } from '../outcomes/plausible.ts';
import { describeFault } from './refused-record.ts';

/** A closure that stays out, while the rest of its file comes in. */
export interface RejectedClosure {
  /** `closures[12].answer.kind` */
  readonly where: string;
  readonly reason: string;
}

export interface ReadClosures {
  readonly personalData: boolean;
  readonly closures: readonly Closure[];
  /** By the closure's id. */
  readonly later: ReadonlyMap<string, Later>;
  readonly rejected: readonly RejectedClosure[];
}

/** A file of which nothing is taken. */
export class RefusedClosures extends Error {
  override readonly name = 'RefusedClosures';
  readonly why: 'not-json' | 'other-format' | 'backup' | 'newer-version' | 'no-closures' | 'not-said';
  /** What the browser says of it. */
  readonly reason: string;

  constructor(why: RefusedClosures['why'], reason = '') {
    super(reason === '' ? why : `${why}: ${reason}`);
    this.why = why;
    this.reason = reason;
  }
}

const atATime = 2000;

/** `breathe` is called between lumps: it may let others have their turn, and throw. */
export async function readClosuresFile(
  text: string,
  now: number,
  breathe: (done: number, of: number) => Promise<void>,
): Promise<ReadClosures> {
  const { personalData, entries } = readHead(text);
  const schema = closureOfFile({ personalData });
  const closures: Closure[] = [];
  const laterOf = new Map<string, Later>();
  const rejected: RejectedClosure[] = [];
  const places = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    if (index % atATime === 0) await breathe(index, entries.length);
    const closure = readClosure(schema, entry, now);
    const before = 'id' in closure ? places.get(closure.id) : undefined;
    if (!('id' in closure)) rejected.push({ ...closure, where: placeOf(index, closure.where) });
    else if (before !== undefined)
      rejected.push({ where: placeOf(index, 'id'), reason: `the same as that of ${placeOf(before, '')}` });
    else {
      places.set(closure.id, index);
      const { later, ...itself } = closure;
      closures.push(itself);
      if (later !== undefined) laterOf.set(closure.id, later);
    }
  }
  return { personalData, closures, later: laterOf, rejected };
}

const placeOf = (index: number, field: string): string => `closures[${index}]${field === '' ? '' : `.${field}`}`;

function readClosure(schema: ReturnType<typeof closureOfFile>, entry: unknown, now: number): ClosureInFile | RejectedClosure {
  const result = z.safeParse(schema, entry);
  if (!result.success) return describeFault(result.error.issues);
  return absurdityOf(result.data, now) ?? result.data;
}

function readHead(text: string): { readonly personalData: boolean; readonly entries: readonly unknown[] } {
  const file = readJson(text);
  if (typeof file !== 'object' || file === null) throw new RefusedClosures('other-format');
  const { format, version, personalData, closures } = file as Readonly<Record<string, unknown>>;
  if (format === 'client-lens-backup') throw new RefusedClosures('backup');
  if (format !== closuresFormat) throw new RefusedClosures('other-format');
  if (typeof version === 'number' && version > closuresVersion) throw new RefusedClosures('newer-version');
  if (!Array.isArray(closures)) throw new RefusedClosures('no-closures');
  // Version 1 was always complete.
  if (version === 1) return { personalData: true, entries: closures };
  if (version !== closuresVersion || typeof personalData !== 'boolean') throw new RefusedClosures('not-said');
  return { personalData, entries: closures };
}

function readJson(text: string): unknown {
  try {
    // Editors and mail programs put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new RefusedClosures('not-json', error instanceof Error ? error.message : '');
  }
}
