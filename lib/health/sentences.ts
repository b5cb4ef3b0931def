/** A site's health in words: sentences of the catalogue with what fills them, so that they can be tested without a browser. */
import type { TicketField } from '../desks/ticket.ts';
import type { PathCounts, Paths } from './paths.ts';
import type { FieldCounts, Reading } from './reading.ts';

export const fieldKeys = {
  subject: 'health_field_subject',
  client: 'health_field_client',
  requester: 'health_field_requester',
  owner: 'health_field_owner',
  status: 'health_field_status',
} as const satisfies Record<TicketField, string>;

export type Sentence =
  | { readonly key: 'health_never_read' | 'health_never_asked' | 'health_all_found' }
  | { readonly key: 'health_last_read' | 'health_last_asked'; readonly at: number }
  | {
      readonly key: 'health_not_found_last' | 'health_never_found';
      readonly field: (typeof fieldKeys)[TicketField];
      readonly count: number;
    };

/** A ticket without an owner or a client is nothing strange: fewer misses in a row than this say nothing. */
export const worthSaying = 3;

export const readingSentences = (reading: Reading | null): Sentence[] => {
  if (reading === null) return [{ key: 'health_never_read' }];
  const misses = (Object.entries(reading.fields) as [TicketField, FieldCounts][]).flatMap(([field, { found, missedInARow }]) => {
    if (missedInARow < worthSaying) return [];
    const key = found === 0 ? ('health_never_found' as const) : ('health_not_found_last' as const);
    return [{ key, field: fieldKeys[field], count: missedInARow }];
  });
  const all = Object.values(reading.fields).every(({ missedInARow }) => missedInARow === 0);
  return [{ key: 'health_last_read', at: reading.lastRead }, ...(all ? [{ key: 'health_all_found' } as const] : misses)];
};

export const askingSentence = ({ lastAsked }: Paths): Sentence =>
  lastAsked === null ? { key: 'health_never_asked' } : { key: 'health_last_asked', at: lastAsked };

export interface CountWords {
  readonly key: 'health_asked' | 'health_unasked' | 'health_late';
  readonly count: number;
}

/** What is nought goes without saying. */
export const pathWords = ({ asked, unasked, late }: PathCounts): CountWords[] =>
  (
    [
      { key: 'health_asked', count: asked },
      { key: 'health_unasked', count: unasked },
      { key: 'health_late', count: late },
    ] as const
  ).filter(({ count }) => count > 0);

/** The ways that the definition knows and nobody has taken yet. */
export const pathsNotSeen = (known: readonly { readonly path: string }[], { seen }: Paths): string[] => [
  ...new Set(known.map(({ path }) => path).filter((path) => seen.every((one) => one.path !== path))),
];
