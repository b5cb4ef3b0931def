import { callBackground } from '../../lib/platform/background.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { isOpen, noteFields, type Visit } from '../../lib/visits/visit.ts';
import { CalendarButton } from './calendar-button.tsx';
import { useVisits, type VisitForm } from './visits-store.ts';

interface VisitActionsProps {
  readonly visit: Visit;
  readonly client: string;
}

export function VisitActions({ visit, client }: VisitActionsProps) {
  const { change, open, openForm } = useVisits();
  const form = open?.visitId === visit.id ? open.form : null;
  const toggle = (wanted: VisitForm, label: TextKey, name: TextKey) => (
    <button
      type="button"
      className="cl-button"
      aria-expanded={form === wanted}
      aria-label={text(name, client)}
      onClick={() => openForm(visit.id, form === wanted ? null : wanted)}
    >
      {text(label)}
    </button>
  );
  if (!isOpen(visit)) {
    const noted = noteFields.some((field) => visit.notes[field] !== '');
    return (
      <div className="cl-visit-actions">
        {toggle(
          'notes',
          noted ? 'visits_change_notes' : 'visits_write_notes',
          noted ? 'visits_change_notes_of' : 'visits_write_notes_of',
        )}
        <button
          type="button"
          className="cl-button cl-button-quiet"
          aria-label={text('visits_not_held_of', client)}
          onClick={() =>
            void change(
              () => callBackground('change-visit', { id: visit.id, change: { kind: 'held', day: null } }),
              text('visits_said_not_held', client),
            )
          }
        >
          {text('visits_not_held')}
        </button>
      </div>
    );
  }
  return (
    <div className="cl-visit-actions">
      {toggle('held', 'visits_hold', 'visits_hold_of')}
      {toggle('move', 'visits_move', 'visits_move_of')}
      {toggle('carry-over', 'visits_carry', 'visits_carry_of')}
      {visit.planned !== null && (
        <CalendarButton visits={[visit]} label={text('visits_calendar')} name={text('visits_calendar_of', client)} />
      )}
      <button
        type="button"
        className="cl-button cl-button-quiet"
        aria-label={text('visits_call_off_of', client)}
        onClick={() =>
          void change(
            () => callBackground('change-visit', { id: visit.id, change: { kind: 'cancelled', cancelled: true } }),
            text('visits_said_called_off', client),
          )
        }
      >
        {text('visits_call_off')}
      </button>
    </div>
  );
}
