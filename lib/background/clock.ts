import type { Day } from '../visits/day.ts';
import { dayAt } from '../visits/quarter.ts';

/** The zone of the user's clock, asked anew each time: people travel. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const ownDay = (now: number): Day => dayAt(now, ownZone());
