import type { ClientLensDatabase } from './database.ts';
import type { Settings } from './records.ts';

export const readSettings = async (database: ClientLensDatabase): Promise<Settings> =>
  (await database.settings.get('settings')) ?? { id: 'settings', you: '' };

/** Changes what is given and keeps the rest. */
export function changeSettings(database: ClientLensDatabase, changes: Partial<Omit<Settings, 'id'>>): Promise<Settings> {
  return database.transaction('rw', database.settings, async () => {
    const settings: Settings = { ...(await readSettings(database)), ...changes };
    await database.settings.put(settings);
    return settings;
  });
}

export const saveSettings = (database: ClientLensDatabase, you: string): Promise<Settings> =>
  changeSettings(database, { you: you.trim() });
