import { useEffect } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { usePanel } from './panel-context.ts';

/** Tickets whose card this panel has shown: opening it again, or the gate after it, is the same glance. */
const counted = new Set<string>();

/** Counts that these lines were on the screen, once for each ticket. */
export function useCountShown(lines: readonly CardLine[]): void {
  const ticketId = usePanel(({ attempt, ticket }) => attempt?.tickets[0]?.id ?? ticket?.id);
  const ids = lines.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ticketId === undefined || ids === '' || counted.has(ticketId)) return;
    counted.add(ticketId);
    // Nobody waits for it, and a count that is off by one hurts nobody.
    callBackground('lines-shown', { ids: ids.split(' ') }).catch(() => undefined);
  }, [ticketId, ids]);
}
