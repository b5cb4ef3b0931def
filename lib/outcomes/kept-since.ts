export const mostMonths = 600;

/**
 * What happened before this moment is older than so many months: local midnight of the same day of the month, or of the month's last day
 * where it is shorter (one month before 31 March is 28 February).
 */
export function keptSince(now: number, months: number): number {
  const today = new Date(now);
  const [year, month] = [today.getFullYear(), today.getMonth() - months];
  const lastDay = new Date(year, month + 1, 0).getDate();
  return new Date(year, month, Math.min(today.getDate(), lastDay)).getTime();
}
