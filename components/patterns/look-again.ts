/** Eight weeks: long enough for a change to show, short enough to be remembered. */
export function inEightWeeks(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 56);
  return day.toISOString().slice(0, 10);
}
