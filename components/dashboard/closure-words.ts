import type { Answer, Closure } from '../../lib/outcomes/closure.ts';
import type { AnswerKind } from '../../lib/outcomes/filter.ts';
import type { Evidence, Reason, Sensor, UnaskedCause } from '../../lib/outcomes/words.ts';
import type { TextKey } from '../../lib/platform/text.ts';

/** The words of the records, as keys of the catalogue. */
export const answerWords: Readonly<Record<AnswerKind, TextKey>> = {
  achieved: 'answer_achieved',
  'not-yet': 'answer_not_yet',
  'closed-without-it': 'answer_closed_without_it',
  unasked: 'answer_unasked',
};

export const evidenceWords: Readonly<Record<Evidence, TextKey>> = {
  'client-confirmed': 'evidence_client_confirmed',
  checked: 'evidence_checked',
  assumed: 'evidence_assumed',
};

export const reasonWords: Readonly<Record<Reason, TextKey>> = {
  'client-silent': 'reason_client_silent',
  duplicate: 'reason_duplicate',
  'not-ours': 'reason_not_ours',
  'not-needed': 'reason_not_needed',
  other: 'reason_other',
};

export const causeWords: Readonly<Record<UnaskedCause, TextKey>> = {
  'panel-not-visible': 'unasked_panel_not_visible',
  'extension-updated': 'unasked_extension_updated',
  'desk-not-recognised': 'unasked_desk_not_recognised',
  'could-not-hold': 'unasked_could_not_hold',
  'only-observed': 'unasked_only_observed',
  'not-answered': 'unasked_not_answered',
  error: 'unasked_error',
};

export const sensorWords: Readonly<Record<Sensor, TextKey>> = {
  control: 'sensor_control',
  navigation: 'sensor_navigation',
  request: 'sensor_request',
  late: 'sensor_late',
};

/** The key of what stands under an answer, and the text that a person typed with it. */
export function answerDetail({ answer, unasked }: Closure): { key: TextKey | null; typed: string } {
  if (answer === null) return { key: unasked === null ? null : causeWords[unasked], typed: '' };
  return detailOf(answer);
}

function detailOf(answer: Answer): { key: TextKey | null; typed: string } {
  if (answer.kind === 'achieved') return { key: evidenceWords[answer.evidence], typed: '' };
  if (answer.kind === 'not-yet') return { key: null, typed: answer.missing };
  return { key: reasonWords[answer.reason], typed: answer.note };
}
