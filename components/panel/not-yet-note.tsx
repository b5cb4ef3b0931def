import { useId, useRef, useState } from 'react';
import type { Ticket } from '../../lib/desks/ticket.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { copyText } from './copy-text.ts';
import { usePanel, usePanelStore } from './panel-context.ts';
import type { NotYet } from './panel-store.ts';
import { useKept } from './use-kept.ts';

/** After "Not yet": what stays open or has to be opened again, and one line for what is still missing. */
export function NotYetNote() {
  const store = usePanelStore();
  const notYet = usePanel((state) => state.notYet);
  if (!notYet) return null;
  return (
    <section
      className="cl-not-yet"
      aria-label={text('answer_not_yet')}
      onKeyDown={(event) => event.key === 'Escape' && store.forgetNotYet()}
    >
      <p role="status">
        <strong>{notYet.tickets.map(ticketName).join(', ')}</strong> {staysOpen(notYet)}
      </p>
      {notYet.tickets.map((ticket) => (
        <MissingField key={ticket.id} ticket={ticket} attempt={notYet.attempt} named={notYet.tickets.length > 1} />
      ))}
      <button type="button" className="cl-button cl-button-quiet" onClick={store.forgetNotYet}>
        {text('panel_done')}
      </button>
    </section>
  );
}

function staysOpen({ tickets, isPart, closedAlready }: NotYet): string {
  if (closedAlready) return text('panel_is_closed');
  if (!isPart) return text('panel_stays_open');
  return text(tickets.length > 1 ? 'panel_part_open_many' : 'panel_part_open');
}

const ticketName = ({ id, client }: Ticket): string => [`#${id}`, client].filter(Boolean).join(' · ');

interface MissingFieldProps {
  readonly ticket: Ticket;
  readonly attempt: string;
  readonly named: boolean;
}

function MissingField({ ticket, attempt, named }: MissingFieldProps) {
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const site = usePanel((state) => state.site);
  const field = useKept('', (missing) => callBackground('save-missing', { site, ticketId: ticket.id, attempt, missing }));
  return (
    <div className="cl-field">
      <label htmlFor={id}>{named ? text('panel_missing_for', ticket.subject ?? ticket.id) : text('panel_missing')}</label>
      <textarea
        ref={input}
        id={id}
        rows={2}
        maxLength={2000}
        value={field.value}
        onChange={(event) => {
          field.change(event.target.value);
          setCopied(false);
        }}
        onBlur={field.flush}
      />
      {field.failed && (
        <p role="alert" className="cl-field-error cl-small">
          {text('panel_not_saved')}
        </p>
      )}
      <button
        type="button"
        className="cl-button"
        disabled={field.value.trim() === ''}
        onClick={async () => setCopied(await copyText(field.value, input.current))}
      >
        {text(copied ? 'panel_copied' : 'panel_copy')}
      </button>
    </div>
  );
}
