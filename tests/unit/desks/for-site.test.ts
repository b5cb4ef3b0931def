import { describe, expect, it } from 'vitest';
import type { DeskDefinition } from '../../../lib/desks/definition.ts';
import { closedStatusesOf, definitionForSite, noStatuses } from '../../../lib/desks/for-site.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';

const desk: DeskDefinition = { ...sampleDesk, closedStatuses: ['5', 'fixed up'], openStatuses: ['resolved', '6'] };
const teach = (closed: readonly string[], open: readonly string[] = []) => ({ closed, open });

describe('which statuses are closed on a site', () => {
  it('are those of the desk and the usual words, without the ones that do not mean it here', () => {
    const closed = closedStatusesOf(desk, noStatuses, noStatuses);
    expect(closed).toEqual(expect.arrayContaining(['5', 'fixed up', 'closed', 'geschlossen', 'résolu']));
    expect(closed).not.toContain('resolved');
    expect(closedStatusesOf({ ...desk, openStatuses: [] }, noStatuses, noStatuses)).toContain('resolved');
  });

  it('are what the site itself says, where it knows better', () => {
    const closed = closedStatusesOf(desk, teach(['9', 'transition:31'], ['closed', '5']), noStatuses);
    expect(closed).toEqual(expect.arrayContaining(['9', 'transition:31', 'fixed up']));
    expect(closed).not.toContain('closed');
    expect(closed).not.toContain('5');
  });

  it('are what the user says, over what the site says', () => {
    const closed = closedStatusesOf(desk, teach(['9', 'parked'], ['5']), teach(['5'], ['parked']));
    expect(closed).toEqual(expect.arrayContaining(['5', '9']));
    expect(closed).not.toContain('parked');
  });

  it('are listed once', () => {
    const closed = closedStatusesOf(desk, teach(['5', 'closed']), teach(['5']));
    expect(closed.filter((status) => status === '5' || status === 'closed')).toHaveLength(2);
    expect(new Set(closed).size).toBe(closed.length);
  });
});

describe('the definition that runs on a site', () => {
  it('leaves out what only people read', () => {
    const runs = definitionForSite({ ...desk, notVerified: ['the list'], decoys: [] }, noStatuses, noStatuses);
    expect(runs).not.toHaveProperty('decoys');
    expect(runs).not.toHaveProperty('notVerified');
    expect(runs).toMatchObject({ id: desk.id, hosts: desk.hosts, closes: desk.closes, fingerprints: desk.fingerprints });
  });

  it('closes with what the site taught', () => {
    expect(definitionForSite(desk, teach(['31']), noStatuses).closedStatuses).toContain('31');
  });
});
