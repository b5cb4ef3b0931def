/** How well a site's tickets are read: counts for each field, and none of their texts. */
import type { DeskDefinition } from '../desks/definition.ts';
import { type TicketField, ticketFields } from '../desks/ticket.ts';

export interface FieldCounts {
  readonly found: number;
  readonly missed: number;
  readonly missedInARow: number;
  /** Epoch milliseconds. */
  readonly lastFound: number | null;
}

export interface Reading {
  readonly fields: Readonly<Partial<Record<TicketField, FieldCounts>>>;
  /** The pages of one ticket, one after the other, count once. */
  readonly lastTicket: string;
  readonly lastRead: number;
}

const never: FieldCounts = { found: 0, missed: 0, missedInARow: 0, lastFound: null };

/** The fields that a desk's definition knows a place for; only these can be missed. */
export const readableFields = ({ ticketPages, lookUps = [] }: Pick<DeskDefinition, 'ticketPages' | 'lookUps'>): TicketField[] =>
  ticketFields.filter((field) => [...ticketPages, ...lookUps].some(({ fields }) => (fields[field]?.length ?? 0) > 0));

export interface ReadReport {
  readonly ticketId: string;
  readonly found: readonly TicketField[];
  readonly at: number;
}

export function countReading(
  before: Reading | null,
  { ticketId, found, at }: ReadReport,
  readable: readonly TicketField[],
): Reading {
  const fields = before?.fields ?? {};
  if (before?.lastTicket === ticketId) return { ...before, lastRead: at };
  const counted = readable.map((field) => [field, countField(fields[field] ?? never, found.includes(field), at)] as const);
  return { fields: Object.fromEntries(counted), lastTicket: ticketId, lastRead: at };
}

const countField = (counts: FieldCounts, isFound: boolean, at: number): FieldCounts =>
  isFound
    ? { ...counts, found: counts.found + 1, missedInARow: 0, lastFound: at }
    : { ...counts, missed: counts.missed + 1, missedInARow: counts.missedInARow + 1 };
