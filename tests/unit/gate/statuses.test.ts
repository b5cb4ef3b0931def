import { describe, expect, it } from 'vitest';
import { closedBy } from '../../../lib/gate/statuses.ts';

describe('a status is closed', () => {
  const isClosed = closedBy(['Resolved', '5', 'resolved by*', 'fermé', 'transition:31']);

  it.each(['resolved', 'RESOLVED', '  Resolved\n', '5', 'Fermé', 'Resolved by  the client', 'resolved by', 'transition:31'])(
    'by its name or its number: %j',
    (status) => expect(isClosed(status)).toBe(true),
  );

  it.each(['', 'unresolved', 'resolved?', '55', '05', 'transition:3', '31', 'open', 'not resolved by us'])(
    'and not because it looks similar: %j',
    (status) => expect(isClosed(status)).toBe(false),
  );

  it('never, where none is known', () => {
    expect(['', 'closed', '*'].map(closedBy([]))).toEqual([false, false, false]);
  });
});
