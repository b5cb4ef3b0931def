import { readSettings, saveSettings } from '../store/settings.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';

export const settingsCalls = ({ database }: BackgroundContext): Handlers<'get-settings' | 'save-settings'> => ({
  'get-settings': () => readSettings(database),
  'save-settings': ({ you }) => saveSettings(database, you),
});
