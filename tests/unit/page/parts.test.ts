import { expect, it, vi } from 'vitest';
import { createGetPart, type LookUpTicket, type Parts } from '../../../lib/page/parts.ts';

const lookUp: LookUpTicket = async (_desk, ticket) => ticket;

it('a part is sent for when it is first needed, once for all that need it', async () => {
  const parts: Parts = {};
  const sent: string[] = [];
  const getPart = createGetPart(parts, async (name) => {
    sent.push(name);
    await Promise.resolve();
    parts['look-up'] = lookUp;
  });
  expect(await Promise.all([getPart('look-up'), getPart('look-up')])).toEqual([lookUp, lookUp]);
  expect(await getPart('look-up')).toBe(lookUp);
  expect(sent).toEqual(['look-up']);
});

it('one that cannot come is done without, and sent for again the next time', async () => {
  const parts: Parts = {};
  let works = false;
  const getPart = createGetPart(parts, async () => {
    if (works) parts['look-up'] = lookUp;
  });
  expect(await getPart('look-up')).toBeUndefined();
  works = true;
  expect(await getPart('look-up')).toBe(lookUp);
});

it('a background that never answers keeps nobody waiting for ever', async () => {
  vi.useFakeTimers();
  try {
    const getPart = createGetPart({}, () => new Promise(() => undefined));
    const part = getPart('panel-host');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await part).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
