import type { ComparedClient, Comparison } from '../../lib/figures/comparison.ts';
import type { TextKey } from '../../lib/platform/text.ts';
import { whenUsed } from '../controls/when-used.ts';

interface Sentence {
  readonly key: TextKey;
  readonly fill: readonly (string | number)[];
}

const list = whenUsed(() => new Intl.ListFormat(undefined, { type: 'conjunction' }));
const named = (clients: readonly ComparedClient[]): string => list().format(clients.map(({ name }) => name));

/** Which clients differ from the others by more than chance explains, by name; otherwise that none does. */
export function clientsWords({ clients }: Comparison): Sentence[] {
  const compared = clients.filter(({ rate }) => rate !== null).length;
  const far = clients.filter(({ place }) => place === 'far');
  const outside = clients.filter(({ place }) => place === 'outside');
  const [above, below] = [far.filter(({ isAbove }) => isAbove), far.filter(({ isAbove }) => !isAbove)];
  const sentences: Sentence[] = [
    ...(below.length === 0 ? [] : [{ key: 'compared_below', fill: [named(below)] } as const]),
    ...(above.length === 0 ? [] : [{ key: 'compared_above', fill: [named(above)] } as const]),
    ...(outside.length === 0 ? [] : [{ key: 'compared_outside', fill: [named(outside)] } as const]),
  ];
  return sentences.length === 0 ? [{ key: 'compared_none', fill: [compared] }] : sentences;
}
