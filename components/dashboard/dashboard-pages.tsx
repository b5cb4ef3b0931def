import type { ReactNode } from 'react';
import type { TextKey } from '../../lib/platform/text.ts';
import { ClientsPage } from '../clients/clients-page.tsx';
import { HoldingPage } from '../holding/holding-page.tsx';
import { PatternsPage } from '../patterns/patterns-page.tsx';
import { PurposePage } from '../purpose/purpose-page.tsx';
import { RecordsPage } from '../records/records-page.tsx';
import { ReportPage } from '../report/report-page.tsx';
import { VisitsPage } from '../visits/visits-page.tsx';
import { ClosuresPage } from './closures-page.tsx';

export interface DashboardPage {
  /** What stands behind `#` in the address; whatever comes after a `/` is the page's own. */
  readonly id: string;
  readonly name: TextKey;
  /** `path` is what comes after the id: `['<client id>']` of `#clients/<client id>`. */
  readonly Page: (props: { readonly path: readonly string[] }) => ReactNode;
}

/** The pages of the dashboard in the order of its navigation. The first one is shown where the address names none. */
export const dashboardPages: readonly [DashboardPage, ...DashboardPage[]] = [
  { id: 'closures', name: 'dashboard_closures', Page: ClosuresPage },
  { id: 'report', name: 'report_title', Page: ReportPage },
  { id: 'held', name: 'held_title', Page: HoldingPage },
  { id: 'patterns', name: 'patterns_title', Page: PatternsPage },
  { id: 'clients', name: 'clients_title', Page: ClientsPage },
  { id: 'visits', name: 'visits_title', Page: VisitsPage },
  { id: 'purpose', name: 'purpose_title', Page: PurposePage },
  { id: 'records', name: 'records_title', Page: RecordsPage },
];
