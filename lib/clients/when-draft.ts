import type { LineKind } from './line-kinds.ts';
import type { When } from './when.ts';
import { isDate, isKnownZone, type rules, type spans, timeOfDay } from './when-words.ts';

/** What the fields of a form hold while somebody fills them; empty is not given. */
export interface WhenDraft {
  readonly zone: string;
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly rule: (typeof rules)[number] | '';
  readonly weekday: number;
  readonly by: string;
  readonly from: string;
  readonly until: string;
  readonly span: (typeof spans)[number] | '';
  readonly yearly: boolean;
}

type Part = 'hours' | 'rule' | 'by' | 'span';

/** Which of it a kind of line calls for; the others have no time of their own. */
export const partsOf: Readonly<Partial<Record<LineKind, readonly Part[]>>> = {
  rhythm: ['hours', 'rule', 'span'],
  decision: ['by'],
  promise: ['by'],
  risk: ['span'],
  'do-and-dont': ['span'],
};

const friday = 5;

export const draftOf = (when: When = {}): WhenDraft => ({
  zone: when.zone ?? '',
  days: when.days ?? [],
  opens: when.opens ?? '',
  closes: when.closes ?? '',
  rule: when.rule ?? '',
  weekday: when.weekday ?? friday,
  by: when.by ?? '',
  from: when.from ?? '',
  until: when.until ?? '',
  span: when.span ?? '',
  yearly: when.yearly ?? false,
});

/** Why a draft cannot be kept: a text of the catalogue. */
export type WhenFault = 'when_fault_zone' | 'when_fault_hours' | 'when_fault_until' | 'when_fault_order' | 'when_fault_form';

export type ReadWhen = { readonly when: When | undefined } | { readonly fault: WhenFault };

/** What the draft says for a line of this kind; what other kinds would need of it is left out. */
export function readDraft(draft: WhenDraft, kind: LineKind): ReadWhen {
  const parts = partsOf[kind] ?? [];
  const given = Object.assign({}, ...parts.map((part) => readPart[part](draft))) as Record<keyof When, unknown>;
  const filled: When = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));
  if (Object.keys(filled).length === 0) return { when: undefined };
  const fault = faultOf(filled);
  return fault === null ? { when: filled } : { fault };
}

/** The same rules as the schema's, in words for whoever fills the form. */
function faultOf({ zone, opens, closes, by, from, until }: When): WhenFault | null {
  if (zone !== undefined && !isKnownZone(zone)) return 'when_fault_zone';
  const times = [opens, closes].filter((time) => time !== undefined);
  if (times.length === 1 || (times.length === 2 && opens === closes)) return 'when_fault_hours';
  const dates = [by, from, until].filter((date) => date !== undefined);
  if (!dates.every(isDate) || !times.every((time) => timeOfDay.test(time))) return 'when_fault_form';
  if (from !== undefined && until === undefined) return 'when_fault_until';
  return from !== undefined && until !== undefined && from > until ? 'when_fault_order' : null;
}

const readPart: Readonly<Record<Part, (draft: WhenDraft) => object>> = {
  hours: ({ zone, days, opens, closes }) => ({
    zone: zone.trim(),
    days: days.length > 0 ? [...days].sort() : undefined,
    opens,
    closes,
  }),
  rule: ({ rule, weekday }) => ({ rule, weekday: rule === 'weekly' ? weekday : undefined }),
  by: ({ by }) => ({ by }),
  span: ({ from, until, span, yearly }) =>
    from === '' && until === '' ? {} : { from, until, span, yearly: yearly && until !== '' ? true : undefined },
};
