/**
 * What the script in the desk's page and the panel tell each other, over a private MessagePort: the page cannot see it, and neither end
 * needs the background. Both ends check what arrives with the small guards below; neither has Zod.
 */
import type { Ticket } from '../desks/ticket.ts';
import type { CloseAttempt, TicketReply } from '../gate/attempt.ts';
import type { DismissOutcome } from '../gate/gate.ts';

/** `note`: only the line "What is still missing?", small enough to leave the desk's buttons free. */
export type PanelView = 'hidden' | 'tab' | 'open' | 'note' | 'gate';

/** To the panel. */
export type ToPanel =
  | { readonly type: 'ticket'; readonly site: string; readonly desk: string; readonly ticket: Ticket | null }
  | { readonly type: 'ask'; readonly attempt: CloseAttempt }
  | { readonly type: 'tickets'; readonly attempt: string; readonly tickets: readonly Ticket[] }
  | { readonly type: 'dismiss'; readonly outcome: DismissOutcome }
  | { readonly type: 'view'; readonly view: PanelView };

/** From the panel. */
export type FromPanel =
  | { readonly type: 'ready' }
  /** The question is painted. */
  | { readonly type: 'shown'; readonly attempt: string }
  | { readonly type: 'answered'; readonly attempt: string; readonly replies: readonly TicketReply[] }
  | { readonly type: 'escaped'; readonly attempt: string }
  | { readonly type: 'view'; readonly view: 'tab' | 'open' | 'note' };

/** The first message into the panel's frame: the port, with the token that only the panel's address carries. */
export interface PanelGreeting {
  readonly clientLens: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isReply = (value: unknown): value is TicketReply =>
  isRecord(value) &&
  typeof value.ticketId === 'string' &&
  typeof value.question === 'string' &&
  isRecord(value.answer) &&
  ['achieved', 'not-yet', 'closed-without-it'].includes(String(value.answer.kind));

export function isFromPanel(value: unknown): value is FromPanel {
  if (!isRecord(value)) return false;
  const { type, attempt, replies, view } = value;
  if (type === 'view') return ['tab', 'open', 'note'].includes(String(view));
  if (type === 'answered' && !(Array.isArray(replies) && replies.every(isReply))) return false;
  return type === 'ready' || (['shown', 'escaped', 'answered'].includes(String(type)) && typeof attempt === 'string');
}

export function isToPanel(value: unknown): value is ToPanel {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ticket':
      return typeof value.site === 'string' && typeof value.desk === 'string';
    case 'ask':
      return isRecord(value.attempt) && Array.isArray(value.attempt.tickets);
    case 'tickets':
      return typeof value.attempt === 'string' && Array.isArray(value.tickets);
    case 'dismiss':
      return true;
    case 'view':
      return typeof value.view === 'string';
    default:
      return false;
  }
}
