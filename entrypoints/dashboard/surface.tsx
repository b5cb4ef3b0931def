import { renderSurface } from '../../components/controls/render-surface.tsx';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { text } from '../../lib/platform/text.ts';

renderSurface(`${text('dashboard_title')} · ${text('extension_name')}`, <Dashboard />);
