import type { Closure } from '../../lib/outcomes/closure.ts';
import type { ClosureFilter } from '../../lib/outcomes/filter.ts';
import { callRecords } from '../../lib/platform/records.ts';

const atATime = 1000;

/** All closures of a filter, in pages: one message has an upper size. */
export async function fetchClosures(filter: ClosureFilter): Promise<readonly Closure[]> {
  // By id: a close that is recorded meanwhile moves the others down a place, and the last one of a page comes twice.
  const found = new Map<string, Closure>();
  for (let offset = 0; ; offset += atATime) {
    const { closures, total } = await callRecords('list-closures', { filter, offset, limit: atATime });
    for (const closure of closures) found.set(closure.id, closure);
    if (closures.length === 0 || offset + atATime >= total) return [...found.values()];
  }
}
