import { expect, it } from 'vitest';
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

it('one that does not come is done without, and sent for again the next time', async () => {
  const parts: Parts = {};
  let tries = 0;
  const getPart = createGetPart(parts, async () => {
    tries += 1;
    if (tries > 1) parts['look-up'] = lookUp;
  });
  expect(await getPart('look-up')).toBeUndefined();
  expect(await getPart('look-up')).toBe(lookUp);
});
