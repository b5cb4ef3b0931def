import { text } from '../../lib/platform/text.ts';

export function EmptyDashboard() {
  return (
    <section className="cl-dashboard-empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{text('dashboard_empty_title')}</h2>
      <p>{text('dashboard_empty_what')}</p>
      <p>
        {text('dashboard_empty_begin')} <a href="/options.html">{text('dashboard_empty_options')}</a>.
      </p>
    </section>
  );
}
