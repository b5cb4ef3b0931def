import { useEffect, useRef } from 'react';
import { text } from '../../lib/platform/text.ts';
import { isOf, isOpen, noteFields, type Visit } from '../../lib/visits/visit.ts';
import { dayWords } from '../controls/day-words.ts';
import { CarryForm } from './carry-form.tsx';
import { HeldForm } from './held-form.tsx';
import { MoveForm } from './move-form.tsx';
import { NotesForm } from './notes-form.tsx';
import { Proposals } from './proposals.tsx';
import { useClientName } from './use-client-name.ts';
import { VisitActions } from './visit-actions.tsx';
import { noteLabels, plannedWords, quarterWords } from './visit-words.ts';
import { useVisits } from './visits-store.ts';

export function VisitItem({ visit }: { readonly visit: Visit }) {
  const you = useVisits((state) => state.page?.you ?? '');
  const form = useVisits(({ open }) => (open?.visitId === visit.id ? open.form : null));
  const openForm = useVisits((state) => state.openForm);
  const clientName = useClientName();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(false);
  const mine = isOf(you)(visit);

  useEffect(() => {
    // The form that had the focus is gone: the keyboard's place is at the visit then.
    if (form === null && opened.current) heading.current?.focus();
    opened.current = form !== null;
  }, [form]);

  const close = (): void => openForm(visit.id, null);
  return (
    <li className="cl-visit">
      <div className="cl-visit-head">
        <div>
          <h3 ref={heading} tabIndex={-1}>
            {clientName(visit.clientId)}
          </h3>
          <WhenAndCue visit={visit} />
          {!mine && <p className="cl-soft cl-small">{text('visits_by', visit.manager)}</p>}
        </div>
        {mine && <VisitActions visit={visit} client={clientName(visit.clientId)} />}
      </div>
      {form === 'held' && <HeldForm visit={visit} onHeld={() => openForm(visit.id, 'notes')} onCancel={close} />}
      {form === 'move' && <MoveForm visit={visit} onDone={close} />}
      {form === 'carry-over' && <CarryForm visit={visit} onDone={close} />}
      {form === 'notes' ? <NotesForm visit={visit} onDone={close} /> : <NotesTaken visit={visit} />}
      {mine && form !== 'notes' && <Proposals visit={visit} />}
    </li>
  );
}

function WhenAndCue({ visit }: { readonly visit: Visit }) {
  const page = useVisits((state) => state.page);
  const { planned, held, cue, quarter } = visit;
  const today = page?.today ?? '';
  const passed = isOpen(visit) && planned !== null && planned.day < today;
  return (
    <p className="cl-soft">
      {held !== null && text('visits_was_held', dayWords(held))}
      {held === null && planned !== null && plannedWords(planned)}
      {held === null && planned === null && text('visits_no_day', quarterWords(quarter))}
      {held === null && cue !== '' && ` · ${cue}`}
      {passed && <span className="cl-visit-passed"> · {text('visits_day_passed')}</span>}
    </p>
  );
}

function NotesTaken({ visit: { notes } }: { readonly visit: Visit }) {
  const written = noteFields.filter((field) => notes[field] !== '');
  if (written.length === 0) return null;
  return (
    <dl className="cl-visit-notes">
      {written.map((field) => (
        <div key={field}>
          <dt className="cl-label">{text(noteLabels[field])}</dt>
          <dd>{notes[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
