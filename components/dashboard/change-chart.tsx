import { useMemo } from 'react';
import type { Series, SeriesPoint } from '../../lib/figures/series.ts';
import { numberText, type TextKey, text } from '../../lib/platform/text.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartTable } from '../charts/chart-table.tsx';
import { partDrawn } from './change-axis.ts';
import { changeDrawing } from './change-drawing.ts';
import { dayOf } from './change-words.ts';
import { percentEnds, percentText } from './percent-text.ts';

interface ChangeChartProps {
  readonly name: string;
  readonly series: Series;
}

export function ChangeChart({ name, series }: ChangeChartProps) {
  const draw = useMemo(() => changeDrawing(series), [series]);
  const table = useMemo(() => changeTable(series), [series]);
  return <Chart name={name} description={description(series)} draw={draw} table={table} />;
}

function description(series: Series): string {
  const { points, centre, hasLimits, weeksEach } = series;
  const part = partDrawn(series);
  const drawn = points.filter(({ rate }) => rate !== null);
  const answers = drawn.reduce((total, { n }) => total + n, 0);
  const few = points.filter(({ rate, n }) => rate === null && n > 0).length;
  return [
    weeksEach === 1 ? text('change_each_week') : text('change_each_period', weeksEach),
    text('change_drawn', drawn.length, answers),
    ...(few === 0 ? [] : [text('change_left_out', few)]),
    ...(centre === null ? [] : [text('change_average', percentText(centre))]),
    ...(hasLimits ? [text('change_limits')] : []),
    ...(part === null ? [] : [text('change_axis', percentText(part.from), percentText(part.to))]),
  ].join(' ');
}

const signalWords: Readonly<Record<NonNullable<SeriesPoint['signal']>, TextKey>> = {
  beyond: 'change_outside',
  run: 'change_in_run',
};

function changeTable({ points, weeksEach }: Series): ChartTable {
  const number = (key: TextKey) => ({ name: text(key), isNumber: true });
  return {
    columns: [
      { name: weeksEach === 1 ? text('change_column_week') : text('change_column_period', weeksEach) },
      number('change_column_count'),
      number('change_column_n'),
      number('change_column_rate'),
      number('change_column_limits'),
      { name: text('change_column_signal') },
    ],
    rows: points.map((point) => {
      const { from, count, n, rate, limits, signal } = point;
      const between = limits === null ? '–' : text('change_between', ...percentEnds(limits));
      const share = rate === null ? text(n === 0 ? 'change_no_answers' : 'dashboard_too_few') : percentText(rate);
      const cells = [
        dayOf(point),
        numberText(count),
        numberText(n),
        share,
        between,
        signal === null ? '–' : text(signalWords[signal]),
      ];
      return { key: String(from), cells };
    }),
  };
}
