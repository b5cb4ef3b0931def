import { useEffect, useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import type { Statement } from '../../lib/clients/statement.ts';
import { spokenLocale } from '../../lib/platform/text.ts';

// A library for dates is not small: it comes beside the panel, which does not wait for it.
const loading = import('../../lib/clients/true-now.ts');
let loaded: Awaited<typeof loading> | null = null;
loading.then(
  (module) => {
    loaded = module;
  },
  () => undefined,
);

const everyMs = 20_000;

/** What time makes true of these lines, kept true while the panel stands open. */
export function useTrueNow(lines: readonly CardLine[]): readonly Statement[] {
  const [now, setNow] = useState(Date.now);
  const [ready, setReady] = useState(loaded !== null);
  const timed = lines.some(({ when }) => when !== undefined);
  useEffect(() => {
    if (!timed) return;
    loading.then(
      () => setReady(true),
      () => undefined,
    );
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [timed]);
  if (!timed || !ready || loaded === null) return [];
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return loaded.trueNow(lines, now, { zone: timeZone, locale: spokenLocale() });
}
