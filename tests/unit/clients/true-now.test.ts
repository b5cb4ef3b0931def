import { describe, expect, it, test } from 'vitest';
import type { LineKind } from '../../../lib/clients/line-kinds.ts';
import { mostStatements, type TimedLine, trueNow } from '../../../lib/clients/true-now.ts';
import type { When } from '../../../lib/clients/when.ts';

const line = (when: When, kind: LineKind = 'rhythm', id = 'line'): TimedLine => ({ id, kind, when });
const viewer = (zone: string) => ({ zone, locale: 'en-GB' });

/** `moment` is ISO 8601, with its offset or Z. */
const say = (moment: string, lines: TimedLine | readonly TimedLine[], zone = 'Europe/London') =>
  trueNow([lines].flat(), Date.parse(moment), viewer(zone)).map(({ key, words }) => [key, ...words].join(' | '));

const officeDays = [1, 2, 3, 4, 5];
const office = (zone: string): When => ({ zone, days: officeDays, opens: '08:00', closes: '18:00' });

describe('their hours, for a viewer in another zone', () => {
  test.each([
    ['the last hour', '2026-11-25T16:40Z', 'Europe/Berlin', ['now_closing_there | 17:40 | 18:00']],
    ['more than an hour left', '2026-11-25T15:00Z', 'Europe/Berlin', []],
    ['the minute of closing', '2026-11-25T17:00Z', 'Europe/Berlin', ['now_opens_day_there | 18:00 | tomorrow | 08:00']],
    ['the middle of the night', '2026-11-25T08:10Z', 'America/New_York', ['now_opens_there | 03:10 | 08:00']],
    [
      'the evening before, on the other side of the Atlantic',
      '2026-11-26T01:00Z',
      'America/Los_Angeles',
      ['now_closing_there | Wed 17:00 | 18:00'],
    ],
    ['a weekend', '2026-11-28T12:00Z', 'Europe/Berlin', ['now_opens_day_there | 13:00 | Monday | 08:00']],
    // Half and quarter hours: India is +05:30, Nepal +05:45, the Chatham Islands +12:45 (+13:45 in summer).
    ['a zone off by half an hour', '2026-11-25T12:00Z', 'Asia/Kolkata', ['now_closing_there | 17:30 | 18:00']],
    ['a zone off by a quarter', '2026-11-25T11:50Z', 'Asia/Kathmandu', ['now_closing_there | 17:35 | 18:00']],
    ['a zone off by three quarters, in summer', '2026-11-25T04:00Z', 'Pacific/Chatham', ['now_closing_there | 17:45 | 18:00']],
  ])('%s', (_, moment, zone, expected) => expect(say(moment, line(office(zone)))).toEqual(expected));

  it('is silent about the clock where it is the same on both walls', () => {
    expect(say('2026-11-25T16:40Z', line(office('Europe/Berlin')), 'Europe/Paris')).toEqual(['now_closing | 18:00']);
    expect(say('2026-11-25T05:00Z', line(office('Europe/Berlin')), 'Europe/Paris')).toEqual(['now_opens | 08:00']);
    expect(say('2026-11-27T20:00Z', line(office('Europe/Berlin')), 'Europe/Paris')).toEqual(['now_opens_day | Monday | 08:00']);
  });

  it('tells the day where it is another one there: Samoa and American Samoa are 24 hours apart', () => {
    const apia = line(office('Pacific/Apia'));
    // Wednesday 23:30 in Pago Pago is Thursday 23:30 in Apia, 120 kilometres away.
    expect(say('2026-11-26T10:30Z', apia, 'Pacific/Pago_Pago')).toEqual(['now_opens_day_there | Thu 23:30 | tomorrow | 08:00']);
    expect(say('2026-11-26T04:15Z', apia, 'Pacific/Pago_Pago')).toEqual(['now_closing_there | Thu 17:15 | 18:00']);
    // Kiribati's Line Islands, +14, are a day ahead of Honolulu, -10, on the same meridian.
    expect(say('2026-11-27T12:00Z', line({ zone: 'Pacific/Kiritimati' }), 'Pacific/Honolulu')).toEqual([
      'now_time_there | Sat 02:00',
    ]);
  });

  it('a zone alone is worth a word when people sleep there', () => {
    const tokyo = line({ zone: 'Asia/Tokyo' });
    expect(say('2026-11-25T15:30Z', tokyo)).toEqual(['now_time_there | Thu 00:30']);
    expect(say('2026-11-25T09:00Z', tokyo)).toEqual([]);
    expect(say('2026-11-25T15:30Z', tokyo, 'Asia/Seoul')).toEqual([]);
  });

  it('days without hours', () => {
    const noFriday = line({ days: [1, 2, 3, 4] });
    expect(say('2026-11-27T12:00Z', noFriday)).toEqual(['now_away_until | Monday']);
    expect(say('2026-11-26T12:00Z', noFriday)).toEqual([]);
  });

  it('a night shift ends the morning after, also after its last day', () => {
    const night = line({ zone: 'Europe/Berlin', days: officeDays, opens: '22:00', closes: '06:00' });
    expect(say('2026-11-28T04:30Z', night)).toEqual(['now_closing_there | 05:30 | 06:00']);
    expect(say('2026-11-28T05:30Z', night)).toEqual(['now_opens_day_there | 06:30 | Monday | 22:00']);
  });

  it('says nothing of a zone that this browser does not know', () => {
    expect(say('2026-11-25T03:00Z', line(office('Mars/Olympus_Mons')))).toEqual([]);
  });
});

