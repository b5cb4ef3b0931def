import { useEffect, useState } from 'react';
import type { Ticket } from '../../lib/desks/ticket.ts';
import type { ComesBack } from '../../lib/patterns/comes-back.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { usePanel } from './panel-context.ts';

/** Under the card: that this client had the same issue lately. Asked once the card stands there, and nothing where nobody can say. */
export function ComesBackLine({ clientId, ticket }: { readonly clientId: string; readonly ticket: Ticket }) {
  const site = usePanel((state) => state.site);
  const [found, setFound] = useState<ComesBack | null>(null);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    callBackground('comes-back', { clientId, site, ticket }).then(
      (answer) => wanted && setFound(answer),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [clientId, site, ticket]);
  if (found === null) return null;
  return (
    <p className="cl-comes-back cl-small">
      {text('patterns_comes_back', found.tickets, found.weeks)}{' '}
      <a href="/dashboard.html#patterns" target="_blank" rel="noopener">
        {text('patterns_comes_back_all')}
      </a>
    </p>
  );
}
