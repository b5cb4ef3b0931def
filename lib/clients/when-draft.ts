import type { LineKind } from './line-kinds.ts';
import { isKnownZone, type rules, type spans, When } from './when.ts';

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
  const given = Object.assign({}, ...parts.map((part) => readPart[part](draft))) as Record<string, unknown>;
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));
  if (Object.keys(filled).length === 0) return { when: undefined };
  if (typeof filled.zone === 'string' && !isKnownZone(filled.zone)) return { fault: 'when_fault_zone' };
  const read = When.safeParse(filled);
  if (read.success) return { when: read.data };
  const at = read.error.issues[0]?.path[0];
  if (at === 'closes') return { fault: 'when_fault_hours' };
  return { fault: at === 'until' ? (draft.until === '' ? 'when_fault_until' : 'when_fault_order') : 'when_fault_form' };
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
