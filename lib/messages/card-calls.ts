/** The calls about single lines of a client's card: part of the call-map in background-calls.ts. */
import * as z from 'zod/mini';
import type { CardLine } from '../clients/card.ts';
import type { Statement } from '../clients/statement.ts';
import type { LineVersion } from '../store/card-lines.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const cardRequests = {
  /** "It is still true." */
  'confirm-line': z.strictObject({ id }),
  /** Of a line with several versions: each becomes a line of its own. */
  'keep-all-versions': z.strictObject({ id }),
  'line-history': z.strictObject({ clientId: id, id }),
  /** Takes back the latest change of a line, its removal included. */
  'undo-line': z.strictObject({ clientId: id, id }),
  /** At a close: the line to ask "Still true?" about, at most one a day. Asking for it counts as asking. */
  'take-line-to-ask': z.strictObject({ clientId: id }),
  /** A card was on the screen. */
  'lines-shown': z.strictObject({ ids: z.array(id).check(z.maxLength(50)) }),
  /** What time makes true of the client's card at this moment. */
  'true-now': z.strictObject({ clientId: id }),
  /** Why the company is in business. */
  'read-purpose': z.strictObject({}),
} as const;

export interface CardAnswers {
  'confirm-line': CardLine;
  'keep-all-versions': null;
  'line-history': readonly LineVersion[];
  'undo-line': null;
  'take-line-to-ask': { line: CardLine | null };
  'lines-shown': null;
  'true-now': { now: readonly Statement[] };
  'read-purpose': { purpose: string | null };
}
