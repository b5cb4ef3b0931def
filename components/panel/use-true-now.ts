import { useEffect, useState } from 'react';
import type { Statement } from '../../lib/clients/statement.ts';
import { callBackground } from '../../lib/platform/background.ts';

const everyMs = 30_000;

/**
 * What time makes true of a client's lines, kept true while the card stands open. The background works it out: a library for dates is not
 * small, and no panel should have to load it.
 */
export function useTrueNow(clientId: string, first: readonly Statement[], timed: boolean): readonly Statement[] {
  const [later, setLater] = useState<{ readonly since: readonly Statement[]; readonly now: readonly Statement[] } | null>(null);
  useEffect(() => {
    if (!timed) return;
    const ask = (): void => {
      if (document.hidden) return;
      callBackground('true-now', { clientId }).then(
        ({ now }) => setLater({ since: first, now }),
        () => undefined,
      );
    };
    const timer = setInterval(ask, everyMs);
    addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      removeEventListener('visibilitychange', ask);
    };
  }, [clientId, first, timed]);
  // A card that was loaded anew brings newer statements with it.
  return later?.since === first ? later.now : first;
}
