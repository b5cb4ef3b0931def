import { text } from '../../lib/platform/text.ts';
import { dashboardPages } from './dashboard-pages.tsx';
import './dashboard-navigation.css';

export function DashboardNavigation({ here }: { readonly here: string }) {
  return (
    <nav className="cl-dashboard-navigation" aria-label={text('dashboard_pages_of')}>
      {dashboardPages.map(({ id, name }) => (
        <a key={id} href={`#${id}`} aria-current={id === here ? 'page' : undefined}>
          {text(name)}
        </a>
      ))}
    </nav>
  );
}
