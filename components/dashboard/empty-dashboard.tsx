import { type TextKey, text } from '../../lib/platform/text.ts';

const willBeHere: readonly TextKey[] = [
  'dashboard_empty_rates',
  'dashboard_empty_change',
  'dashboard_empty_clients',
  'dashboard_empty_mirror',
];

/** What will be here, and what to do. */
export function EmptyDashboard() {
  return (
    <section className="cl-dashboard-empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{text('dashboard_empty_title')}</h2>
      <p>{text('dashboard_empty_what')}</p>
      <ul>
        {willBeHere.map((key) => (
          <li key={key}>{text(key)}</li>
        ))}
      </ul>
      <p>
        {text('dashboard_empty_begin')} <a href="/options.html">{text('dashboard_empty_options')}</a>.{' '}
        {text('dashboard_empty_before')} <a href="#records">{text('records_title')}</a>.
      </p>
    </section>
  );
}
