import { expect, test } from 'vitest';
import { pickRows, rowsOf } from '../../../lib/figures/rows.ts';
import { textKey } from '../../../lib/figures/text-key.ts';
import { TicketNumbers } from '../../../lib/figures/ticket-numbers.ts';
import type { LiveAct } from '../../../lib/holding/acts.ts';
import { actsOfRows } from '../../../lib/holding/acts-of-rows.ts';
import { foldLive } from '../../../lib/holding/fold-live.ts';
import { holdingFigures } from '../../../lib/holding/holding-figures.ts';
import { subjectOf } from '../../../lib/holding/subject.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { clientChoiceOf } from '../../../lib/outcomes/filter.ts';
import { issueKey } from '../../../lib/patterns/issue-text.ts';
import { generateClosures } from '../../fixtures/closures.ts';
import { day } from './samples.ts';

const statuses = ['open', 'resolved', null, 'new'];

/** With what the generator leaves out: other statuses, tickets that are created closed, closes that were seen late, names as people write them. */
const closures = [...generateClosures({ count: 4000, perDay: 20, clients: 12 })].map((closure, index): Closure => {
  const { ticket } = closure;
  const id = index % 31 === 0 ? `new: ${ticket.subject}` : ticket.id;
  const requester = index % 7 === 0 ? (ticket.requester?.toUpperCase() ?? null) : index % 97 === 0 ? null : ticket.requester;
  const status = statuses[index % statuses.length] ?? null;
  const subject = index % 53 === 0 ? '!!' : ticket.subject;
  return { ...closure, sensor: index % 5 === 0 ? 'late' : closure.sensor, ticket: { ...ticket, id, requester, status, subject } };
});
const now = (closures.at(-1)?.at ?? 0) + 20 * day;
const heldLater = new Map(
  closures.flatMap(({ id, at }, index) => (index % 11 === 0 ? [[id, { held: index % 2 === 0, at: at + 2 * day }]] : [])),
);
const wasOpen = (_site: string, desk: string, status: string | null): boolean => desk === 'redmine' || status !== 'resolved';

/** The same from each closure by itself. */
function actOf(closure: Closure): LiveAct {
  const { id, at, site, desk, sensor, ticket, answer } = closure;
  const said = answer === null ? 'unasked' : answer.kind === 'achieved' ? answer.evidence : answer.kind;
  return {
    at,
    ticket: ticket.id.startsWith('new:') ? id : `${site}#${ticket.id}`,
    said: said === 'not-yet' ? null : said,
    wasOpen: sensor === 'late' || wasOpen(site, desk, ticket.status),
    later: heldLater.get(id) ?? null,
    ...subjectOf({ ...ticket, client: clientChoiceOf(closure) }, (subject) => issueKey(subject) || null),
  };
}

test('what comes of closes is the same from their columns as from themselves, however they are split into parts', () => {
  const numbers = new TicketNumbers();
  const split = (from: number, to: number) => {
    const rows = rowsOf(
      closures.slice(from, to).map((closure) => ({ closure, isGone: false })),
      issueKey,
    );
    // As it is when a part was written again with the next one.
    const picked = pickRows([{ rows, at: Uint32Array.from(rows.at.keys()).reverse() }]);
    return { rows: picked, tickets: numbers.of(picked) };
  };
  const parts = [split(2500, 4000), split(0, 700), split(700, 2500)];
  const later = new Map([...heldLater].map(([id, known]) => [textKey(id), known]));
  const nothing = { closes: [], contacts: [], undated: 0 };
  const figures = holdingFigures(foldLive(actsOfRows(parts, { later, wasOpen }), now), nothing);
  expect(figures).toEqual(holdingFigures(foldLive(closures.map(actOf), now), nothing));
  const { repeat, cohorts } = figures.live;
  expect([repeat.soon, repeat.unknown, cohorts.length].every((count) => count > 0)).toBe(true);
});
