import { text } from '../../lib/platform/text.ts';

/** How long records are kept, what is deleted, and how much room they take. */
export function Keeping() {
  return (
    <section aria-labelledby="records-keeping">
      <h2 id="records-keeping">{text('records_keeping')}</h2>
    </section>
  );
}
