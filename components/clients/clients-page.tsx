import { ClientList } from './client-list.tsx';
import './clients.css';

/** All clients, one client, or the import, by what the address says. */
export function ClientsPage() {
  return <ClientList />;
}
