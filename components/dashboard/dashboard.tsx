import { text } from '../../lib/platform/text.ts';
import { SurfaceHeader } from '../controls/surface-header.tsx';
import { DashboardNavigation } from './dashboard-navigation.tsx';
import { usePlace } from './use-place.ts';
import './dashboard.css';

export function Dashboard() {
  const { page, path } = usePlace();
  return (
    <div className="cl-surface">
      <SurfaceHeader title={text('dashboard_title')} here="dashboard" />
      <DashboardNavigation here={page.id} />
      <main>
        <page.Page path={path} />
      </main>
    </div>
  );
}
