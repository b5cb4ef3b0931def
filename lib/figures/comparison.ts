import { funnelLevels, funnelLimits } from '../statistics/funnel-limits.ts';
import type { ClientAnswers } from './figures.ts';
import { type Counted, counted, rateOf } from './rates.ts';

/** Where a client's rate lies among the others': outside of both limits, of the inner ones, or where chance may have put it. */
export type Place = 'far' | 'outside' | 'within' | 'too-few';

export interface ComparedClient extends Counted {
  readonly client: string;
  readonly name: string;
  readonly rate: number | null;
  /** The inner ones of its number of closes; null without a rate. */
  readonly limits: { readonly low: number; readonly high: number } | null;
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
  // One for all: to find the language's rules anew for each pair takes most of the time.
  const alphabet = new Intl.Collator();
  const byName = named.filter(({ n }) => n > 0).toSorted((one, other) => alphabet.compare(one.name, other.name));
  return { centre, clients: byName.map((each) => ({ ...each, ...placed(each, centre) })) };
}

function placed(counted: Counted, centre: number): Pick<ComparedClient, 'rate' | 'limits' | 'place' | 'isAbove'> {
  const rate = rateOf(counted);
  if (rate === null) return { rate, limits: null, place: 'too-few', isAbove: false };
  const limits = funnelLimits(centre, counted.n, funnelLevels.inner);
  const isBeyond = ({ low, high }: { readonly low: number; readonly high: number }): boolean => rate < low || rate > high;
  const place = isBeyond(limits) ? (isBeyond(funnelLimits(centre, counted.n, funnelLevels.outer)) ? 'far' : 'outside') : 'within';
  return { rate, limits, place, isAbove: rate > centre };
}
