import { describe, expect, it } from 'vitest';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { readClosuresFile } from '../../../lib/store/closures-file.ts';
import { closure } from './records.ts';

const now = 1_790_000_100_000;
const read = (file: unknown) =>
  readClosuresFile(typeof file === 'string' ? file : JSON.stringify(file), now, async () => undefined);
/** As version 1 was written. */
const first = (closures: readonly unknown[]) => ({
  format: 'client-lens-closures',
  version: 1,
  exportedAt: '2026-11-24T10:00:00.000Z',
  filter: everyClosure,
  closures,
});
const second = (personalData: boolean, closures: readonly unknown[]) => ({
  $schema: 'closures-2.schema.json',
  format: 'client-lens-closures',
  version: 2,
  exportedAt: '2026-11-25T10:00:00.000Z',
  personalData,
  filter: everyClosure,
  closures,
});

describe('a colleague’s file of closures', () => {
  it('of version 1, as it was written, and of version 2', async () => {
    const whole = { personalData: true, closures: [closure()], later: new Map(), rejected: [] };
    expect(await read(`\uFEFF${JSON.stringify(first([closure()]), null, 2)}\n`)).toEqual(whole);
    expect(await read(second(true, [closure()]))).toEqual(whole);
  });

  it('takes what can be read, and names the place and the reason of the rest', async () => {
    const { closures, rejected } = await read(
      second(true, [
        closure({ id: 'good' }),
        { ...closure({ id: 'kind' }), answer: { kind: 'splendid' } },
        closure({ id: 'future', at: 4_000_000_000_000 }),
        closure({ id: 'ancient', at: 5 }),
        closure({ id: 'slow', answeredInMs: Number.MAX_SAFE_INTEGER }),
        { ...closure({ id: 'extra' }), score: 3 },
        closure({ id: 'good', outcome: 'again' }),
        null,
        'text',
      ]),
    );
    expect(closures.map(({ id }) => id)).toEqual(['good']);
    expect(rejected.map(({ where }) => where)).toEqual([
      'closures[1].answer.kind',
      'closures[2].at',
      'closures[3].at',
      'closures[4].answeredInMs',
      'closures[5].score',
      'closures[6].id',
      'closures[7]',
      'closures[8]',
    ]);
    expect(rejected.map(({ reason }) => reason).slice(1, 4)).toEqual([
      'in the future',
      'before the year 2000',
      'more than a year',
    ]);
    expect(rejected[5]?.reason).toBe('the same as that of closures[0]');
  });

  it('that says it holds no personal data is held to it', async () => {
    const ticket = { ...closure().ticket, subject: null, requester: 'person-0123456789ab', owner: '', url: '' };
    const bare = closure({ ticket, who: 'person-0123456789ab', question: null });
    expect(await read(second(false, [bare, closure({ id: 'named' })]))).toMatchObject({
      personalData: false,
      closures: [bare],
      rejected: [{ where: expect.stringMatching(/^closures\[1]\./) }],
    });
  });

  it.each([
    ['{"format":"client-lens-closures","version":2,"clos', 'not-json'],
    ['', 'not-json'],
    ['null', 'other-format'],
    ['[]', 'other-format'],
    [{ format: 'client-lens-backup', version: 3 }, 'backup'],
    [{ format: 'client-lens-closures', version: 3, closures: [] }, 'newer-version'],
    [{ format: 'client-lens-closures', version: 2, personalData: true }, 'no-closures'],
    [{ format: 'client-lens-closures', version: 2, closures: [] }, 'not-said'],
    [{ format: 'client-lens-closures', version: '2', personalData: true, closures: [] }, 'not-said'],
  ])('%j is refused: %s', async (file, why) => {
    await expect(read(file)).rejects.toMatchObject({ why });
  });

  it('stops between lumps when it is called off', async () => {
    const many = second(
      true,
      Array.from({ length: 5000 }, (_, index) => closure({ id: `c${index}` })),
    );
    const asked: number[] = [];
    const stop = async (done: number): Promise<void> => {
      asked.push(done);
      if (done >= 2000) throw new Error('called off');
    };
    await expect(readClosuresFile(JSON.stringify(many), now, stop)).rejects.toThrow('called off');
    expect(asked).toEqual([0, 2000]);
  });
});
