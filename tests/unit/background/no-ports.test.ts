import { expect, test, vi } from 'vitest';
import { setUp } from './setting.ts';

// As in Firefox, whose match patterns have no port.
vi.mock('../../../lib/platform/permissions.ts', async (original) => {
  const actual = await original<typeof import('../../../lib/platform/permissions.ts')>();
  const pattern = (origin: string) => actual.matchPattern(origin, false);
  return { ...actual, matchPattern: pattern, isPermitted: async () => true };
});

test('two desks on one host share one registration, so that the scripts run once in a page', async () => {
  const { extension, call } = setUp();
  await call('turn-on', { origin: 'http://127.0.0.1:18110', desk: null });
  await call('turn-on', { origin: 'http://127.0.0.1:18111', desk: null });
  expect([...extension.scripts.values()].map(({ matches, world }) => [matches, world])).toEqual([
    [['http://127.0.0.1/*'], 'ISOLATED'],
    [['http://127.0.0.1/*'], 'MAIN'],
  ]);
  await call('remove-site', { origin: 'http://127.0.0.1:18110' });
  expect(extension.scripts.size).toBe(2);
  await call('remove-site', { origin: 'http://127.0.0.1:18111' });
  expect(extension.scripts.size).toBe(0);
});
