import * as z from 'zod/mini';
import { lineKinds, lineSources } from './line-kinds.ts';
import { When } from './when.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const epochMs = z.number().check(z.int(), z.positive());
const author = z.string().check(z.maxLength(200));

export const Client = z.strictObject({
  id,
  name,
  /** Other ways in which desks write the name, each confirmed by a person. */
  aliases: z.array(name).check(z.maxLength(200)),
  /** Where their mail comes from: a hint, never a proof. */
  domains: z.exactOptional(z.array(name).check(z.maxLength(50))),
  /** Those of the domains of which somebody said that they are enough where the desk shows no client. */
  confirmedDomains: z.exactOptional(z.array(name).check(z.maxLength(50))),
  /** The client of which this one was a part until somebody split it off. */
  splitFrom: z.exactOptional(id),
  at: epochMs,
});

/** What a person writes of a line. */
const written = {
  kind: z.enum(lineKinds),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  source: z.enum(lineSources),
  when: z.exactOptional(When),
};

/** A line as it stands in the client's record. */
export const WrittenLine = z.strictObject(written);

/** What somebody else wrote in the place of a line, without knowing of it. */
const RivalLine = z.strictObject({ ...written, save: id, author, at: epochMs });

export const CardLine = z.strictObject({
  ...written,
  id,
  clientId: id,
  author,
  at: epochMs,
  /** When somebody last said that it is still true. */
  stillTrueAt: epochMs,
  /** The client in whose record it stands, where that one was merged into this one. */
  home: z.exactOptional(id),
  rivals: z.exactOptional(z.array(RivalLine)),
  /** How often it was shown, as far as it is known here. */
  shown: z.exactOptional(z.number().check(z.int(), z.nonnegative())),
});

export type Client = z.infer<typeof Client>;
export type WrittenLine = z.infer<typeof WrittenLine>;
export type CardLine = z.infer<typeof CardLine>;
