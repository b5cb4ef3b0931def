import { useSyncExternalStore } from 'react';
import { type DashboardPage, dashboardPages } from './dashboard-pages.tsx';

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Which page the address names, and what it says for that page. Filters alone (`#answer=not-yet`) are those of the first page. */
export function readPlace(hash: string): { readonly page: DashboardPage; readonly path: readonly string[] } {
  const [id = '', ...path] = hash.replace(/^#/, '').split('/');
  const page = dashboardPages.find((each) => each.id === id);
  return page === undefined ? { page: dashboardPages[0], path: [] } : { page, path: path.filter((step) => step !== '') };
}

export const usePlace = (): ReturnType<typeof readPlace> => readPlace(useSyncExternalStore(subscribe, () => location.hash));
