import { deskById } from '../../lib/desks/list.ts';
import { text } from '../../lib/platform/text.ts';
import { evidenceSentence } from './evidence-sentence.ts';

/** Which desk a site is, and how its definition knows what it says. */
export function DeskOfSite({ desk }: { readonly desk: string | null }) {
  const definition = desk === null ? undefined : deskById(desk);
  if (definition === undefined) return <p className="cl-soft">{desk ?? text('options_not_recognised')}</p>;
  return (
    <>
      <p>
        {definition.name} <span className="cl-soft">· {evidenceSentence(definition.evidence)}</span>
      </p>
      {definition.closes.length === 0 && <p>{text('options_no_close_known')}</p>}
    </>
  );
}
