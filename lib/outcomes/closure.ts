import * as z from 'zod/mini';
import { evidences, heldUpBuckets, reasons, sensors, unaskedCauses } from './words.ts';

const short = z.string().check(z.maxLength(200));
const long = z.string().check(z.maxLength(2000));

export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('achieved'), evidence: z.enum(evidences) }),
  z.strictObject({ kind: z.literal('not-yet'), missing: long }),
  z.strictObject({ kind: z.literal('closed-without-it'), reason: z.enum(reasons), note: long }),
]);

/** How long the client's people were held up, where somebody noted it, and whether that is over. */
export const HeldUp = z.strictObject({ bucket: z.enum(heldUpBuckets), isOver: z.boolean() });

export const TicketRecord = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  subject: z.nullable(long),
  client: z.nullable(long),
  requester: z.nullable(long),
  owner: z.nullable(long),
  status: z.nullable(short),
  url: long,
});

/** What a page's script can know of a closure. The background adds who and which client, see {@link Closure}. */
const observed = {
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** One close attempt has one or many tickets. */
  attempt: z.string().check(z.minLength(1), z.maxLength(64)),
  /** The site's origin. */
  site: z.string().check(z.minLength(1), z.maxLength(300)),
  desk: short,
  ticket: TicketRecord,
  path: short,
  sensor: z.enum(sensors),
  question: z.nullable(long),
  outcome: z.nullable(long),
  answer: z.nullable(Answer),
  unasked: z.nullable(z.enum(unaskedCauses)),
  /** Epoch milliseconds. */
  at: z.number().check(z.int(), z.positive()),
  /** From the question being visible to the answer. */
  answeredInMs: z.nullable(z.number().check(z.int(), z.nonnegative())),
  heldUp: z.exactOptional(HeldUp),
};

/** Either answered or unasked, never both and never neither. */
const answeredOrUnasked = z.refine<{ answer: unknown; unasked: unknown }>(
  (closure) => (closure.answer === null) !== (closure.unasked === null),
  { error: 'a closure has either an answer or a cause for being unasked', path: ['answer'] },
);

export const ObservedClosure = z.strictObject(observed).check(answeredOrUnasked);

export const Closure = z
  .strictObject({
    ...observed,
    clientId: z.nullable(short),
    who: z.string().check(z.maxLength(200)),
    /** The import that brought it, of a colleague’s export or of a pack; what was made here has none. */
    importId: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(64))),
  })
  .check(answeredOrUnasked);

/** A ticket that is created closed has no id of its own yet, and the next one may have the same. */
export const isBeingCreated = (ticketId: string): boolean => ticketId.startsWith('new:');

/** The same without the subject that such an id is made of. */
export const idWithoutSubject = ({ id, ticket }: Pick<Closure, 'id' | 'ticket'>): string =>
  isBeingCreated(ticket.id) ? `new: ${id}` : ticket.id;

export type Answer = z.infer<typeof Answer>;
export type HeldUp = z.infer<typeof HeldUp>;
export type ObservedClosure = z.infer<typeof ObservedClosure>;
export type Closure = z.infer<typeof Closure>;
