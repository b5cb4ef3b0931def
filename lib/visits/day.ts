/** How days and quarters are written, for whoever has no need to count with them. */
import { isDate } from '../clients/when-words.ts';

/** `2026-Q4` */
export type Quarter = string;
/** A day of the calendar, `2026-11-25`, without a time zone: where a visit is, it is that day. */
export type Day = string;

export const quarterPattern = /^\d{4}-Q[1-4]$/;

/** True for a day that the calendar has: no 30 February. */
export const isDay = isDate;