describe('when the clocks change', () => {
  const newYork = line(office('America/New_York'));
  const everyDay = (zone: string) => line({ zone, opens: '02:30', closes: '18:00' });

  it('between the changes of Europe and America the distance is an hour less', () => {
    // Usually five hours; from 8 to 29 March 2026 four, and again from 25 October to 1 November.
    expect(say('2026-03-06T22:30Z', newYork)).toEqual(['now_closing_there | 17:30 | 18:00']);
    expect(say('2026-03-09T21:30Z', newYork)).toEqual(['now_closing_there | 17:30 | 18:00']);
    expect(say('2026-10-28T21:30Z', newYork)).toEqual(['now_closing_there | 17:30 | 18:00']);
    expect(say('2026-11-02T22:30Z', newYork)).toEqual(['now_closing_there | 17:30 | 18:00']);
  });

  it('an hour that does not exist opens when the clocks have jumped', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00.
    expect(say('2026-03-29T00:30Z', everyDay('Europe/Berlin'))).toEqual(['now_opens_there | 01:30 | 03:30']);
  });

  it('an hour that comes twice: open from its first time on', () => {
    // Berlin, 25 October 2026: 03:00 becomes 02:00, so 02:30 is at 00:30Z and again at 01:30Z.
    expect(say('2026-10-25T00:15Z', everyDay('Europe/Berlin'))).toEqual(['now_opens_there | 02:15 | 02:30']);
    expect(say('2026-10-25T01:15Z', everyDay('Europe/Berlin'))).toEqual([]);
  });

  it('Lord Howe Island moves by half an hour', () => {
    const howe = line(office('Australia/Lord_Howe'));
    // +10:30 in winter, +11 in summer, from 4 October 2026.
    expect(say('2026-10-02T07:15Z', howe)).toEqual(['now_closing_there | 17:45 | 18:00']);
    expect(say('2026-10-05T06:45Z', howe)).toEqual(['now_closing_there | 17:45 | 18:00']);
  });

  it('Phoenix never changes, so Denver is beside it only in winter', () => {
    expect(say('2026-01-14T00:30Z', line(office('America/Denver')), 'America/Phoenix')).toEqual(['now_closing | 18:00']);
    expect(say('2026-07-14T23:30Z', line(office('America/Denver')), 'America/Phoenix')).toEqual([
      'now_closing_there | 17:30 | 18:00',
    ]);
  });
});

