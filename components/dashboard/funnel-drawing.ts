import type { ComparedClient, Comparison, Place } from '../../lib/figures/comparison.ts';
import { text } from '../../lib/platform/text.ts';
import { fewestToSay } from '../../lib/statistics/enough.ts';
import { funnelLevels, funnelLimits } from '../../lib/statistics/funnel-limits.ts';
import { letterWidth, lineHeight, percentAxis, withLegend } from '../charts/chart-parts.ts';
import { chartHeight, type Draw, type PlotLibrary } from '../charts/plot-library.ts';
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
    const curve = countsUpTo(axis.most).map((n) => ({ n, ...funnelLimits(centre, n, level) }));
    return (['low', 'high'] as const).map((y) => plot.lineY(curve, { x: 'n', y, stroke: 'var(--cl-edge)', strokeDasharray }));
  };
  const isRight = ({ n }: Shown): boolean => axis.placeOf(n) > 0.5;
  return (plot, width) => {
    const named = readable([...far, ...outside], { width, placeOf: axis.placeOf, isRight }).slice(0, mostNamed);
    return withLegend(plot, width, legend, {
      x: {
        ...axis.scale,
        label: text(axis.isWide ? 'compared_axis_wide' : 'compared_axis'),
        labelAnchor: 'center',
        labelArrow: 'none',
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

interface Axis {
  readonly most: number;
  readonly isWide: boolean;
  /** From 0 at its beginning to 1 at its end. */
  readonly placeOf: (n: number) => number;
  readonly scale: { readonly type: 'linear' | 'log'; readonly domain: readonly [number, number] };
}

/** So much more than the client in the middle has the largest one that all others would stand on each other at the edge. */
const wide = 20;

function axisFor(counts: readonly number[]): Axis {
  const most = Math.max(...counts) * 1.05;
  const middle = counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? most;
  const isWide = most > wide * middle;
  return isWide
    ? {
        most,
        isWide,
        placeOf: (n) => Math.log(n / fewestToSay) / Math.log(most / fewestToSay),
        scale: { type: 'log', domain: [fewestToSay, most] },
      }
    : { most, isWide, placeOf: (n) => n / most, scale: { type: 'linear', domain: [0, most] } };
}

/** About as high as the drawing is between its margins. */
const drawnHeight = chartHeight - 70;

interface Room {
  readonly width: number;
  readonly placeOf: Axis['placeOf'];
  readonly isRight: (each: Shown) => boolean;
}

/** Those whose names do not stand on the name of one before them. */
function readable(named: readonly Shown[], { width, placeOf, isRight }: Room): Shown[] {
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

/** More of them where the funnel is narrow and bends. */
function countsUpTo(most: number): number[] {
  const steps = 90;
  const counts = Array.from({ length: steps + 1 }, (_, step) => Math.round(fewestToSay * (most / fewestToSay) ** (step / steps)));
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
