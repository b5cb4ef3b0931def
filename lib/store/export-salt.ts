import type { ClientLensDatabase } from './database.ts';
import { changeSettings, readSettings } from './settings.ts';

/** What this browser's pseudonyms are made with; made at the first export, and in the backup, or a person would become another one. */
export function exportSalt(database: ClientLensDatabase, newSalt: () => string): Promise<string> {
  return database.transaction('rw', database.settings, async () => {
    const { exportSalt: known } = await readSettings(database);
    if (known !== undefined) return known;
    const made = newSalt();
    await changeSettings(database, { exportSalt: made });
    return made;
  });
}
