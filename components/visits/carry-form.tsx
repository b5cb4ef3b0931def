import { type RefObject, useId, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { shiftQuarter } from '../../lib/visits/quarter.ts';
import type { Visit } from '../../lib/visits/visit.ts';
import { FormButtons } from './form-buttons.tsx';
import { useClientName } from './use-client-name.ts';
import { useFocus } from './use-focus.ts';
import { quarterWords } from './visit-words.ts';
import { useVisits } from './visits-store.ts';

interface CarryFormProps {
  readonly visit: Visit;
  readonly onDone: () => void;
}

export function CarryForm({ visit, onDone }: CarryFormProps) {
  const change = useVisits((state) => state.change);
  const client = useClientName()(visit.clientId);
  const field = useFocus<HTMLInputElement>();
  const [note, setNote] = useState('');
  const next = quarterWords(shiftQuarter(visit.quarter, 1));

  const carry = async (): Promise<void> => {
    const carried = { kind: 'carry-over', note: note.trim() } as const;
    const said = text('visits_said_carried', client, next);
    if (await change(() => callBackground('change-visit', { id: visit.id, change: carried }), said)) onDone();
  };

  return (
    <form
      className="cl-visit-form"
      aria-label={text('visits_carry_of', client)}
      onSubmit={(event) => {
        event.preventDefault();
        void carry();
      }}
    >
      <CarryNote label={text('visits_carry_note', next)} note={note} onChange={setNote} field={field} />
      <FormButtons label={text('visits_carry_to', next)} onCancel={onDone} />
    </form>
  );
}

interface CarryNoteProps {
  readonly label: string;
  readonly note: string;
  readonly onChange: (note: string) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
}

export function CarryNote({ label, note, onChange, field }: CarryNoteProps) {
  const id = useId();
  return (
    <div className="cl-field cl-visit-wide">
      <label htmlFor={id}>{label}</label>
      <input id={id} ref={field} type="text" maxLength={500} value={note} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
