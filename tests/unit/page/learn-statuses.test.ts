import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Lesson } from '../../../lib/desks/definition.ts';
import type { SiteDefinition } from '../../../lib/desks/for-site.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { isDue } from '../../../lib/gate/lessons.ts';
import { closedBy } from '../../../lib/gate/statuses.ts';
import type { Taught } from '../../../lib/messages/stored-keys.ts';
import { learnStatuses } from '../../../lib/page/learn-statuses.ts';

const menu: Lesson = { from: 'options', at: '#status option' };
const transitions: Lesson = {
  from: 'json',
  url: '/api/{id}/transitions',
  list: 'transitions',
  value: 'id',
  name: 'to.name',
  closed: { at: 'to.category', values: ['done'] },
  prefix: 'transition:',
};
const everyStatus: Lesson = {
  from: 'json',
  url: '/api/statuses',
  list: '',
  value: 'name',
  closed: { at: 'ends', values: ['true'] },
};
const untaught: Taught = { told: {}, asked: {} };

const asked: string[] = [];
const answers: Record<string, unknown> = {
  '/api/7/transitions': {
    transitions: [
      { id: 31, to: { name: 'Done', category: 'done' } },
      { id: 21, to: { name: 'In review', category: 'busy' } },
    ],
  },
  '/api/statuses': [
    { name: 'parked', ends: true },
    { name: 'open', ends: false },
  ],
};
let options: readonly (readonly [value: string, label: string])[] = [];

beforeEach(() => {
  asked.length = 0;
  options = [
    ['2', 'Waiting'],
    ['5', 'Closed'],
  ];
  vi.stubGlobal('document', {
    URL: 'https://desk.example.com/tickets/7',
    cookie: '',
    querySelectorAll: (at: string) =>
      at === menu.at ? options.map(([value, textContent]) => ({ textContent, getAttribute: () => value })) : [],
  });
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname);
    const json = answers[url.pathname];
    return { ok: json !== undefined, json: async () => json };
  });
});
afterEach(() => vi.unstubAllGlobals());

const learn = (lessons: readonly Lesson[], before: Taught = untaught, changes: Partial<SiteDefinition> = {}) => {
  const desk: SiteDefinition = { ...sampleDesk, lessons, ...changes };
  return learnStatuses(desk, '7', closedBy(desk.closedStatuses), before, new AbortController().signal);
};

test('a status menu tells what its numbers mean', async () => {
  expect((await learn([menu])).news).toEqual({ closed: ['5'], open: ['2'], names: { '2': 'Waiting', '5': 'Closed' } });
});

test('a list of the desk tells its numbers with their prefix, and their names', async () => {
  expect((await learn([transitions])).news).toEqual({
    closed: ['transition:31', 'Done'],
    open: ['transition:21', 'In review'],
    names: { 'transition:31': 'Done', Done: 'Done', 'transition:21': 'In review', 'In review': 'In review' },
  });
});

test('what was told is not told again, until it changes', async () => {
  const { taught } = await learn([menu]);
  expect((await learn([menu], taught)).news).toBeNull();
  options = [
    ['2', 'Waiting'],
    ['5', 'Reopened'],
    ['6', 'Closed'],
  ];
  expect((await learn([menu], taught)).news).toEqual({ closed: ['6'], open: ['5'], names: { '5': 'Reopened', '6': 'Closed' } });
});

test('a list for each ticket is asked for with each ticket, the list for all of them once a day', async () => {
  vi.useFakeTimers();
  const { taught } = await learn([transitions, everyStatus]);
  await learn([transitions, everyStatus], taught);
  expect(asked).toEqual(['/api/7/transitions', '/api/statuses', '/api/7/transitions']);
  vi.advanceTimersByTime(86_400_001);
  await learn([everyStatus], taught);
  expect(asked.at(-1)).toBe('/api/statuses');
  expect(asked).toHaveLength(4);
  vi.useRealTimers();
});

test('menus are heard once an hour, and where a page has none, looked for again five minutes later', async () => {
  vi.useFakeTimers();
  const isDueIn = (ms: number, { asked }: Taught): boolean => isDue(menu, asked, Date.now() + ms);
  const heard = (await learn([menu])).taught;
  expect([isDueIn(0, heard), isDueIn(3_599_000, heard), isDueIn(3_600_000, heard)]).toEqual([false, false, true]);
  options = [];
  const missed = (await learn([menu])).taught;
  expect([isDueIn(0, missed), isDueIn(299_000, missed), isDueIn(300_000, missed)]).toEqual([false, false, true]);
  // A script that came for a list, where the menus are not due, leaves their hour alone.
  expect((await learn([menu, transitions], heard)).taught.asked).toEqual(heard.asked);
  vi.useRealTimers();
});

test('a status that stands in a menu and in a list is told once, by its name', async () => {
  options = [
    ['parked', 'Parked'],
    ['open', 'Open'],
    ['closed', 'Closed'],
  ];
  const { news, taught } = await learn([menu, everyStatus]);
  expect(news).toEqual({
    closed: ['parked', 'closed'],
    open: ['open'],
    names: { parked: 'Parked', open: 'Open', closed: 'Closed' },
  });
  // The list is asked for once a day only: what is left is no news.
  expect((await learn([everyStatus], { ...taught, asked: {} })).news).toBeNull();
});

test('a desk that does not answer teaches nothing', async () => {
  const silent = { ...everyStatus, url: '/api/nothing' };
  const { news, taught } = await learn([silent]);
  expect(news).toBeNull();
  await learn([silent], taught);
  expect(asked).toEqual(['/api/nothing']);
});

test('a label that the user has judged is not told as the desk’s own word', async () => {
  const corrected = { closed: ['waiting'], open: [] };
  const { news } = await learn([menu], untaught, { corrected, closedStatuses: ['closed', 'waiting'] });
  expect(news).toEqual({ closed: ['5'], open: [], names: { '5': 'Closed' } });
});
