import * as z from 'zod/mini';
import { lineKinds, lineSources } from './line-kinds.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const epochMs = z.number().check(z.int(), z.positive());

export const Client = z.strictObject({
  id,
  name,
  /** Other ways in which desks write the name, each confirmed by a person. */
  aliases: z.array(name).check(z.maxLength(50)),
  at: epochMs,
});

export const CardLine = z.strictObject({
  id,
  clientId: id,
  kind: z.enum(lineKinds),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  author: z.string().check(z.maxLength(200)),
  at: epochMs,
  source: z.enum(lineSources),
  /** When somebody last said that it is still true. */
  stillTrueAt: epochMs,
});

export type Client = z.infer<typeof Client>;
export type CardLine = z.infer<typeof CardLine>;
