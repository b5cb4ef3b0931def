import { useId, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import type { Visit } from '../../lib/visits/visit.ts';
import { FormButtons } from './form-buttons.tsx';
import { useClientName } from './use-client-name.ts';
import { useFocus } from './use-focus.ts';
import { useVisits } from './visits-store.ts';

interface HeldFormProps {
  readonly visit: Visit;
  readonly onHeld: () => void;
  readonly onCancel: () => void;
}

export function HeldForm({ visit, onHeld, onCancel }: HeldFormProps) {
  const { page, change } = useVisits();
  const client = useClientName()(visit.clientId);
  const field = useFocus<HTMLInputElement>();
  const id = useId();
  const today = page?.today ?? '';
  const planned = visit.planned?.day;
  const [day, setDay] = useState(planned !== undefined && planned <= today ? planned : today);

  const hold = async (): Promise<void> => {
    const held = { kind: 'held', day } as const;
    if (await change(() => callBackground('change-visit', { id: visit.id, change: held }), text('visits_said_held', client)))
      onHeld();
  };

  return (
    <form
      className="cl-visit-form"
      aria-label={text('visits_hold_of', client)}
      onSubmit={(event) => {
        event.preventDefault();
        void hold();
      }}
    >
      <div className="cl-field">
        <label htmlFor={id}>{text('visits_held_on')}</label>
        <input
          id={id}
          ref={field}
          type="date"
          required
          max={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <FormButtons label={text('visits_it_was_held')} onCancel={onCancel} />
    </form>
  );
}
