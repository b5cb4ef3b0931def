import { text } from '../../lib/platform/text.ts';
import type { Quarter } from '../../lib/visits/day.ts';
import type { Glance } from '../../lib/visits/glance.ts';
import { lastDay } from '../../lib/visits/quarter.ts';
import type { Reason, Suggestion } from '../../lib/visits/suggest.ts';
import type { NoteField, Planned } from '../../lib/visits/visit.ts';
import { dayWords } from '../controls/day-words.ts';

/** `2026-Q4` → `Q4 2026` */
export const quarterWords = (quarter: Quarter): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;

export const plannedWords = ({ day, time }: Planned): string =>
  time === undefined ? dayWords(day) : text('visits_at_time', dayWords(day), time);

export const noteLabels = {
  happening: 'visits_note_happening',
  worries: 'visits_note_worries',
  learned: 'visits_note_learned',
} as const satisfies Record<NoteField, string>;

const one = (
  count: number,
  single: Parameters<typeof text>[0],
  several: Parameters<typeof text>[0],
  ...more: (string | number)[]
) => (count === 1 ? text(single, ...more) : text(several, count, ...more));

/** How the quarter stands, with how that is judged, and what would put it right. */
export function trackSentence({ track, missing, quarter }: Glance): string {
  const end = dayWords(lastDay(quarter), 'short');
  switch (track) {
    case 'met':
      return text('visits_track_met');
    case 'on-track':
      return text('visits_track_on');
    case 'early':
      return text('visits_track_early');
    case 'off-track':
      return missing === 1 ? text('visits_track_off_one', end) : text('visits_track_off', missing, end);
    case 'short':
      return text('visits_track_short');
  }
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'without':
      return text('visits_why_without', reason.count, reason.of);
    case 'busy':
      return text('visits_why_busy', reason.tickets, reason.usual);
    case 'never':
      return text('visits_why_never');
    case 'long-ago':
      return text('visits_why_long_ago', reason.months);
    case 'goals-old':
      return text('visits_why_goals', reason.months);
  }
}

/** Why this client, in one sentence. */
export function whySentence({ reasons }: Suggestion): string {
  const [first = '', ...rest] = reasons.map(reasonWords);
  return `${[first.charAt(0).toLocaleUpperCase() + first.slice(1), ...rest].join('; ')}.`;
}

export const passedWords = (passed: number): string => one(passed, 'visits_passed_one', 'visits_passed');
