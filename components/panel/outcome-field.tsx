import { useId } from 'react';
import type { Ticket } from '../../lib/desks/ticket.ts';
import { tidySubject } from '../../lib/gate/question.ts';
import { text } from '../../lib/platform/text.ts';
import { usePanelStore } from './panel-context.ts';
import { useKept } from './use-kept.ts';

interface OutcomeFieldProps {
  readonly ticket: Ticket;
  readonly saved: string | null;
}

/** Asks early: what is written here becomes the question at the close. The subject is only a suggestion until it is changed. */
export function OutcomeField({ ticket, saved }: OutcomeFieldProps) {
  const id = useId();
  const store = usePanelStore();
  const field = useKept(saved ?? tidySubject(ticket.subject ?? ''), (outcome) => store.saveOutcome(ticket.id, outcome));
  const isSuggestion = saved === null && field.value === tidySubject(ticket.subject ?? '');
  const hint = field.failed ? 'panel_not_saved' : isSuggestion ? 'panel_outcome_suggested' : 'panel_outcome_hint';
  return (
    <div className="cl-field">
      <label htmlFor={id}>{text('panel_outcome')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={field.value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => field.change(event.target.value)}
        onBlur={field.flush}
      />
      <p id={`${id}-hint`} className="cl-soft cl-small" role={field.failed ? 'alert' : undefined}>
        {text(hint)}
      </p>
    </div>
  );
}
