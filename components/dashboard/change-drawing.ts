import type { Series, SeriesPoint } from '../../lib/figures/series.ts';
import { text } from '../../lib/platform/text.ts';
import { percentAxis, withLegend } from '../charts/chart-parts.ts';
import type { Draw } from '../charts/plot-library.ts';
import { partDrawn } from './change-axis.ts';
import { dayOf } from './change-words.ts';
import { percentText } from './percent-text.ts';

/** What is no number is a gap in a line. */
const gap = Number.NaN;

/** A rate over time with its average and its limits, which widen where there are few answers. */
export function changeDrawing(series: Series): Draw {
  const { points, centre, hasLimits } = series;
  const part = partDrawn(series);
  const all = points.map((point) => {
    const { from, rate, limits, signal, count, n } = point;
    return {
      date: new Date(from),
      rate: rate ?? gap,
      low: limits?.low ?? gap,
      high: limits?.high ?? gap,
      signal,
      title: rate === null ? '' : text('change_tip', dayOf(point), percentText(rate), count, n),
    };
  });
  const shown = all.filter(({ rate }) => !Number.isNaN(rate));
  const of = (signal: SeriesPoint['signal']) => shown.filter((each) => each.signal === signal);
  const [plain, beyond, run] = [of(null), of('beyond'), of('run')];
  const legend = [
    text('change_legend_point'),
    text('change_legend_centre'),
    ...(hasLimits ? [text('change_legend_limits')] : []),
    ...(beyond.length === 0 ? [] : [text('change_legend_beyond')]),
    ...(run.length === 0 ? [] : [text('change_legend_run')]),
  ];
  const place = { x: 'date', y: 'rate' } as const;
  const limit = { x: 'date', curve: 'step', stroke: 'var(--cl-edge)', strokeDasharray: '4 3' } as const;
  return (plot, width) =>
    withLegend(plot, width, legend, {
      x: { type: 'utc', label: null, ticks: Math.max(2, Math.floor(width / 110)) },
      y: part === null ? percentAxis : { ...percentAxis, domain: [part.from, part.to], ticks: part.ticks },
      marks: [
        plot.gridY({ ...(part && { ticks: part.ticks }), stroke: 'var(--cl-hairline)', strokeOpacity: 1 }),
        ...(hasLimits ? [plot.lineY(all, { ...limit, y: 'low' }), plot.lineY(all, { ...limit, y: 'high' })] : []),
        ...(centre === null ? [] : [plot.ruleY([centre], { stroke: 'var(--cl-ink-soft)' })]),
        plot.lineY(all, { ...place, stroke: 'var(--cl-accent)', strokeWidth: 1.25 }),
        plot.dot(plain, { ...place, r: 3, fill: 'var(--cl-accent)' }),
        plot.dot(run, { ...place, r: 4, fill: 'var(--cl-paper)', stroke: 'var(--cl-caution)', strokeWidth: 2 }),
        plot.dot(beyond, { ...place, r: 6, symbol: 'diamond', fill: 'var(--cl-caution)', stroke: 'var(--cl-paper)' }),
        plot.tip(shown, plot.pointerX({ ...place, title: 'title' })),
      ],
    });
}
