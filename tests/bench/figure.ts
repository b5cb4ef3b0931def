/** One line of the bench: what was measured, against what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'bytes' | 'count' | 'MB' | 'ms' | 'ms/s' | 'ratio';
  readonly budget: number;
  readonly ok: boolean;
}

/** A figure, and whether it makes the bench fail. */
export interface Measured extends Figure {
  readonly fails: boolean;
}

/** A machine that is shared is slow for moments: a time that is over its budget is shown, and only one that is far over it fails. */
const farOver = 3;

const measured = (name: string, value: number, unit: Figure['unit'], budget: number, limit: number): Measured => {
  // What could not be measured is not within its budget.
  if (!Number.isFinite(value)) throw new Error(`${name}: ${value} is no figure`);
  const rounded = unit === 'bytes' || unit === 'count' ? value : Number(value.toPrecision(3));
  return { name, value: rounded, unit, budget, ok: rounded <= budget, fails: rounded > limit };
};

/** Gating: bytes, counts and ratios are the same on every machine. */
export const exact = (name: string, value: number, unit: 'bytes' | 'count' | 'MB' | 'ratio', budget: number): Measured =>
  measured(name, value, unit, budget, budget);

/** Not gating, unless it is far over its budget. */
export const timing = (name: string, value: number, unit: 'ms' | 'ms/s', budget: number): Measured =>
  measured(name, value, unit, budget, budget * farOver);

/** Never gating: a time whose ratio to something else in the same run says whether it is too long. */
export const noted = (name: string, value: number, unit: 'ms', budget: number): Measured =>
  measured(name, value, unit, budget, Number.POSITIVE_INFINITY);

/** Never gating either: how many a second, of which there should be at least so many. */
export const rate = (name: string, perSecond: number, atLeast: number): Measured => ({
  ...exact(name, Math.round(perSecond), 'count', 0),
  budget: atLeast,
  ok: perSecond >= atLeast,
  fails: false,
});
