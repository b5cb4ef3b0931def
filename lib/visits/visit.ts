import * as z from 'zod/mini';
import { type Day, isDay, type Quarter, quarterPattern } from './day.ts';

const day = z.string().check(z.refine(isDay, { error: 'not a day, such as 2026-12-08' }));
const quarter = z.string().check(z.regex(quarterPattern, { error: 'not a quarter, such as 2026-Q4' }));
const note = z.string().check(z.trim(), z.maxLength(2000));

export const noteFields = ['happening', 'worries', 'learned'] as const;
export type NoteField = (typeof noteFields)[number];

export const Planned = z.strictObject({
  day,
  /** Of the clock where the visit is; without one the visit takes no hour of the day. */
  time: z.exactOptional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not a time, such as 10:30' }))),
});

export const CarriedOver = z.strictObject({ from: quarter, note: z.string().check(z.trim(), z.maxLength(500)) });

/** What stands under each path of a visit's record. What became of a proposed line stands under `settled/<key>`. */
export const visitPaths = {
  client: z.string().check(z.minLength(1), z.maxLength(64)),
  manager: z.string().check(z.maxLength(200)),
  quarter,
  planned: Planned,
  /** When it happens, in the manager's own terms: "second Tuesday, after stand-up". */
  cue: z.string().check(z.trim(), z.maxLength(200)),
  held: day,
  'notes/happening': note,
  'notes/worries': note,
  'notes/learned': note,
  'carried-over': CarriedOver,
  cancelled: z.boolean(),
} as const;

export const Settled = z.enum(['added', 'left-out']);
export const settledPath = (key: string): string => `settled/${key}`;

export type Planned = z.infer<typeof Planned>;
export type CarriedOver = z.infer<typeof CarriedOver>;
export type Notes = Readonly<Record<NoteField, string>>;

/** A conversation with a client about their business, not about ours. */
export interface Visit {
  readonly id: string;
  readonly clientId: string;
  readonly manager: string;
  readonly quarter: Quarter;
  readonly planned: Planned | null;
  readonly cue: string;
  readonly held: Day | null;
  readonly notes: Notes;
  readonly carriedOver: CarriedOver | null;
  readonly cancelled: boolean;
  /** Keys of proposed lines that somebody added to the card or left out. */
  readonly settled: readonly string[];
  /** How often it was saved: a calendar takes the newer of two by this. */
  readonly saves: number;
}

type Path = keyof typeof visitPaths;

/** A visit as its record says it; null where it names no client or quarter, so that nobody could do anything with it. What a newer version wrote in another way is left out. */
export function readVisit(id: string, values: ReadonlyMap<string, unknown>, saves: number): Visit | null {
  const read = <P extends Path>(path: P): z.infer<(typeof visitPaths)[P]> | null => {
    const result = visitPaths[path].safeParse(values.get(path));
    return result.success ? (result.data as z.infer<(typeof visitPaths)[P]>) : null;
  };
  const [clientId, inQuarter] = [read('client'), read('quarter')];
  if (clientId === null || inQuarter === null) return null;
  const settled = [...values.keys()].filter((path) => path.startsWith(settledPath('')));
  return {
    id,
    clientId,
    manager: read('manager') ?? '',
    quarter: inQuarter,
    planned: read('planned'),
    cue: read('cue') ?? '',
    held: read('held'),
    notes: {
      happening: read('notes/happening') ?? '',
      worries: read('notes/worries') ?? '',
      learned: read('notes/learned') ?? '',
    },
    carriedOver: read('carried-over'),
    cancelled: read('cancelled') ?? false,
    settled: settled.map((path) => path.slice(settledPath('').length)).sort(),
    saves,
  };
}

/** Neither held nor called off: it is still to come, or its day has passed without a word. */
export const isOpen = ({ held, cancelled }: Visit): boolean => held === null && !cancelled;

/** Whose visits somebody of this name looks after: a visit without a name was planned before there was one. */
export const isOf =
  (you: string) =>
  ({ manager }: Visit): boolean =>
    manager === you || manager === '';

/** By the day of the plan, the undated ones last. */
export const byPlan = (one: Visit, other: Visit): number => {
  const [here, there] = [one, other].map(({ planned, id }) => `${planned?.day ?? '9999'} ${planned?.time ?? ''} ${id}`);
  return (here ?? '') < (there ?? '') ? -1 : 1;
};
