import type { Figure, Measured } from './figure.ts';

const headings = ['figure', 'value', 'unit', 'budget', 'ok'] as const;

const cells = ({ name, value, unit, budget, ok, fails }: Measured): readonly string[] => [
  name,
  String(value),
  unit,
  String(budget),
  ok ? 'yes' : fails ? 'NO' : 'no (a time: noted, does not fail)',
];

/** For people. */
export function asTable(figures: readonly Measured[]): string {
  const rows = [headings, ...figures.map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 1 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** For programs: one array, and nothing in it that was not promised. */
export const asJson = (figures: readonly Measured[]): string =>
  JSON.stringify(figures.map(({ name, value, unit, budget, ok }): Figure => ({ name, value, unit, budget, ok })));
