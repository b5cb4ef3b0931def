import { useState } from 'react';
import type { CardLine, Client } from '../../lib/clients/card.ts';
import { lineKinds, mostLines } from '../../lib/clients/line-kinds.ts';
import type { TicketContext } from '../../lib/messages/background-calls.ts';
import { text } from '../../lib/platform/text.ts';
import './card.css';
import { CardLineItem } from './card-line-item.tsx';
import { ClientQuestion } from './client-question.tsx';
import { FirstQuestion } from './first-question.tsx';
import { LineForm } from './line-form.tsx';
import { inOrder } from './line-order.ts';
import { RemovedLine } from './removed-line.tsx';
import { useCountShown } from './use-count-shown.ts';
import { useTrueNow } from './use-true-now.ts';
import { VisitsLine } from './visits-line.tsx';

interface ClientCardProps {
  readonly context: TicketContext;
}

/** What is known of the client: the card, or the way to one. Never another client's card on a guess. */
export function ClientCard({ context }: ClientCardProps) {
  const { match, purpose } = context;
  switch (match.kind) {
    case 'none':
      return <ClientQuestion name="" candidates={[]} />;
    case 'unsure':
      return <ClientQuestion name={match.name} candidates={match.candidates} />;
    case 'new':
      return <FirstQuestion key={match.name} name={match.name} client={null} lines={[]} purpose={purpose} />;
    case 'known':
      return <Card key={match.client.id} client={match.client} context={context} />;
  }
}

interface CardProps {
  readonly client: Client;
  readonly context: TicketContext;
}

function Card({ client, context: { lines, now, visits, purpose, you } }: CardProps) {
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<CardLine | null>(null);
  const statements = useTrueNow(
    client.id,
    now,
    lines.some(({ when }) => when !== undefined),
  );
  useCountShown(lines);
  const undo = removed && <RemovedLine line={removed} onDone={() => setRemoved(null)} />;
  if (lines.length === 0) {
    return (
      <>
        <FirstQuestion name={client.name} client={client} lines={lines} purpose={purpose} />
        {undo}
      </>
    );
  }
  const nextKind = lineKinds.find((kind) => lines.every((line) => line.kind !== kind)) ?? 'goal';
  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      <ul>
        {inOrder(lines, statements).map((spoken) => (
          <CardLineItem key={spoken.line.id} {...spoken} you={you} onRemoved={() => setRemoved(spoken.line)} />
        ))}
      </ul>
      {undo}
      <VisitsLine visits={visits} />
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
