import { funnelLevels, funnelLimits } from '../statistics/funnel-limits.ts';
import type { ClientAnswers } from './figures.ts';
import { type Counted, counted, rateOf } from './rates.ts';

/** Where a client's rate lies among the others': outside of both limits, of the inner ones, or where chance may have put it. */
export type Place = 'far' | 'outside' | 'within' | 'too-few';

export interface ComparedClient extends Counted {
  readonly client: string;
  readonly name: string;
  readonly rate: number | null;
  readonly place: Place;
  readonly isAbove: boolean;
}

export interface Comparison {
  /** The rate of all these clients together. */
  readonly centre: number;
  /** By name, never by rate: it is no ranking. */
  readonly clients: readonly ComparedClient[];
}

/** The outcome rates of clients, against what chance alone makes of the rate of all of them. Closes that named no client are not in it. */
export function compareClients(clients: readonly ClientAnswers[], names: ReadonlyMap<string, string>): Comparison {
  const named = clients.flatMap((each) =>
    each.client === null
      ? []
      : [{ ...counted(each, 'achieved'), client: each.client, name: names.get(each.client) ?? each.client }],
  );
  const asked = named.reduce((total, { n }) => total + n, 0);
  const centre = asked === 0 ? 0 : named.reduce((total, { count }) => total + count, 0) / asked;
  const byName = named.filter(({ n }) => n > 0).toSorted((one, other) => one.name.localeCompare(other.name));
  return {
    centre,
    clients: byName.map((each) => {
      const rate = rateOf(each);
      return { ...each, rate, place: placeOf(rate, centre, each.n), isAbove: rate !== null && rate > centre };
    }),
  };
}

function placeOf(rate: number | null, centre: number, n: number): Place {
  if (rate === null) return 'too-few';
  const isOutside = (level: number): boolean => {
    const { low, high } = funnelLimits(centre, n, level);
    return rate < low || rate > high;
  };
  if (isOutside(funnelLevels.outer)) return 'far';
  return isOutside(funnelLevels.inner) ? 'outside' : 'within';
}
