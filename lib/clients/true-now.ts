import { DateTime } from 'luxon';
import { sayDue, sayRule, saySpan } from './calendar-rules.ts';
import type { CardLine } from './card.ts';
import { sayHours } from './opening-hours.ts';
import type { Statement, Viewer } from './statement.ts';

/** More would be a list to read, not something that catches the eye. */
export const mostStatements = 3;

export type TimedLine = Pick<CardLine, 'id' | 'kind'> & { readonly when?: CardLine['when'] };

/**
 * What time makes true of a client now, the most urgent first. Dates and hours are read in the line's own zone, else in the one that
 * another line of the card gives, else in the viewer's.
 */
export function trueNow(lines: readonly TimedLine[], now: number, { zone, locale }: Viewer): readonly Statement[] {
  const here = DateTime.fromMillis(now, { zone, locale });
  const cardZone = lines.find(({ when }) => when?.zone !== undefined)?.when?.zone ?? zone;
  return lines
    .flatMap(({ id, kind, when }) => {
      if (when === undefined) return [];
      const there = here.setZone(when.zone ?? cardZone);
      // A zone that this browser does not know (yet): better no sentence than a wrong one.
      if (!there.isValid) return [];
      const speaksOfTheClock = when.opens !== undefined || when.days !== undefined || when.zone !== undefined;
      const said = [
        ...(speaksOfTheClock ? sayHours(when, there, here) : []),
        ...sayRule(when, there),
        ...sayDue(kind, when, there),
        ...saySpan(when, there),
      ];
      return said.map((statement) => ({ ...statement, lineId: id }));
    })
    .sort((one, other) => one.inHours - other.inHours)
    .slice(0, mostStatements);
}
