import { describe, expect, test } from 'vitest';
import { givenBackWords } from '../../../components/dashboard/time-words.ts';
import type { LostTime } from '../../../lib/outcomes/time-back.ts';

const lost = (noted: number, least: number, most: number | null): LostTime => ({ noted, of: noted * 2, hours: { least, most } });

describe('time given back, in words', () => {
  test.each([
    ['less than five notes on either side are too few', lost(4, 4, 8), lost(9, 1, 2), ['time_back_too_few']],
    ['gained, whatever the truth within both ranges', lost(10, 40, 80), lost(10, 0, 2.5), ['time_back_between', '37.5', '80']],
    ['lost, whatever the truth', lost(10, 0, 2.5), lost(10, 40, 80), ['time_back_lost_between', '37.5', '80']],
    ['ranges that overlap say both', lost(10, 10, 40), lost(10, 2.5, 20), ['time_back_either', '10', '37.5']],
    ['the later one has no upper end', lost(10, 10, 40), lost(10, 2.5, null), ['time_back_at_most', '37.5']],
    ['the earlier one has no upper end', lost(10, 40, null), lost(10, 0, 2.5), ['time_back_at_least', '37.5']],
    ['no upper end at first, and worse at best', lost(10, 0, null), lost(10, 40, 80), ['time_back_lost_at_most', '80']],
    ['nobody knows how much worse', lost(10, 0, 2.5), lost(10, 40, null), ['time_back_lost_at_least', '37.5']],
    ['neither has one', lost(10, 40, null), lost(10, 40, null), ['time_back_unknown']],
  ] as const)('%s', (_, before, after, [key, ...fill]) => {
    expect(givenBackWords(before, after)).toEqual({ key, fill });
  });
});
