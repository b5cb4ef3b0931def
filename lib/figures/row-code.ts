/** What was answered, what noticed the close, and how long people were held up: one small number per closure. */
import type { Closure, HeldUp } from '../outcomes/closure.ts';
import { type AnswerKind, answerKinds } from '../outcomes/filter.ts';
import { evidences, heldUpBuckets, reasons, sensors, unaskedCauses } from '../outcomes/words.ts';

/** What a closure can have for an answer, and how it is known, or why. Its place in this list is its number. */
export const answerCodes: readonly { readonly kind: AnswerKind; readonly word: string }[] = [
  ...evidences.map((word) => ({ kind: 'achieved', word }) as const),
  { kind: 'not-yet', word: '' },
  ...reasons.map((word) => ({ kind: 'closed-without-it', word }) as const),
  ...unaskedCauses.map((word) => ({ kind: 'unasked', word }) as const),
];

const heldUps: readonly HeldUp[] = heldUpBuckets.flatMap((bucket) => [
  { bucket, isOver: true },
  { bucket, isOver: false },
]);

/** Says what the numbers mean: where they were written under another one, they have to be made anew. */
export const rowLayout = JSON.stringify(['3', answerCodes, sensors, heldUps]);

/** Five bits of answer, three of sensor, four of "held up", one for a ticket that was created closed, one for what came with an import, and the last one for a row that takes another one back. */
export const answerBits = 0b11111;
export const createdClosed = 1 << 13;
export const imported = 1 << 14;
export const retraction = 1 << 15;
const [sensorShift, heldUpShift] = [5, 8];

const numberOf = new Map(answerCodes.map(({ kind, word }, number) => [`${kind} ${word}`, number]));

function answerNumberOf({ answer, unasked }: Pick<Closure, 'answer' | 'unasked'>): number {
  const word =
    answer === null ? unasked : answer.kind === 'achieved' ? answer.evidence : answer.kind === 'not-yet' ? '' : answer.reason;
  return numberOf.get(`${answer?.kind ?? 'unasked'} ${word}`) ?? 0;
}

export function codeOf(closure: Pick<Closure, 'answer' | 'unasked' | 'sensor' | 'heldUp' | 'importId'>): number {
  const { sensor, heldUp, importId } = closure;
  const held = heldUp === undefined ? 0 : heldUpBuckets.indexOf(heldUp.bucket) * 2 + (heldUp.isOver ? 1 : 2);
  return (
    answerNumberOf(closure) |
    (sensors.indexOf(sensor) << sensorShift) |
    (held << heldUpShift) |
    (importId === undefined ? 0 : imported)
  );
}

export const sensorOf = (code: number): number => (code >> sensorShift) & 0b111;

/** 0 where nothing was noted; the longer, the greater. */
export const heldUpOf = (code: number): number => (code >> heldUpShift) & 0b1111;
export const heldUpNumbers = heldUps.length + 1;
export const heldUpOfNumber = (number: number): HeldUp | undefined => heldUps[number - 1];

/** By answer: its place in {@link answerKinds}. */
export const kindOfAnswer = Uint8Array.from({ length: answerBits + 1 }, (_, number) =>
  answerKinds.indexOf(answerCodes[number]?.kind ?? 'unasked'),
);
