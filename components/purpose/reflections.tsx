import type { PurposePage } from '../../lib/messages/visit-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { bySentence } from './purpose-sentence.tsx';

export function Reflections({ reflections }: Pick<PurposePage, 'reflections'>) {
  if (reflections.length === 0) return null;
  return (
    <section className="cl-purpose-section" aria-labelledby="reflections">
      <h2 id="reflections">{text('purpose_reflections')}</h2>
      <ul className="cl-reflections">
        {reflections.map((reflection) => (
          <li key={reflection.id}>
            <p>{reflection.text}</p>
            <p className="cl-soft cl-small">
              {[reflection.about, bySentence(reflection), reflection.shared ? text('purpose_is_shared') : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
