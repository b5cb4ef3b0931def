import { beforeAll, describe, expect, it } from 'vitest';
import type { RejectedHistoryRow } from '../../../lib/history/read-row.ts';
import type { TicketLife } from '../../../lib/history/ticket-life.ts';
import { foldFile, proposedReading } from './import-file.ts';
import { hasRealLog, incidentsOf, type LoggedIncident, minuteOf, readRealLog } from './real-log.ts';

const closed = ['Resolved', 'Closed'];
const name = 'a real log of a ServiceNow instance (../shared/data; skipped where it is not)';

/** The desk's changes in order: those of one minute by its own count of them. */
const inOrder = ({ events }: LoggedIncident) =>
  events.toSorted(
    (a, b) =>
      minuteOf(a.sys_updated_at ?? '') - minuteOf(b.sys_updated_at ?? '') || Number(a.sys_mod_count) - Number(b.sys_mod_count),
  );

/** How often the state turned from open to closed, and back. */
function turns(incident: LoggedIncident, from: boolean, to: boolean): number {
  const states = inOrder(incident).map(({ incident_state }) => closed.includes(incident_state ?? ''));
  return states.filter((state, index) => state === to && (states[index - 1] ?? false) === from).length;
}

const flagsOf = ({ events }: LoggedIncident): number => Math.max(...events.map(({ reopen_count }) => Number(reopen_count)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe.runIf(hasRealLog)(name, () => {
  let csv = '';
  let incidents: LoggedIncident[] = [];
  let [lives, rejected]: [readonly TicketLife[], readonly RejectedHistoryRow[]] = [[], []];
  beforeAll(() => {
    csv = readRealLog();
    incidents = incidentsOf(csv);
    ({ lives, rejected } = foldFile(csv));
  });

  it('is recognised, with its way of writing dates and its closed states', () => {
    const { preset, reading } = proposedReading(csv);
    expect([preset, reading.dayOrder, reading.closedStatuses.toSorted()]).toEqual([
      'servicenow',
      'day-first',
      ['Closed', 'Resolved'],
    ]);
  });

  it('has as many incidents, closes and reopen flags as a count of its own finds', () => {
    expect(sum(incidents.map(({ events }) => events.length))).toBe(5998);
    expect(rejected).toEqual([]);
    expect(lives.length).toBe(incidents.length);
    expect(incidents.length).toBe(890);
    const closes = sum(incidents.map((incident) => turns(incident, false, true)));
    expect(sum(lives.map((life) => life.closes.length))).toBe(closes);
    const flagged = incidents.filter((incident) => flagsOf(incident) > 0);
    expect(lives.filter(({ reopenCount }) => (reopenCount ?? 0) > 0).map(({ ticket }) => ticket)).toEqual(
      flagged.map(({ number }) => number),
    );
    expect(sum(lives.map(({ reopenCount }) => reopenCount ?? 0))).toBe(sum(incidents.map(flagsOf)));
    expect([closes, flagged.length, sum(incidents.map(flagsOf))]).toEqual([902, 10, 11]);
  });

  it('has each incident closed, and opened, when the log says so', () => {
    const lifeOf = new Map<string, TicketLife>(lives.map((life) => [life.ticket, life]));
    const wrong = incidents.filter((incident) => {
      const life = lifeOf.get(incident.number);
      const firstClose = inOrder(incident).find(({ incident_state }) => closed.includes(incident_state ?? ''));
      return (
        life?.opened !== minuteOf(incident.events[0]?.opened_at ?? '') ||
        life.closes.length !== turns(incident, false, true) ||
        life.closes[0] !== minuteOf(firstClose?.sys_updated_at ?? '')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has a reopening where the state turned back, and where only the desk counted one', () => {
    const byState = incidents.map((incident) => turns(incident, true, false));
    // The desk counted one reopening less than its states show: INC0000137 was new again, and its count stayed 0.
    expect(lives.map(({ reopens }) => reopens.length)).toEqual(byState);
    expect([sum(byState), sum(incidents.map(flagsOf))]).toEqual([12, 11]);
    const uncounted = incidents.filter((incident, index) => byState[index] !== flagsOf(incident));
    expect(uncounted.map(({ number }) => number)).toEqual(['INC0000137']);
  });

  it('has the same person back with the same issue 13 times, and no reopen flag for any of them', () => {
    const raw = incidents.map((incident) => {
      const { caller_id: who, category, subcategory, opened_at: opened } = incident.events.at(-1) ?? {};
      const firstClose = inOrder(incident).find(({ incident_state }) => closed.includes(incident_state ?? ''));
      const issue = category === '?' && subcategory === '?' ? null : `${category} / ${subcategory}`;
      const close = minuteOf(firstClose?.sys_updated_at ?? '');
      return { who: who ?? null, issue, opened: minuteOf(opened ?? ''), close, isFlagged: flagsOf(incident) > 0 };
    });
    const imported = lives.map(({ requester, subject, opened, closes, reopenCount }) => ({
      who: requester,
      issue: subject,
      opened: opened ?? 0,
      close: closes[0] ?? 0,
      isFlagged: (reopenCount ?? 0) > 0,
    }));
    expect(repeats(imported)).toEqual(repeats(raw));
    expect(repeats(raw)).toEqual({ repeats: 13, repeated: 9, flagged: 0 });
  });
});

interface Contact {
  readonly who: string | null;
  readonly issue: string | null;
  readonly opened: number;
  readonly close: number;
  readonly isFlagged: boolean;
}

/** Opened by the same person with the same issue within seven days after the first close of an earlier one, and how many of those carry a flag. */
function repeats(contacts: readonly Contact[]) {
  const week = 7 * 24 * 60 * 60 * 1000;
  const known = contacts.filter(({ issue }) => issue !== null);
  const pairs = known.flatMap((first) =>
    known
      .filter(({ who, issue }) => who === first.who && issue === first.issue)
      .filter(({ opened }) => opened > first.close && opened <= first.close + week)
      .map((next) => ({ first, next })),
  );
  const repeated = new Set(pairs.map(({ first }) => first));
  return {
    repeats: new Set(pairs.map(({ next }) => next)).size,
    repeated: repeated.size,
    flagged: [...repeated].filter(({ isFlagged }) => isFlagged).length,
  };
}
