import { ClientList } from './client-list.tsx';
import { ClientPage } from './client-page.tsx';
import './clients.css';
import { ImportPage } from './import-page.tsx';

/** All clients, one client, or the import, by what the address says. */
export function ClientsPage({ path: [what] }: { readonly path: readonly string[] }) {
  if (what === undefined) return <ClientList />;
  return what === 'import' ? <ImportPage /> : <ClientPage key={what} clientId={what} />;
}
