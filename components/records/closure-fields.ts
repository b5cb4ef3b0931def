import type { Leaf } from '../../lib/outcomes/closure-difference.ts';
import { answerKinds } from '../../lib/outcomes/filter.ts';
import { evidences, reasons, sensors } from '../../lib/outcomes/words.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { minuteWords } from '../controls/day-words.ts';
import { answerWords, evidenceWords, reasonWords, sensorWords } from '../dashboard/closure-words.ts';

const fields: Readonly<Record<string, TextKey>> = {
  at: 'dashboard_column_when',
  who: 'merging_field_who',
  desk: 'dashboard_desk',
  sensor: 'dashboard_column_sensor',
  question: 'merging_field_question',
  outcome: 'merging_field_outcome',
  'answer.kind': 'dashboard_answer',
  'answer.evidence': 'merging_field_evidence',
  'answer.reason': 'merging_field_reason',
  'answer.note': 'merging_field_note',
  'answer.missing': 'merging_field_missing',
  'ticket.subject': 'merging_field_subject',
  'ticket.client': 'dashboard_client',
  'ticket.status': 'merging_field_status',
};

/** A field of a closure in words; one that has none is called as in the file. */
export const fieldWords = (field: string): string => {
  const key = fields[field];
  return key === undefined ? field : text(key);
};

/** What stands in it, as the list of closures would say it. */
export function leafWords(field: string, leaf: Leaf | undefined): string {
  if (leaf === undefined || leaf === null || leaf === '') return text('merging_nothing');
  if (field === 'at' && typeof leaf === 'number') return minuteWords(leaf);
  const key = keyOf(field, leaf);
  return key === null ? String(leaf) : text(key);
}

function keyOf(field: string, leaf: Leaf): TextKey | null {
  const one = <K extends string>(words: readonly K[], keys: Readonly<Record<K, TextKey>>): TextKey | null => {
    const known = words.find((word) => word === leaf);
    return known === undefined ? null : keys[known];
  };
  switch (field) {
    case 'answer.kind':
      return one(answerKinds, answerWords);
    case 'answer.evidence':
      return one(evidences, evidenceWords);
    case 'answer.reason':
      return one(reasons, reasonWords);
    case 'sensor':
      return one(sensors, sensorWords);
    default:
      return null;
  }
}
