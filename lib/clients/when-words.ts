/** What a line's time can be made of, for whoever has no need of a schema. */
export const rules = ['month-end', 'quarter-end', 'year-end', 'weekly'] as const;
export const spans = ['freeze', 'season'] as const;

export const timeOfDay: RegExp = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
export const zoneName: RegExp = /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/;

/** Whether this browser can tell the time there. */
export function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `2026-11-25`, and a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // 30 February is read as 2 March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
