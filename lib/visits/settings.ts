import { type QuietHours, usualQuietHours } from './quiet-hours.ts';

export interface VisitSettings {
  /** Visits a quarter, agreed to by this manager. */
  readonly agreed: number;
  readonly reminders: boolean;
  readonly quiet: QuietHours;
}

/** Per manager and quarter. */
const usualVisits = 2;
export const mostVisits = 20;

/** Nobody is reminded who did not ask for it. */
export const usualVisitSettings: VisitSettings = { agreed: usualVisits, reminders: false, quiet: usualQuietHours };
