import { useMemo } from 'react';
import { compareClients } from '../../lib/figures/comparison.ts';
import type { ClientAnswers } from '../../lib/figures/figures.ts';
import type { ClientNames } from '../../lib/outcomes/closure-columns.ts';
import { text } from '../../lib/platform/text.ts';
import { fewestToSay } from '../../lib/statistics/enough.ts';
import { ClientsChart } from './clients-chart.tsx';
import { clientsWords } from './clients-words.ts';
import { Meaning } from './meaning.tsx';

/** With fewer there are no others to compare with. */
const fewestToCompare = 3;

interface ClientsSectionProps {
  readonly clients: readonly ClientAnswers[];
  readonly names: ClientNames;
}

/** Clients beside each other without a ranking: who differs from the others by more than chance explains. */
export function ClientsSection({ clients, names }: ClientsSectionProps) {
  const comparison = useMemo(() => compareClients(clients, names), [clients, names]);
  const drawn = comparison.clients.filter(({ rate }) => rate !== null).length;
  return (
    <section aria-labelledby="compared" className="cl-dashboard-section">
      <h2 id="compared">{text('compared_title')}</h2>
      {drawn < fewestToCompare ? (
        <p className="cl-soft">{text('compared_too_few', fewestToCompare, fewestToSay)}</p>
      ) : (
        <>
          <div>
            {clientsWords(comparison).map(({ key, fill }) => (
              <p key={key}>{text(key, ...fill)}</p>
            ))}
          </div>
          <ClientsChart comparison={comparison} />
        </>
      )}
      <Meaning of={text('compared_title')}>{text('compared_meaning')}</Meaning>
    </section>
  );
}