describe('rules of their calendar', () => {
  test.each([
    ['2026-11-30T12:00Z', 'month-end', ['now_month_end | today']],
    ['2026-11-29T12:00Z', 'month-end', ['now_month_end | tomorrow']],
    ['2026-11-27T12:00Z', 'month-end', ['now_month_end | in 3 days']],
    ['2026-11-26T12:00Z', 'month-end', []],
    ['2027-02-27T12:00Z', 'month-end', ['now_month_end | tomorrow']],
    ['2028-02-28T12:00Z', 'month-end', ['now_month_end | tomorrow']],
    ['2028-02-29T12:00Z', 'month-end', ['now_month_end | today']],
    ['2028-03-01T12:00Z', 'month-end', []],
    ['2026-12-30T12:00Z', 'quarter-end', ['now_quarter_end | tomorrow']],
    ['2026-11-30T12:00Z', 'quarter-end', []],
    ['2026-12-20T12:00Z', 'year-end', ['now_year_end | in 11 days']],
    ['2026-12-31T23:30Z', 'year-end', ['now_year_end | today']],
  ] as const)('%s, %s', (moment, rule, expected) => expect(say(moment, line({ rule }))).toEqual(expected));

  it('a month ends in their zone, not in the viewer’s', () => {
    const sydney = line({ zone: 'Australia/Sydney', rule: 'month-end' });
    // 09:00 on 30 November in Sydney; in London it is still the 29th.
    expect(say('2026-11-29T22:00Z', sydney)).toEqual(['now_month_end | today']);
    expect(say('2026-11-30T22:00Z', sydney)).toEqual([]);
  });

  it('a day of the week that matters', () => {
    const fridays = line({ rule: 'weekly', weekday: 5 });
    expect(say('2026-11-26T12:00Z', fridays)).toEqual(['now_weekly | tomorrow']);
    expect(say('2026-11-27T12:00Z', fridays)).toEqual(['now_weekly | today']);
    expect(say('2026-11-28T12:00Z', fridays)).toEqual([]);
  });
});

describe('what is due', () => {
  test.each([
    ['2026-11-25T12:00Z', 'decision', ['now_decide_by | Friday']],
    ['2026-11-26T12:00Z', 'decision', ['now_decide_by | tomorrow']],
    ['2026-11-16T12:00Z', 'decision', ['now_decide_by | 27 November']],
    ['2026-11-12T12:00Z', 'decision', []],
    ['2026-12-03T12:00Z', 'decision', ['now_decide_was_due | 27 November']],
    ['2027-01-03T12:00Z', 'promise', ['now_promised_was_due | 27 November 2026']],
    ['2026-11-27T12:00Z', 'promise', ['now_promised_by | today']],
    ['2026-11-27T12:00Z', 'visit', ['now_by | today']],
  ] as const)('%s, %s', (moment, kind, expected) => expect(say(moment, line({ by: '2026-11-27' }, kind))).toEqual(expected));

  it('the day ends where they are', () => {
    const auckland = line({ zone: 'Pacific/Auckland', by: '2026-11-27' }, 'promise');
    expect(say('2026-11-27T12:00Z', auckland)).toContain('now_promised_was_due | 27 November');
  });
});

