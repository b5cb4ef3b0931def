/** From what a clock on the wall said to the moment. */

/** Takes the wall's time as if it were UTC, gives epoch milliseconds. */
export type InZone = (wall: number) => number;

export const utc: InZone = (wall) => wall;

const quarter = 15 * 60_000;

/**
 * Throws a RangeError for a zone that the browser does not know. An hour that the clocks leave out is read as if they had not been put
 * forward yet; of one that comes twice, the first is meant. Offsets are remembered by the quarter of an hour, because the browser's own way is
 * a hundred times slower than reading a row.
 */
export function zoneOf(name: string): InZone {
  if (name === 'UTC') return utc;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();

  function offsetAt(moment: number): number {
    const start = Math.floor(moment / quarter) * quarter;
    const before = known.get(start);
    if (before !== undefined) return before;
    const part = new Map(parts.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
    const get = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
    const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
    known.set(start, wall - start);
    return wall - start;
  }

  return (wall) => {
    // No zone changes its clocks twice within two days: one of these two was valid just before, the other just after.
    const [before, after] = [offsetAt(wall - 86_400_000), offsetAt(wall + 86_400_000)];
    if (before === after) return wall - before;
    if (offsetAt(wall - before) === before) return wall - before;
    return offsetAt(wall - after) === after ? wall - after : wall - before;
  };
}
