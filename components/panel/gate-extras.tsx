import { mostLines } from '../../lib/clients/line-kinds.ts';
import type { ClientMatch } from '../../lib/clients/match.ts';
import type { TicketContext } from '../../lib/messages/background-calls.ts';
import type { HeldUp } from '../../lib/outcomes/closure.ts';
import { text } from '../../lib/platform/text.ts';
import { HeldUpField } from './held-up-field.tsx';
import { LearnedLine } from './learned-line.tsx';
import { StillTrue } from './still-true.tsx';
import { useCountShown } from './use-count-shown.ts';
import type { Unsaved } from './use-unsaved.ts';

interface GateExtrasProps {
  readonly context: TicketContext | null;
  readonly heldUp: HeldUp | null;
  readonly onHeldUp: (heldUp: HeldUp | null) => void;
  readonly unsaved: Unsaved;
}

/** What may be said beside the answer, by those who have a moment. The answer waits for none of it. */
export function GateExtras({ context, heldUp, onHeldUp, unsaved }: GateExtrasProps) {
  useCountShown(context?.lines ?? []);
  const about = context === null ? null : aboutOf(context.match);
  const hasRoom = (context?.lines.length ?? 0) < mostLines;
  return (
    <section className="cl-extras" aria-label={text('gate_extras')}>
      <HeldUpField heldUp={heldUp} onChange={onHeldUp} />
      {about && hasRoom && <LearnedLine {...about} unsaved={unsaved} />}
      {about?.client && <StillTrue clientId={about.client.id} unsaved={unsaved} />}
    </section>
  );
}

function aboutOf(match: ClientMatch) {
  switch (match.kind) {
    case 'known':
      return { name: match.client.name, client: match.client };
    case 'new':
      return { name: match.name, client: null };
    default:
      return null;
  }
}