describe('from a day until a day', () => {
  const freeze = line({ from: '2026-12-14', until: '2027-01-06', span: 'freeze' }, 'do-and-dont');

  test.each([
    ['2026-12-06T12:00Z', []],
    ['2026-12-11T12:00Z', ['now_freeze_from | in 3 days']],
    ['2026-12-14T00:30Z', ['now_freeze_until | 6 January 2027']],
    ['2027-01-02T12:00Z', ['now_freeze_until | Wednesday']],
    ['2027-01-06T23:00Z', ['now_freeze_until | today']],
    ['2027-01-07T12:00Z', []],
  ])('%s', (moment, expected) => expect(say(moment, freeze)).toEqual(expected));

  it('comes back every year, also over New Year', () => {
    const yearly = line({ from: '2020-12-14', until: '2021-01-06', span: 'season', yearly: true });
    expect(say('2026-12-20T12:00Z', yearly)).toEqual(['now_season_until | 6 January 2027']);
    expect(say('2027-01-03T12:00Z', yearly)).toEqual(['now_season_until | Wednesday']);
    expect(say('2027-01-08T12:00Z', yearly)).toEqual([]);
    expect(say('2027-12-12T12:00Z', yearly)).toEqual(['now_season_from | in 2 days']);
  });

  it('29 February is the 28th in a year without one', () => {
    const leap = line({ from: '2024-02-20', until: '2024-02-29', yearly: true }, 'risk');
    expect(say('2027-02-28T12:00Z', leap)).toEqual(['now_until | today']);
    expect(say('2028-02-28T12:00Z', leap)).toEqual(['now_until | tomorrow']);
    expect(say('2027-03-01T12:00Z', leap)).toEqual([]);
  });

  it('without a beginning it holds already', () =>
    expect(say('2026-11-25T12:00Z', line({ until: '2026-12-01' }, 'risk'))).toEqual(['now_until | Tuesday']));
});

describe('the whole card', () => {
  const now = '2026-11-29T19:00Z';
  const lines = [
    line({ by: '2026-12-04' }, 'decision', 'crm'),
    line({ zone: 'Australia/Sydney', opens: '08:00', closes: '18:00', rule: 'month-end' }, 'rhythm', 'hours'),
    line({ from: '2026-11-01', until: '2027-01-06', span: 'freeze' }, 'do-and-dont', 'freeze'),
    line({ by: '2026-11-03' }, 'promise', 'overdue'),
    { id: 'timeless', kind: 'business' } as const,
  ];

  it('says a few things, the most urgent first, each of its line', () => {
    const said = trueNow(lines, Date.parse(now), viewer('Europe/London'));
    expect(said).toHaveLength(mostStatements);
    expect(said.map(({ lineId }) => lineId)).toEqual(['hours', 'hours', 'freeze']);
    expect(said.map(({ key }) => key)).toEqual(['now_opens_there', 'now_month_end', 'now_freeze_until']);
  });

  it('reads dates in the zone that the card gives, wherever on the card it stands', () => {
    // In Sydney it is the 30th already: Friday 4 December is four days away there.
    const [said] = trueNow(
      [line({ by: '2026-12-01' }, 'decision', 'crm'), line({ zone: 'Australia/Sydney' })],
      Date.parse(now),
      viewer('UTC'),
    );
    expect(said).toMatchObject({ key: 'now_time_there' });
    expect(say(now, [line({ by: '2026-11-30' }, 'decision'), line({ zone: 'Australia/Sydney' })], 'UTC')).toContain(
      'now_decide_by | today',
    );
  });

  it('says dates and times as the viewer does', () => {
    const [said] = trueNow([line({ ...office('America/New_York') })], Date.parse('2026-11-25T22:40Z'), {
      zone: 'America/Chicago',
      locale: 'en-US',
    });
    expect(said?.words.map((word) => word.replace('\u202f', ' '))).toEqual(['5:40 PM', '6:00 PM']);
    const [due] = trueNow([line({ by: '2026-11-27' }, 'decision')], Date.parse('2026-11-25T12:00Z'), {
      zone: 'UTC',
      locale: 'de',
    });
    expect(due?.words).toEqual(['Freitag']);
  });

  it('never fails and never says more than a few things, in zones all over the world at times all over the year', () => {
    for (const [index, zone] of Intl.supportedValuesOf('timeZone').entries()) {
      if (index % 4 !== 0) continue;
      const moment = Date.UTC(2026, 0, 1) + index * 20.5 * 3_600_000;
      const said = trueNow([line({ ...office(zone), rule: 'month-end' }), ...lines], moment, viewer('Europe/London'));
      expect(said.length).toBeLessThanOrEqual(mostStatements);
      for (const { words } of said) expect(words.join()).not.toMatch(/Invalid|NaN|undefined/);
    }
  });
});
