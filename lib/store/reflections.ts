import { readPaths } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import type { Reflection } from './records.ts';
import { commitSave, type Written } from './team-records.ts';

const folder = 'reflection/';

export interface KeptReflection extends Reflection {
  /** Everybody in the team has it; otherwise it is in this browser only. */
  readonly shared: boolean;
}

/** Keeps what somebody wrote: for themselves, or for the team. */
export async function saveReflection(
  database: ClientLensDatabase,
  { id, text, about, shared }: Pick<KeptReflection, 'id' | 'text' | 'about' | 'shared'>,
  { at, by }: Written,
): Promise<void> {
  if (shared) await commitSave(database, `${folder}${id}`, { text, about }, { at, by });
  else await database.reflections.add({ id, text, about, by, at });
}

/** One's own and the team's, newest first. */
export async function listReflections(database: ClientLensDatabase): Promise<KeptReflection[]> {
  const [own, records] = await Promise.all([
    database.reflections.toArray(),
    database.records.where('id').startsWith(folder).toArray(),
  ]);
  const shared = records.flatMap((record): KeptReflection[] => {
    const paths = readPaths(record);
    const [text, about] = [paths.get('text')?.best, paths.get('about')?.best.value];
    if (typeof text?.value !== 'string') return [];
    const { by, at } = text.save;
    return [{ id: record.id, text: text.value, about: typeof about === 'string' ? about : null, by, at, shared: true }];
  });
  return [...own.map((reflection) => ({ ...reflection, shared: false })), ...shared].sort((one, other) => other.at - one.at);
}
