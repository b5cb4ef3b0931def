import type { PathCounts } from '../../lib/health/paths.ts';
import { pathWords, type Sentence } from '../../lib/health/sentences.ts';
import { text } from '../../lib/platform/text.ts';

export const whenText = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export function sentenceText(sentence: Sentence): string {
  if ('at' in sentence) return text(sentence.key, whenText(sentence.at));
  if ('field' in sentence) return text(sentence.key, text(sentence.field), sentence.count);
  return text(sentence.key);
}

/** `3 asked · 1 not asked · last on 24 Nov 2026, 09:12` */
export const pathText = (path: PathCounts): string =>
  [...pathWords(path).map(({ key, count }) => text(key, count)), text('health_path_last', whenText(path.last))].join(' · ');
