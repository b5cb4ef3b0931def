import * as z from 'zod/mini';
import { Closure } from './closure.ts';

const count = z.number().check(z.int(), z.nonnegative());
const closureId = z.string().check(z.minLength(1), z.maxLength(64));

/** A colleague's export of closures that was merged here, so that it can be seen and taken back. */
export const ClosureImport = z.strictObject({
  id: closureId,
  /** Epoch milliseconds. */
  at: z.number().check(z.int(), z.positive()),
  /** The name of its file. */
  file: z.string().check(z.maxLength(300)),
  /** Whose it is, as whoever imported it says. */
  source: z.string().check(z.maxLength(200)),
  added: count,
  /** Were here already, the same. */
  same: count,
  /** Of these, the ones that another import had brought: they stay when that one is undone. */
  shared: z.array(closureId),
  /** Closures of the file that could not be read, and stayed out. */
  rejected: count,
  /** Were here already and differ; which of the two was kept. */
  conflicts: z.array(z.strictObject({ id: closureId, kept: z.enum(['ours', 'theirs']) })),
  /** What stood here before, of those where theirs was kept. */
  replaced: z.array(Closure),
  /** The file's own, of those where ours was kept: they count again when the import that brought ours is undone. */
  refused: z.array(Closure),
});

export type ClosureImport = z.infer<typeof ClosureImport>;
