/** Which column of an export means what. */
import { closedWords } from '../desks/closed-words.ts';
import { type HistoryPreset, type HistoryUse, historyPresets } from './presets.ts';

/** Names are compared without case and punctuation; `#` alone is a name of its own. */
const tidy = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

/** For a column that no preset knows by name. The first of these that fits counts. */
const guesses: readonly (readonly [pattern: RegExp, use: HistoryUse])[] = [
  [/^(?:#|id|key|(?:ticket|case|incident|issue|request)(?: (?:#|id|no|number|key))?|number)$/, 'ticket'],
  [/^(?:subject|summary|title|short description|(?:ticket|case|issue) (?:title|subject|summary))$/, 'subject'],
  [/^(?:(?:client|company|account|organi[sz]ation|customer)(?: name)?)$/, 'client'],
  [
    /^(?:(?:requester|requestor|requesters|requestors|caller|contact|reported by|reporter|end user|user)(?: name)?)$/,
    'requester',
  ],
  [
    /^(?:opened|created|requested|entered|reported)(?: (?:at|on|date|time))?$|^date (?:opened|created|entered|reported)$/,
    'opened',
  ],
  [/^(?:resolved|solved)(?: (?:at|on|date|time))?$|^date (?:resolved|solved)$/, 'resolved'],
  [/^(?:closed|completed)(?: (?:at|on|date|time))?$|^(?:date (?:closed|completed)|complete date)$/, 'closed'],
  [/^(?:status|state)(?: name)?$/, 'status'],
  [/^(?:reopen count|reopens|times reopened|reopened count)$/, 'reopens'],
  [/^(?:changed at|event time|timestamp|time of change)$/, 'changed'],
];

/** A subject may stand in several columns; of everything else the first one counts. */
export const takesSeveral = (use: HistoryUse): boolean => use === 'subject';

/** What any list of tickets has says nothing about where it comes from. */
const fewest = 4;

/** The preset of which the most columns are there, if they are enough; of two that fit equally the one whose names are verified. */
export function presetFor(headers: readonly string[]): HistoryPreset | null {
  const written = new Set(headers.map(tidy));
  const scored = historyPresets.map((preset) => {
    const known = Object.keys(preset.columns).filter((column) => written.has(tidy(column)));
    const named = known.some((column) => preset.columns[column] === 'ticket');
    return { preset, score: named && known.length >= fewest ? known.length + (preset.source === null ? 0 : 0.5) : 0 };
  });
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top));
  return best.score > 0 ? best.preset : null;
}

export function mapColumns(headers: readonly string[], preset: HistoryPreset | null): (HistoryUse | null)[] {
  const named = (columns: Readonly<Record<string, HistoryUse>>): Map<string, HistoryUse> =>
    new Map(Object.entries(columns).map(([column, use]) => [tidy(column), use]));
  const [known, spare] = [named(preset?.columns ?? {}), named(preset?.otherwise ?? {})];
  const certain = headers.map((header) => known.get(tidy(header)) ?? null);
  // What a verified preset leaves out has a reason; elsewhere it is guessed.
  const isSure = preset !== null && preset.source !== null;
  const guess = (name: string): HistoryUse | null => guesses.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  const further = headers.map(tidy).map((name) => (isSure ? (spare.get(name) ?? null) : guess(name)));
  const uses = certain.map((use, column) => {
    const other = further[column] ?? null;
    return use ?? (other !== null && !certain.includes(other) ? other : null);
  });
  return uses.map((use, column) => (use !== null && !takesSeveral(use) && uses.indexOf(use) !== column ? null : use));
}

const tidyStatus = (status: string): string => status.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a ticket in this status is closed, before anybody has said so. */
export function looksClosed(status: string, preset: HistoryPreset | null): boolean {
  const one = tidyStatus(status);
  if (preset?.open?.includes(one)) return false;
  return closedWords.includes(one) || (preset?.closed?.includes(one) ?? false);
}
