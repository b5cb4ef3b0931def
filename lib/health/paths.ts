/** Which ways to close were seen on a site, and how often they were asked about. */
import type { Closure } from '../outcomes/closure.ts';

export interface PathCounts {
  readonly path: string;
  /** Answered, "not yet" as well. */
  readonly asked: number;
  readonly unasked: number;
  /** Of both: seen only after it had happened. */
  readonly late: number;
  /** Epoch milliseconds. */
  readonly last: number;
}

export interface Paths {
  /** The one that was seen last stands first. */
  readonly seen: readonly PathCounts[];
  /** When a question was last answered, epoch milliseconds. */
  readonly lastAsked: number | null;
}

type Seen = Pick<Closure, 'path' | 'answer' | 'sensor' | 'at'>;

export function countPaths(closures: Iterable<Seen>): Paths {
  const seen = new Map<string, PathCounts>();
  let lastAsked: number | null = null;
  for (const { path, answer, sensor, at } of closures) {
    const before = seen.get(path) ?? { path, asked: 0, unasked: 0, late: 0, last: 0 };
    const isAsked = answer !== null;
    if (isAsked) lastAsked = Math.max(lastAsked ?? 0, at);
    seen.set(path, {
      path,
      asked: before.asked + Number(isAsked),
      unasked: before.unasked + Number(!isAsked),
      late: before.late + Number(sensor === 'late'),
      last: Math.max(before.last, at),
    });
  }
  return { seen: [...seen.values()].sort((one, other) => other.last - one.last), lastAsked };
}
