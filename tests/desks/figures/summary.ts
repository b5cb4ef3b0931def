/** The table that the browser tests print at their end: what was driven on which desk, and what came of it. */
import { inColumns } from './columns.ts';
import { type ActOfDesk, sumOf } from './figures.ts';

const headings = ['desk', 'path', 'browser', 'driven', 'asked', 'released', 'cancelled', 'silent'] as const;

function rowOf(acts: readonly ActOfDesk[]): string[] {
  const [{ desk, path, browser, isDecoy } = { desk: '', path: '', browser: '', isDecoy: false }] = acts;
  const { asked, released, cancelled, silent } = sumOf(acts);
  const figures = isDecoy ? ['–', '–', '–', String(silent)] : [...[asked, released, cancelled].map(String), '–'];
  return [desk, isDecoy ? `${path} (decoy)` : path, browser, String(acts.length), ...figures];
}

export function summaryOf(acts: readonly ActOfDesk[]): string {
  const groups = Map.groupBy(acts, ({ desk, path, browser, isDecoy }) => [desk, isDecoy, path, browser].join('\n'));
  const order = [...groups.keys()].sort();
  const closes = acts.filter(({ isDecoy }) => !isDecoy);
  const decoys = acts.filter(({ isDecoy }) => isDecoy);
  const { asked, released, cancelled } = sumOf(closes);
  return [
    inColumns([headings, ...order.map((key) => rowOf(groups.get(key) ?? []))]),
    '',
    `${closes.length} closes driven: asked ${asked} times, ${released} released, ${cancelled} cancelled; ${sumOf(decoys).silent} of ${decoys.length} decoys silent`,
  ].join('\n');
}
