import { text } from '../../lib/platform/text.ts';

/** Closures of colleagues: what they exported, merged here. */
export function Colleagues() {
  return (
    <section aria-labelledby="records-colleagues">
      <h2 id="records-colleagues">{text('records_colleagues')}</h2>
    </section>
  );
}
