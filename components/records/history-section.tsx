import { text } from '../../lib/platform/text.ts';

/** Tickets from before Client Lens, from the desk's own export. */
export function HistorySection() {
  return (
    <section aria-labelledby="records-history">
      <h2 id="records-history">{text('records_history')}</h2>
    </section>
  );
}
