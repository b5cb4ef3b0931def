import { useMemo } from 'react';
import type { Comparison, Place } from '../../lib/figures/comparison.ts';
import { numberText, type TextKey, text } from '../../lib/platform/text.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartTable } from '../charts/chart-table.tsx';
import { funnelDrawing } from './funnel-drawing.ts';
import { percentEnds, percentText } from './percent-text.ts';

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

function clientsTable({ clients }: Comparison): ChartTable {
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
    rows: clients.map(({ client, name, count, n, rate, limits, place }) => {
      const counts = [name, numberText(count), numberText(n)];
      if (rate === null || limits === null || place === 'too-few')
        return { key: client, cells: [...counts, text('dashboard_too_few'), '–', '–'] };
      const between = text('change_between', ...percentEnds(limits));
      return { key: client, cells: [...counts, percentText(rate), between, text(placeWords[place])] };
    }),
  };
}
