import type { LineKind } from '../clients/line-kinds.ts';
import { type NoteField, noteFields, type Visit } from './visit.ts';

/** As long as a card's line may be. */
const longestLine = 500;

/** A line that a visit's notes suggest for the client's card. A person confirms it, one by one. */
export interface Proposal {
  /** The same sentence in the same field has the same key, so that what was settled is not proposed again. */
  readonly key: string;
  readonly field: NoteField;
  readonly kind: LineKind;
  readonly text: string;
}

const usualKind: Readonly<Record<NoteField, LineKind>> = { happening: 'business', worries: 'risk', learned: 'do-and-dont' };

/** Words that say what a sentence is about; the first that fits. A person sees the kind and can change it. */
const telling: readonly (readonly [LineKind, RegExp])[] = [
  ['promise', /\bwe(?:'ll| will| promised?| agreed)\b/i],
  ['decision', /\b(?:decid\w*|decision|choos\w*|tender|board|sign(?:s|ing)? (?:off|the)|renewal)\b/i],
  ['downtime', /\b(?:downtime|an hour (?:costs?|down)|stand(?:s|ing)? still)\b/i],
  [
    'goal',
    /\b(?:goals?|want(?:s)? to|plan(?:s|ned|ning)? to|aim\w*|target|grow\w*|open(?:s|ing)? (?:a|an|their|two|three)|hir(?:e|es|ing))\b/i,
  ],
  [
    'rhythm',
    /\b(?:month-?end|year-?end|season\w*|peak|freeze|shifts?|opening hours|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
  ],
  [
    'people',
    /\b(?:call\b.{1,30}\bfirst|retir\w*|new (?:ceo|cfo|manager|director|owner|office manager)|leaves|joins|maternity)\b/i,
  ],
  ['risk', /\b(?:worr\w*|afraid|fear\w*|risk\w*|audit\w*|angry|nervous|los(?:e|ing))\b/i],
];

export const proposedKind = (field: NoteField, sentence: string): LineKind =>
  telling.find(([, words]) => words.test(sentence))?.[0] ?? usualKind[field];

/** One sentence each, in the order of the fields; those that somebody settled before are left out. */
export function proposeLines({ notes, settled }: Pick<Visit, 'notes' | 'settled'>): Proposal[] {
  const done = new Set(settled);
  const proposals = new Map<string, Proposal>();
  for (const field of noteFields) {
    for (const text of sentencesOf(notes[field])) {
      const key = `${field}-${hashOf(text.toLowerCase())}`;
      if (!done.has(key) && !proposals.has(key)) proposals.set(key, { key, field, kind: proposedKind(field, text), text });
    }
  }
  return [...proposals.values()];
}

/** By line, and by the language's own rules within one ("Dr. Okafor" may still be cut in two: a person can mend it). */
function sentencesOf(note: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return note
    .split(/\n+/)
    .flatMap((line) => [...segmenter.segment(line.replace(/^\s*[-*•]\s*/, ''))].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => sentence.slice(0, longestLine));
}

/** FNV-1a in 64 bits: short, the same everywhere, and nothing secret hangs on it. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
