// @vitest-environment jsdom
/** What running desks sent, held against their definitions. A known gap is named here, and fails when it is one no longer. */
import { describe, expect, it } from 'vitest';
import { createCloseAttempts } from '../../../lib/page/close-attempts.ts';
import { type CapturedRequest, capturedRequests, desksWithCaptures, fieldsOf } from '../../fixtures/captured-requests.ts';
import { pageNamed } from '../../fixtures/desks.ts';
import { asOnItsSite, type DeskWithFixtures, desksWithFixtures } from './desks-and-fixtures.ts';
import { openPage } from './open-page.ts';

const gaps: Readonly<Record<string, readonly string[]>> = {
  itflow: ['the board: a card that is moved within Resolved, where cards are sorted by hand'],
  osticket: [
    // They name tickets by their numbers, the first of them is the one that takes the others in.
    'Merge Tickets, which closes the one that is taken in',
    'Merge Tickets with a status for the one that takes in',
    'several tickets: Merge',
    // The field of the subject has a name of its own in each session.
    'a new ticket with the status Closed',
  ],
  // It names all, the oldest too.
  znuny: ['several tickets: Bulk > Merge to oldest'],
};

function closedBy(one: DeskWithFixtures, request: CapturedRequest): readonly string[] {
  openPage(pageNamed(one.fixtures, request.page));
  const attempts = createCloseAttempts({
    site: location.origin,
    desk: asOnItsSite(one),
    lookedUp: () => null,
    onClosedBefore: () => undefined,
  });
  const sent = { method: request.method, url: new URL(request.url), body: fieldsOf(request) };
  return (attempts.of({ sensor: 'request', closes: sent })?.attempt.tickets ?? []).map(({ id }) => id).sort();
}

const captured = desksWithFixtures.filter(({ id }) => desksWithCaptures.includes(id));

it('captures are those of a desk that there is', () => {
  expect(captured.map(({ id }) => id).sort()).toEqual(desksWithCaptures);
});

describe.each(captured.map((one) => [one.id, one] as const))('%s, as it was captured', (id, one) => {
  const known = gaps[id] ?? [];

  it.each(capturedRequests(id).map((request) => [request.name, request] as const))('%s', (name, request) => {
    const closes = closedBy(one, request);
    if (known.includes(name)) expect(closes, 'no gap any more').not.toEqual(request.closes);
    else expect(closes).toEqual(request.closes);
  });

  it('has no gap that is not captured', () => {
    expect(known.filter((gap) => !capturedRequests(id).some(({ name }) => name === gap))).toEqual([]);
  });
});
