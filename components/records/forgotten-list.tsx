import type { Forgotten } from '../../lib/outcomes/forgetting.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';

/** For one, and for more. */
const words: Readonly<Record<keyof Forgotten, readonly [one: TextKey, more: TextKey]>> = {
  closures: ['keeping_closures_one', 'keeping_closures'],
  unnamed: ['keeping_unnamed_one', 'keeping_unnamed'],
  notes: ['keeping_notes_one', 'keeping_notes'],
  holdings: ['keeping_holdings_one', 'keeping_holdings'],
  history: ['keeping_history_one', 'keeping_history'],
  fixes: ['keeping_fixes_one', 'keeping_fixes'],
  reflections: ['keeping_reflections_one', 'keeping_reflections'],
  versions: ['keeping_versions_one', 'keeping_versions'],
  texts: ['keeping_texts_one', 'keeping_texts'],
};

const kinds = Object.keys(words) as (keyof Forgotten)[];

/** How many of each kind; those of which there is none are left out. */
export function ForgottenList({ counts }: { readonly counts: Forgotten }) {
  return (
    <ul className="cl-records-counts">
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind}>{counts[kind] === 1 ? text(words[kind][0]) : text(words[kind][1], counts[kind])}</li>
        ))}
    </ul>
  );
}
