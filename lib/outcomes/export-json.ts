import type { Closure } from './closure.ts';
import type { ClosureFilter } from './filter.ts';

/** What the JSON file is: complete records, with the filter that chose them. */
export interface ClosuresFile {
  readonly format: 'client-lens-closures';
  readonly version: 1;
  readonly exportedAt: string;
  readonly filter: ClosureFilter;
  readonly closures: readonly Closure[];
}

export function closuresToJson(closures: readonly Closure[], filter: ClosureFilter, now: number): string {
  const file: ClosuresFile = {
    format: 'client-lens-closures',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    filter,
    closures,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
