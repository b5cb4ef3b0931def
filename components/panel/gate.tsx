import { useEffect, useId, useRef, useState } from 'react';
import type { CloseAttempt, TicketReply } from '../../lib/gate/attempt.ts';
import type { Answer, HeldUp } from '../../lib/outcomes/closure.ts';
import { text } from '../../lib/platform/text.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { CardLines } from './card-lines.tsx';
import { GateExtras } from './gate-extras.tsx';
import { usePanel, usePanelStore } from './panel-context.ts';
import { PartHint } from './part-hint.tsx';
import { askAboutMany, askAboutOne } from './questions.ts';
import { TicketGroups } from './ticket-groups.tsx';
import { useUnsaved } from './use-unsaved.ts';

/** The question at the close. Nothing is preselected; Escape goes back to the ticket. */
export function Gate({ attempt }: { readonly attempt: CloseAttempt }) {
  const store = usePanelStore();
  const [replies, setReplies] = useState<readonly TicketReply[]>([]);
  const [oneByOne, setOneByOne] = useState(false);
  const [heldUp, setHeldUp] = useState<HeldUp | null>(null);
  const unsaved = useUnsaved();
  const context = useContextOf(attempt.tickets.length === 1 ? attempt.tickets[0]?.id : undefined);
  const dialog = useRef<HTMLDivElement>(null);
  const heading = useId();
  const closedAlready = useId();
  const many = attempt.tickets.length > 1 && !oneByOne;
  const late = attempt.sensor === 'late';
  // The last one stays until the page has heard its answer.
  const place = Math.min(replies.length, attempt.tickets.length - 1);
  const ticket = attempt.tickets[place];
  const outcome = attempt.tickets.length === 1 ? (context?.context?.outcome ?? null) : null;
  const lines = context?.context?.lines ?? [];
  // The wording is chosen once for each question: it must not change under the reader when a look-up comes in.
  const asked = useFixed(`${place} ${many}`, () =>
    many || !ticket ? askAboutMany(attempt.tickets.length, late) : askAboutOne(ticket, { outcome, lines }, attempt.id),
  );

  useEffect(() => {
    dialog.current?.focus();
    // Painted, not only rendered: the second frame begins when the first one is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => store.shown(attempt.id));
    });
    return () => cancelAnimationFrame(frame);
  }, [attempt.id, store]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && store.escape();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store]);

  const reply = (ticketId: string, answer: Answer): TicketReply => ({
    ticketId,
    question: asked,
    outcome,
    answer,
    // What is not achieved yet is not over, whatever was tapped before.
    ...(heldUp ? { heldUp: { ...heldUp, isOver: heldUp.isOver && answer.kind !== 'not-yet' } } : {}),
  });
  const sent = useRef(false);
  const answer = (given: Answer): void => {
    if (sent.current) return;
    sent.current = many || replies.length + 1 === attempt.tickets.length;
    unsaved.flush();
    if (many)
      return void store.answer(
        attempt,
        attempt.tickets.map(({ id }) => reply(id, given)),
      );
    if (!ticket) return;
    const next = [...replies, reply(ticket.id, given)];
    setReplies(next);
    if (next.length === attempt.tickets.length) void store.answer(attempt, next);
    else dialog.current?.focus();
  };
  const done = replies.length === attempt.tickets.length;

  return (
    <div
      ref={dialog}
      role="dialog"
      aria-modal="true"
      aria-labelledby={heading}
      aria-describedby={late ? closedAlready : undefined}
      tabIndex={-1}
      className="cl-gate"
    >
      <p className="cl-gate-place cl-soft cl-small">
        <img src="/icon.svg" alt={text('extension_name')} width="20" height="20" />
        {placeText(attempt, place, many)}
      </p>
      {late && (
        <p id={closedAlready} className="cl-gate-late">
          {text(attempt.tickets.length > 1 ? 'gate_late_many' : 'gate_late')}
        </p>
      )}
      <h1 id={heading}>{asked}</h1>
      {many && <TicketGroups tickets={attempt.tickets} />}
      {attempt.tickets.length > 1 && <PartHint attempt={attempt} replies={replies} />}
      <AnswerButtons key={replies.length} disabled={done} onAnswer={answer} />
      {many && (
        <button type="button" className="cl-button" onClick={() => setOneByOne(true)}>
          {text('gate_one_by_one')}
        </button>
      )}
      <p className="cl-soft cl-small">{text(late ? 'gate_late_escape_hint' : 'gate_escape_hint')}</p>
      {attempt.tickets.length === 1 && (
        <GateExtras context={context?.context ?? null} heldUp={heldUp} onHeldUp={setHeldUp} unsaved={unsaved} />
      )}
      {!many && <CardLines lines={lines} now={context?.context?.now ?? []} />}
    </div>
  );
}

/** What is known for the one ticket of an attempt; with several, no card stands under the wrong one. */
const useContextOf = (ticketId: string | undefined) =>
  usePanel((state) => [state.attemptContext, state.loaded].find((known) => known && known.ticketId === ticketId) ?? null);

function placeText({ tickets }: CloseAttempt, place: number, many: boolean): string {
  if (many) return text('gate_many', tickets.length);
  const ticket = tickets[place];
  const which = ticket?.id.startsWith('new:') ? text('gate_new_ticket') : `#${ticket?.id ?? ''}`;
  const name = [which, ticket?.client].filter(Boolean).join(' · ');
  return tickets.length > 1 ? text('gate_place', place + 1, tickets.length, name) : name;
}

/** A value that is made anew only when its key changes. */
function useFixed<T>(key: string, make: () => T): T {
  const made = useRef<{ key: string; value: T } | null>(null);
  if (made.current?.key !== key) made.current = { key, value: make() };
  return made.current.value;
}
