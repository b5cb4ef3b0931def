import { describe, expect, test } from 'vitest';
import type { DeskDefinition } from '../../../lib/desks/definition.ts';
import { definitionForSite, type KnownStatuses, noStatuses } from '../../../lib/desks/for-site.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { createClosingJudge } from '../../../lib/gate/closing.ts';

const desk: DeskDefinition = { ...sampleDesk, closedStatuses: ['closed*'] };
const link = (status: string) => ({
  method: 'GET',
  url: new URL(`https://desk.example.com/tickets/7/close?status=${status}`),
  body: [],
});

/** Would a link that sets this status be asked about? The page itself says `pageSays` about every value. */
function asks(status: string, corrected: KnownStatuses, pageSays: boolean | null = null): boolean {
  const judge = createClosingJudge(definitionForSite(desk, noStatuses, corrected), {
    ticketId: () => null,
    saysClosed: () => pageSays,
  });
  return judge.closingOf(link(status)) !== null;
}

describe('what the user says about a status', () => {
  test('counts more than the definition and its beginnings', () => {
    expect(asks('closed+unsuccessful', noStatuses)).toBe(true);
    expect(asks('closed+unsuccessful', { closed: [], open: ['closed unsuccessful'] })).toBe(false);
    expect(asks('closed+successful', { closed: [], open: ['closed unsuccessful'] })).toBe(true);
    expect(asks('parked', noStatuses)).toBe(false);
    expect(asks('Parked', { closed: ['parked'], open: [] })).toBe(true);
  });

  test('counts more than what the page says', () => {
    expect(asks('9', noStatuses, true)).toBe(true);
    expect(asks('9', { closed: [], open: ['9'] }, true)).toBe(false);
    expect(asks('8', noStatuses, false)).toBe(false);
    expect(asks('8', { closed: ['8'], open: [] }, false)).toBe(true);
  });

  test('of any other status, the page knows best', () => {
    expect(asks('closed', { closed: ['8'], open: [] }, false)).toBe(false);
  });
});
