import { useMemo } from 'react';
import type { ComparedClient, Comparison, Place } from '../../lib/figures/comparison.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { fewestToSay } from '../../lib/statistics/enough.ts';
import { funnelLevels, funnelLimits } from '../../lib/statistics/funnel-limits.ts';
import { Chart } from '../charts/chart.tsx';
import { percentAxis, withLegend } from '../charts/chart-parts.ts';
import type { ChartTable } from '../charts/chart-table.tsx';
import type { Draw } from '../charts/plot-library.ts';
import { percentText } from './percent-text.ts';

export function ClientsChart({ comparison }: { readonly comparison: Comparison }) {
  const draw = useMemo(() => funnelDrawing(comparison), [comparison]);
  const table = useMemo(() => clientsTable(comparison), [comparison]);
  const { clients, centre } = comparison;
  const few = clients.filter(({ rate }) => rate === null).length;
  const description = [
    text('compared_drawn', clients.length - few, percentText(centre)),
    ...(few === 0 ? [] : [text('compared_left_out', few)]),
  ].join(' ');
  return <Chart name={text('compared_chart')} description={description} draw={draw} table={table} />;
}

const placeWords: Readonly<Record<Exclude<Place, 'too-few'>, TextKey>> = {
  within: 'compared_place_within',
  outside: 'compared_place_outside',
  far: 'compared_place_far',
};

function clientsTable({ clients, centre }: Comparison): ChartTable {
  const number = (key: TextKey) => ({ name: text(key), isNumber: true });
  return {
    columns: [
      { name: text('dashboard_client') },
      number('compared_column_achieved'),
      number('compared_column_asked'),
      number('change_column_rate'),
      number('compared_column_limits'),
      { name: text('compared_column_place') },
    ],
    rows: clients.map(({ client, name, count, n, rate, place }) => {
      const counts = [name, String(count), String(n)];
      if (rate === null || place === 'too-few') return { key: client, cells: [...counts, text('dashboard_too_few'), '–', '–'] };
      const { low, high } = funnelLimits(centre, n, funnelLevels.inner);
      const between = text('change_between', percentText(low), percentText(high));
      return { key: client, cells: [...counts, percentText(rate), between, text(placeWords[place])] };
    }),
  };
}

/** Of how many places the curves of the limits are made. */
const curveSteps = 80;
/** More names than this would stand on each other; the sentences and the table have them all. */
const mostNamed = 12;

const funnelDrawing =
  ({ clients, centre }: Comparison): Draw =>
  (plot, width) => {
    const shown = clients.flatMap(({ rate, ...each }) =>
      rate === null ? [] : [{ ...each, rate, title: text('compared_tip', each.name, percentText(rate), each.count, each.n) }],
    );
    const most = Math.max(...shown.map(({ n }) => n)) * 1.05;
    const counts = Array.from({ length: curveSteps + 1 }, (_, step) =>
      Math.round(fewestToSay + ((most - fewestToSay) * step) / curveSteps),
    );
    const curves = (level: number) => [...new Set(counts)].map((n) => ({ n, ...funnelLimits(centre, n, level) }));
    const at = (place: Place) => shown.filter((each) => each.place === place);
    const [within, outside, far] = [at('within'), at('outside'), at('far')];
    const legend = [
      text('compared_legend_within'),
      ...(outside.length === 0 ? [] : [text('compared_legend_outside')]),
      ...(far.length === 0 ? [] : [text('compared_legend_far')]),
      text('compared_legend_centre'),
      text('compared_legend_inner'),
      text('compared_legend_outer'),
    ];
    const limits = (level: number, style: object) =>
      (['low', 'high'] as const).map((end) => plot.lineY(curves(level), { x: 'n', y: end, stroke: 'var(--cl-edge)', ...style }));
    const place = { x: 'n', y: 'rate' } as const;
    const name = (named: readonly ComparedClient[], isLeft: boolean) =>
      plot.text(named, {
        ...place,
        text: 'name',
        textAnchor: isLeft ? 'end' : 'start',
        dx: isLeft ? -10 : 10,
        fill: 'var(--cl-ink)',
        stroke: 'var(--cl-paper)',
        strokeWidth: 4,
      });
    const named = [...far, ...outside].slice(0, mostNamed);
    return withLegend(plot, width, legend, {
      x: {
        domain: [0, most],
        label: text('compared_axis'),
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: Math.max(3, Math.floor(width / 120)),
      },
      y: percentAxis,
      marks: [
        plot.gridY({ stroke: 'var(--cl-hairline)', strokeOpacity: 1 }),
        plot.ruleY([centre], { stroke: 'var(--cl-ink-soft)' }),
        ...limits(funnelLevels.inner, { strokeDasharray: '4 3' }),
        ...limits(funnelLevels.outer, {}),
        plot.dot(within, { ...place, r: 3.5, fill: 'var(--cl-accent)', stroke: 'var(--cl-paper)', strokeWidth: 0.75 }),
        plot.dot(outside, {
          ...place,
          r: 4.5,
          symbol: 'square',
          stroke: 'var(--cl-caution)',
          strokeWidth: 2,
          fill: 'var(--cl-paper)',
        }),
        plot.dot(far, { ...place, r: 6.5, symbol: 'diamond', fill: 'var(--cl-caution)', stroke: 'var(--cl-paper)' }),
        name(
          named.filter(({ n }) => n > most / 2),
          true,
        ),
        name(
          named.filter(({ n }) => n <= most / 2),
          false,
        ),
        plot.tip(shown, plot.pointer({ ...place, title: 'title' })),
      ],
    });
  };
