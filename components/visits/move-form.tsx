import { useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { quarterOf } from '../../lib/visits/quarter.ts';
import type { Visit } from '../../lib/visits/visit.ts';
import { CarryNote } from './carry-form.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useClientName } from './use-client-name.ts';
import { quarterWords } from './visit-words.ts';
import { useVisits } from './visits-store.ts';
import { toPlanned, type When, WhenFields } from './when-fields.tsx';

interface MoveFormProps {
  readonly visit: Visit;
  readonly onDone: () => void;
}

/** A new day, time or cue. A day in a later quarter carries the visit over, so it asks for a note. */
export function MoveForm({ visit, onDone }: MoveFormProps) {
  const change = useVisits((state) => state.change);
  const client = useClientName()(visit.clientId);
  const [when, setWhen] = useState<When>({
    day: visit.planned?.day ?? '',
    time: visit.planned?.time ?? '',
    cue: visit.cue,
  });
  const [note, setNote] = useState('');
  const later = when.day !== '' && quarterOf(when.day) > visit.quarter ? quarterOf(when.day) : null;

  const move = async (): Promise<void> => {
    const moved = { kind: 'move', planned: toPlanned(when), cue: when.cue, note: later === null ? '' : note.trim() } as const;
    if (await change(() => callBackground('change-visit', { id: visit.id, change: moved }), text('visits_said_moved', client)))
      onDone();
  };

  return (
    <form
      className="cl-visit-form"
      aria-label={text('visits_move_of', client)}
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <WhenFields when={when} onChange={setWhen} focused />
      {later !== null && <CarryNote label={text('visits_carry_note', quarterWords(later))} note={note} onChange={setNote} />}
      <FormButtons label={text('visits_save')} onCancel={onDone} />
    </form>
  );
}
