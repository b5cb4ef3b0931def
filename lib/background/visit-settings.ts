import type { Settings } from '../store/records.ts';
import { usualVisitSettings, type VisitSettings } from '../visits/settings.ts';

/** What was never set is as usual. */
export const visitSettingsOf = ({ visitsPerQuarter, reminders, quietHours }: Settings): VisitSettings => ({
  agreed: visitsPerQuarter ?? usualVisitSettings.agreed,
  reminders: reminders ?? usualVisitSettings.reminders,
  quiet: quietHours ?? usualVisitSettings.quiet,
});
