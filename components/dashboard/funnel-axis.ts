/** Where clients stand from left to right, by their asked closes, and which of their names there is room for. */
import { fewestToSay } from '../../lib/statistics/enough.ts';
import { letterWidth, lineHeight } from '../charts/chart-parts.ts';
import { chartHeight } from '../charts/plot-library.ts';

export interface Axis {
  /** The limits are drawn from the one to the other. */
  readonly least: number;
  readonly most: number;
  readonly isWide: boolean;
  /** From 0 at its beginning to 1 at its end. */
  readonly placeOf: (n: number) => number;
  readonly scale: { readonly type: 'linear' | 'log'; readonly domain: readonly [number, number] };
}

/** So much more than the client in the middle has the largest one that all others would stand on each other at the edge. */
const wide = 20;

export function axisFor(counts: readonly number[]): Axis {
  const most = Math.max(...counts) * 1.05;
  const middle = counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? most;
  if (most <= wide * middle)
    return { least: fewestToSay, most, isWide: false, placeOf: (n) => n / most, scale: { type: 'linear', domain: [0, most] } };
  const least = Math.max(fewestToSay, Math.min(...counts) * 0.8);
  const placeOf = (n: number): number => Math.log(n / least) / Math.log(most / least);
  return { least, most, isWide: true, placeOf, scale: { type: 'log', domain: [least, most] } };
}

/** About as high as the drawing is between its margins. */
const drawnHeight = chartHeight - 70;

interface Named {
  readonly name: string;
  readonly n: number;
  readonly rate: number;
}

interface Room {
  readonly width: number;
  readonly placeOf: Axis['placeOf'];
  /** Its name stands to the left of it, towards the middle. */
  readonly isRight: (each: { readonly n: number }) => boolean;
}

/** Those whose names do not stand on the name of one before them. */
export function readable<Shown extends Named>(named: readonly Shown[], { width, placeOf, isRight }: Room): Shown[] {
  const boxes: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  return named.filter((each) => {
    const [x, y, length] = [placeOf(each.n) * width, (1 - each.rate) * drawnHeight, each.name.length * letterWidth];
    const box = isRight(each) ? { left: x - length, right: x, y } : { left: x, right: x + length, y };
    const isFree = boxes.every(
      (other) => box.right < other.left || other.right < box.left || Math.abs(box.y - other.y) >= lineHeight,
    );
    if (isFree) boxes.push(box);
    return isFree;
  });
}
