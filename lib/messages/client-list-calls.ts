/** The calls about the whole list of clients: finding, naming, merging, importing. Part of the call-map in `background-calls.ts`. */
import * as z from 'zod/mini';
import type { Client } from '../clients/card.ts';

const count = z.number().check(z.int(), z.nonnegative());

export const clientListRequests = {
  /** One page of the clients that fit what was typed, the best first. */
  'find-clients': z.strictObject({
    typed: z.string().check(z.maxLength(200)),
    offset: count,
    limit: count.check(z.maximum(200)),
  }),
} as const;

export interface ClientListAnswers {
  'find-clients': { clients: readonly Client[]; total: number };
}
