import { useMemo } from 'react';
import { text } from '../../lib/platform/text.ts';
import { useVisits } from './visits-store.ts';

/** A client's name by its id; a client may be gone while its visits stay. */
export function useClientName(): (clientId: string) => string {
  const clients = useVisits((state) => state.page?.clients);
  const names = useMemo(() => new Map(clients?.map(({ id, name }) => [id, name])), [clients]);
  return (clientId) => names.get(clientId) ?? text('visits_unknown_client');
}
