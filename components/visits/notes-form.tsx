import { useId, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { type Notes, noteFields, type Visit } from '../../lib/visits/visit.ts';
import { FormButtons } from './form-buttons.tsx';
import { useClientName } from './use-client-name.ts';
import { useFocus } from './use-focus.ts';
import { noteLabels } from './visit-words.ts';
import { useVisits } from './visits-store.ts';

interface NotesFormProps {
  readonly visit: Visit;
  readonly onDone: () => void;
}

/** What a visit brought: three fields, each of which may stay empty. */
export function NotesForm({ visit, onDone }: NotesFormProps) {
  const change = useVisits((state) => state.change);
  const client = useClientName()(visit.clientId);
  const [notes, setNotes] = useState<Notes>(visit.notes);
  const first = useFocus<HTMLTextAreaElement>();
  const id = useId();

  const save = async (): Promise<void> => {
    const written = { kind: 'notes', ...notes } as const;
    if (await change(() => callBackground('change-visit', { id: visit.id, change: written }), text('visits_said_noted', client)))
      onDone();
  };

  return (
    <form
      className="cl-visit-notes-form"
      aria-label={text('visits_notes_of', client)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>
        <strong>{text('visits_not_about_us')}</strong> {text('visits_notes_hint')}
      </p>
      {noteFields.map((field, index) => (
        <div key={field} className="cl-field">
          <label htmlFor={`${id}-${field}`}>{text(noteLabels[field])}</label>
          <textarea
            id={`${id}-${field}`}
            ref={index === 0 ? first : undefined}
            rows={2}
            maxLength={2000}
            value={notes[field]}
            onChange={(event) => setNotes({ ...notes, [field]: event.target.value })}
          />
        </div>
      ))}
      <FormButtons label={text('visits_save')} onCancel={onDone} />
    </form>
  );
}
