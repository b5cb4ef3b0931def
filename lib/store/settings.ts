import type { ClientLensDatabase } from './database.ts';
import type { Settings } from './records.ts';

export const readSettings = async (database: ClientLensDatabase): Promise<Settings> =>
  (await database.settings.get('settings')) ?? { id: 'settings', you: '' };

export async function saveSettings(database: ClientLensDatabase, you: string): Promise<Settings> {
  const settings: Settings = { id: 'settings', you: you.trim() };
  await database.settings.put(settings);
  return settings;
}
