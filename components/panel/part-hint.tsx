import type { CloseAttempt, TicketReply } from '../../lib/gate/attempt.ts';
import { text } from '../../lib/platform/text.ts';

interface PartHintProps {
  readonly attempt: CloseAttempt;
  /** What was answered so far. */
  readonly replies: readonly TicketReply[];
}

/** Of several tickets: what a "Not yet" for some of them does to the others, said before it is done. */
export function PartHint({ attempt, replies }: PartHintProps) {
  const notYet = replies.filter(({ answer }) => answer.kind === 'not-yet').map(({ ticketId }) => `#${ticketId}`);
  return <p role="status">{hint(attempt.canPart, notYet.join(', '))}</p>;
}

function hint(canPart: boolean, notYet: string): string {
  if (notYet === '') return text(canPart ? 'gate_part_can' : 'gate_part_all_or_none');
  return text(canPart ? 'gate_part_open' : 'gate_part_none', notYet);
}
