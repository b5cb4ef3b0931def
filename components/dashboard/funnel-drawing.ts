import type { ComparedClient, Comparison, Place } from '../../lib/figures/comparison.ts';
import { text } from '../../lib/platform/text.ts';
import { funnelLevels, funnelLimits } from '../../lib/statistics/funnel-limits.ts';
import { percentAxis, withLegend } from '../charts/chart-parts.ts';
import type { Draw, PlotLibrary } from '../charts/plot-library.ts';
import { axisFor, readable } from './funnel-axis.ts';
import { percentText } from './percent-text.ts';

/** More names than this would stand on each other; the sentences and the table have them all. */
const mostNamed = 12;

type Shown = ComparedClient & { readonly rate: number; readonly title: string };
const place = { x: 'n', y: 'rate' } as const;

/** Each client by its asked closes and its rate, in the funnel of what chance explains. */
export function funnelDrawing({ clients, centre }: Comparison): Draw {
  const shown: Shown[] = clients.flatMap(({ rate, ...each }) =>
    rate === null ? [] : [{ ...each, rate, title: text('compared_tip', each.name, percentText(rate), each.count, each.n) }],
  );
  const at = (where: Place) => shown.filter((each) => each.place === where);
  const [within, outside, far] = [at('within'), at('outside'), at('far')];
  const legend = [
    text('compared_legend_within'),
    ...(outside.length === 0 ? [] : [text('compared_legend_outside')]),
    ...(far.length === 0 ? [] : [text('compared_legend_far')]),
    text('compared_legend_centre'),
    text('compared_legend_inner'),
    text('compared_legend_outer'),
  ];
  const axis = axisFor(shown.map(({ n }) => n));
  const limits = (plot: PlotLibrary, level: number, strokeDasharray: string) => {
    const curve = countsBetween(axis.least, axis.most).map((n) => ({ n, ...funnelLimits(centre, n, level) }));
    return (['low', 'high'] as const).map((y) => plot.lineY(curve, { x: 'n', y, stroke: 'var(--cl-edge)', strokeDasharray }));
  };
  const isRight = ({ n }: { readonly n: number }): boolean => axis.placeOf(n) > 0.5;
  return (plot, width) => {
    const named = readable([...far, ...outside], { width, placeOf: axis.placeOf, isRight }).slice(0, mostNamed);
    return withLegend(plot, width, legend, {
      x: {
        ...axis.scale,
        label: text(axis.isWide ? 'compared_axis_wide' : 'compared_axis'),
        labelAnchor: 'center',
        labelArrow: 'none',
        // Above the edge by what letters have below their line.
        labelOffset: 36,
        ticks: axis.isWide ? 3 : Math.max(3, Math.floor(width / 120)),
      },
      y: percentAxis,
      marks: [
        plot.gridY({ stroke: 'var(--cl-hairline)', strokeOpacity: 1 }),
        plot.ruleY([centre], { stroke: 'var(--cl-ink-soft)' }),
        ...limits(plot, funnelLevels.inner, '5 3'),
        ...limits(plot, funnelLevels.outer, '1.5 3'),
        plot.dot(within, { ...place, r: 3.5, fill: 'var(--cl-accent)', stroke: 'var(--cl-paper)', strokeWidth: 0.75 }),
        plot.dot(outside, {
          ...place,
          r: 4.5,
          symbol: 'square',
          fill: 'var(--cl-paper)',
          stroke: 'var(--cl-caution)',
          strokeWidth: 2,
        }),
        plot.dot(far, { ...place, r: 6.5, symbol: 'diamond', fill: 'var(--cl-caution)', stroke: 'var(--cl-paper)' }),
        nameTags(plot, named.filter(isRight), 'end'),
        nameTags(
          plot,
          named.filter((each) => !isRight(each)),
          'start',
        ),
        plot.tip(shown, plot.pointer({ ...place, title: 'title' })),
      ],
    });
  };
}

/** More of them where the funnel is narrow and bends. */
function countsBetween(least: number, most: number): number[] {
  const steps = 90;
  const counts = Array.from({ length: steps + 1 }, (_, step) => Math.round(least * (most / least) ** (step / steps)));
  return [...new Set(counts)];
}

/** Beside their shapes, towards the middle of the drawing. */
const nameTags = (plot: PlotLibrary, named: readonly Shown[], textAnchor: 'start' | 'end') =>
  plot.text(named, {
    ...place,
    text: 'name',
    textAnchor,
    dx: textAnchor === 'end' ? -10 : 10,
    fill: 'var(--cl-ink)',
    stroke: 'var(--cl-paper)',
    strokeWidth: 4,
  });
