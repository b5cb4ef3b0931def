import * as z from 'zod/mini';
import { Later } from '../outcomes/later.ts';

/** Whether what a closure said held: somebody was asked two days later, or the ticket was seen open again. */
export const Holding = z.strictObject({
  /** The closure's. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  site: z.string().check(z.minLength(1), z.maxLength(300)),
  ticketId: z.string().check(z.minLength(1), z.maxLength(200)),
  ...Later.shape,
  who: z.string().check(z.maxLength(200)),
  /** The import of a colleague's export that told of it; what was found out here has none. */
  importId: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(64))),
});

export type Holding = z.infer<typeof Holding>;
