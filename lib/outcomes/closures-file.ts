/**
 * The JSON file of exported closures, version 2: what one person's dashboard writes and another one's merges. The head comes first and each closure
 * has a line of its own, so that a file of a million can be written and read piece by piece; it is plain JSON all the same.
 */
import * as z from 'zod/mini';
import { Closure, idWithoutSubject } from './closure.ts';
import { ClosureFilter } from './filter.ts';
import { Later } from './later.ts';
import { pseudonymPattern } from './pseudonym.ts';
import { evidences, reasons } from './words.ts';

export const closuresFormat = 'client-lens-closures';
export const closuresVersion = 2;
/** Relative: whoever keeps the schema beside the file has an editor that checks it. The extension ships it in `schemas/`. */
export const closuresSchemaName = `closures-${closuresVersion}.schema.json`;

const head = {
  $schema: z.literal(closuresSchemaName),
  format: z.literal(closuresFormat),
  version: z.literal(closuresVersion),
  exportedAt: z.iso.datetime(),
  filter: ClosureFilter,
};

/** What stands before the closures. */
export const ClosuresHead = z.strictObject({ ...head, personalData: z.boolean() });

/** Who said whether it held stays where it was said. */
export const ClosureInFile = z.safeExtend(Closure, { later: z.exactOptional(Later) });

/** A person as a pseudonym; empty where nobody is known. */
const pseudonym = z.string().check(z.regex(pseudonymPattern));
const nobody = z.literal('');
const leftOut = z.null();

/** A closure in a file without personal data: people are pseudonyms, and nothing that a person typed is in it. */
export const ClosureWithoutPeople = z
  .safeExtend(ClosureInFile, {
    who: z.union([pseudonym, nobody]),
    ticket: z.strictObject({
      ...Closure.shape.ticket.shape,
      subject: leftOut,
      requester: z.nullable(z.union([pseudonym, nobody])),
      owner: z.nullable(z.union([pseudonym, nobody])),
      url: nobody,
    }),
    question: leftOut,
    outcome: leftOut,
    answer: z.nullable(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('achieved'), evidence: z.enum(evidences) }),
        z.strictObject({ kind: z.literal('not-yet'), missing: nobody }),
        z.strictObject({ kind: z.literal('closed-without-it'), reason: z.enum(reasons), note: nobody }),
      ]),
    ),
  })
  .check(
    z.refine((closure) => closure.ticket.id === idWithoutSubject(closure), {
      error: 'the id of a ticket that was created closed is made of its subject',
      path: ['ticket', 'id'],
    }),
  );

export const ClosuresFile = z.discriminatedUnion('personalData', [
  z.strictObject({ ...head, personalData: z.literal(true), closures: z.array(ClosureInFile) }),
  z.strictObject({ ...head, personalData: z.literal(false), closures: z.array(ClosureWithoutPeople) }),
]);

export type ClosureInFile = z.infer<typeof ClosureInFile>;
export type ClosuresHead = z.infer<typeof ClosuresHead>;
export type ClosuresFile = z.infer<typeof ClosuresFile>;

/** What each closure of a file has to be, by what its head says. */
export const closureOfFile = ({
  personalData,
}: Pick<ClosuresHead, 'personalData'>): typeof ClosureInFile | typeof ClosureWithoutPeople =>
  personalData ? ClosureInFile : ClosureWithoutPeople;
