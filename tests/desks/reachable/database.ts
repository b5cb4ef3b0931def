import { execFileSync } from 'node:child_process';
import type { ReachableKind } from './find-desk.ts';

/**
 * The status as the desk's database has it, in lower case, where `DESK_STATUS_COMMAND` names a program that tells it for a
 * desk and an id: the proof that what the desk's page shows is true. Null without one.
 */
export function statusInDatabase(kind: ReachableKind, id: number): string | null {
  const command = process.env.DESK_STATUS_COMMAND;
  return command
    ? execFileSync(command, [kind, String(id)], { encoding: 'utf8' })
        .trim()
        .toLowerCase()
    : null;
}
