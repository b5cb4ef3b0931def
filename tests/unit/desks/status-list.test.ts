import { describe, expect, test } from 'vitest';
import type { DeskDefinition } from '../../../lib/desks/definition.ts';
import { closedStatusesOf, noStatuses } from '../../../lib/desks/for-site.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { correct, forget, listStatuses, type SiteStatuses, type StatusRow } from '../../../lib/desks/status-list.ts';

const desk: DeskDefinition = { ...sampleDesk, closedStatuses: ['closed*', '5'], openStatuses: ['resolved'] };
const site: SiteStatuses = {
  learned: { closed: ['7', 'transition:31', 'transition:41'], open: ['2'] },
  statusNames: { '7': 'Erledigt', '2': 'Waiting for client', 'transition:31': 'Done' },
};

const rowOf = (label: string, of: SiteStatuses = site): StatusRow | undefined =>
  listStatuses(desk, of).find((row) => row.label === label);
const demand = (label: string, of?: SiteStatuses): StatusRow => {
  const row = rowOf(label, of);
  if (row === undefined) throw new Error(`${label} is not in the list`);
  return row;
};

describe('the list of statuses', () => {
  test('says of each whether it means closed, and who says so', () => {
    const of = { ...site, corrected: { closed: ['parked'], open: [] } };
    const facts = (label: string) => {
      const { isClosed, source, isUsual } = demand(label, of);
      return isUsual ? [isClosed, source, 'usual'] : [isClosed, source];
    };
    expect(facts('closed*')).toEqual([true, 'built-in']);
    expect(facts('resolved')).toEqual([false, 'built-in']);
    expect(facts('Erledigt')).toEqual([true, 'learned']);
    expect(facts('Waiting for client')).toEqual([false, 'learned']);
    expect(facts('parked')).toEqual([true, 'yours']);
    expect(facts('gelöst')).toEqual([true, 'built-in', 'usual']);
  });

  test('a number stands there by the name that the desk gives it, and together with that name', () => {
    expect(demand('Waiting for client').values).toEqual(['waiting for client', '2']);
    expect(rowOf('2')).toBeUndefined();
    expect(demand('5').values).toEqual(['5']);
  });

  test('a number of a kind of its own stands there by its name, or not at all', () => {
    expect(demand('Done').values).toContain('transition:31');
    expect(listStatuses(desk, site).filter(({ label }) => label.includes('transition'))).toEqual([]);
  });

  test('each status stands there once', () => {
    const labels = listStatuses(desk, site).map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('what the user corrects', () => {
  const closedWith = (of: SiteStatuses): string[] => closedStatusesOf(desk, of.learned ?? noStatuses, of.corrected ?? noStatuses);

  test('counts more than what the desk says, for the name and the number alike', () => {
    const corrected = correct(desk, site, demand('Waiting for client'), true);
    expect(corrected).toEqual({ closed: ['waiting for client', '2'], open: [] });
    expect(closedWith({ ...site, corrected })).toEqual(expect.arrayContaining(['waiting for client', '2']));
    const reopened = correct(desk, site, demand('Erledigt'), false);
    expect(closedWith({ ...site, corrected: reopened })).not.toContain('7');
    expect(closedWith({ ...site, corrected: reopened })).not.toContain('erledigt');
  });

  test('what is set back to what the desk says is no correction any more', () => {
    const corrected = correct(desk, site, demand('Waiting for client'), true);
    const row = demand('Waiting for client', { ...site, corrected });
    expect(row).toMatchObject({ isClosed: true, source: 'yours' });
    expect(correct(desk, { ...site, corrected }, row, false)).toEqual(noStatuses);
  });

  test('a status that only the user knows stays in the list when it is unticked, until it is forgotten', () => {
    const row = { values: ['parked'] };
    const closed = correct(desk, site, row, true);
    const open = correct(desk, { ...site, corrected: closed }, row, false);
    expect(open).toEqual({ closed: [], open: ['parked'] });
    expect(demand('parked', { ...site, corrected: open })).toMatchObject({ isClosed: false, source: 'yours' });
    expect(forget(open, row)).toEqual(noStatuses);
  });
});
