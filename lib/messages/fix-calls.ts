/** The calls about what is fixed for good, and what comes back beside a ticket: part of the call-map in background-calls.ts. */
import * as z from 'zod/mini';
import { TicketRecord } from '../outcomes/closure.ts';
import type { ComesBack } from '../patterns/comes-back.ts';
import { Fix } from '../patterns/fix.ts';

const id = Fix.shape.id;
const { issue, terms, client, owner, expectedHours, lookAgain } = Fix.shape;

export const fixRequests = {
  'list-fixes': z.strictObject({}),
  /** Without an id it is made, with one it is changed. */
  'save-fix': z.strictObject({ id: z.nullable(id), issue, terms, client, owner, expectedHours, lookAgain }),
  /** Done as of now, or not done after all. */
  'finish-fix': z.strictObject({ id, done: z.boolean() }),
  'remove-fix': z.strictObject({ id }),
  /** Undo: as it was before it was changed or removed. */
  'put-back-fix': z.strictObject({ fix: Fix }),
  /** From the panel: whether the issue of this ticket keeps coming back at its client. */
  'comes-back': z.strictObject({
    clientId: id,
    site: z.string().check(z.minLength(1), z.maxLength(300)),
    ticket: TicketRecord,
  }),
} as const;

export interface FixList {
  /** What has to be looked at first: by the date to look again. */
  readonly fixes: readonly Fix[];
  readonly you: string;
  /** An ISO day, by the user's clock. */
  readonly today: string;
  /** Names of the clients that they are about. */
  readonly names: Readonly<Record<string, string>>;
}

export interface FixAnswers {
  'list-fixes': FixList;
  'save-fix': Fix;
  'finish-fix': Fix;
  'remove-fix': null;
  'put-back-fix': Fix;
  /** Null: it does not, as far as can be seen. */
  'comes-back': ComesBack | null;
}
