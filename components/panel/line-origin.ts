import type { CardLine, WrittenLine } from '../../lib/clients/card.ts';
import { spokenLocale, type TextKey, text } from '../../lib/platform/text.ts';

const sources: Readonly<Record<WrittenLine['source'], TextKey | null>> = {
  person: null,
  ticket: 'line_source_ticket',
  visit: 'line_source_visit',
  import: 'line_source_import',
};

export const dayOf = (at: number): string =>
  new Date(at).toLocaleDateString(spokenLocale(), { day: 'numeric', month: 'short', year: 'numeric' });

interface Origin {
  readonly author: string;
  readonly at: number;
  readonly source: WrittenLine['source'];
}

/** Who said so, when, and where it comes from: an old line must not look as fresh as a new one. */
export function originOf({ author, at, source }: Origin): string {
  const from = sources[source];
  return [author, dayOf(at), from && text(from)].filter(Boolean).join(' · ');
}

/** The same with the day on which somebody said that it is still true. */
export const lineOrigin = (line: CardLine): string =>
  [originOf(line), line.stillTrueAt > line.at && text('line_still_true_on', dayOf(line.stillTrueAt))].filter(Boolean).join(' · ');
