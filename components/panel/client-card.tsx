import { useState } from 'react';
import type { CardLine, Client } from '../../lib/clients/card.ts';
import { lineKinds, mostLines } from '../../lib/clients/line-kinds.ts';
import type { TicketContext } from '../../lib/messages/background-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { CardLineItem } from './card-line-item.tsx';
import { inOrder } from './card-lines.tsx';
import { ClientQuestion } from './client-question.tsx';
import { FirstQuestion } from './first-question.tsx';
import { LineForm } from './line-form.tsx';

interface ClientCardProps {
  readonly context: TicketContext;
}

/** What is known of the client: the card, or the way to one. Never another client's card on a guess. */
export function ClientCard({ context: { match, lines } }: ClientCardProps) {
  switch (match.kind) {
    case 'none':
      return <ClientQuestion name="" candidates={[]} />;
    case 'unsure':
      return <ClientQuestion name={match.name} candidates={match.candidates} />;
    case 'new':
      return <FirstQuestion key={match.name} name={match.name} client={null} lines={[]} />;
    case 'known':
      return lines.length === 0 ? (
        <FirstQuestion key={match.client.id} name={match.client.name} client={match.client} lines={lines} />
      ) : (
        <Card client={match.client} lines={lines} />
      );
  }
}

function Card({ client, lines }: { readonly client: Client; readonly lines: readonly CardLine[] }) {
  const [adding, setAdding] = useState(false);
  const nextKind = lineKinds.find((kind) => lines.every((line) => line.kind !== kind)) ?? 'goal';
  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      <ul>
        {inOrder(lines).map((line) => (
          <CardLineItem key={line.id} line={line} />
        ))}
      </ul>
      {adding ? (
        <LineForm clientId={client.id} line={null} kind={nextKind} onDone={() => setAdding(false)} />
      ) : (
        lines.length < mostLines && (
          <button type="button" className="cl-button" onClick={() => setAdding(true)}>
            {text('panel_add_line')}
          </button>
        )
      )}
    </section>
  );
}
