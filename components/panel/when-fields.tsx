import { useState } from 'react';
import type { LineKind } from '../../lib/clients/line-kinds.ts';
import { partsOf, type WhenDraft } from '../../lib/clients/when-draft.ts';
import { text } from '../../lib/platform/text.ts';
import { HoursFields } from './hours-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { SpanFields } from './span-fields.tsx';
import { WhenField } from './when-field.tsx';

export interface WhenPartProps {
  readonly draft: WhenDraft;
  readonly onChange: (draft: WhenDraft) => void;
}

interface WhenFieldsProps extends WhenPartProps {
  readonly kind: LineKind;
}

/** When a line matters, for the kinds that have a time. Folded away until somebody wants it, except for the one date of a promise. */
export function WhenFields({ kind, draft, onChange }: WhenFieldsProps) {
  const parts = partsOf[kind] ?? [];
  // Only at first: a field that is emptied must not fold away under the writer.
  const [given] = useState(
    () => draft.zone !== '' || draft.opens !== '' || draft.rule !== '' || draft.until !== '' || draft.days.length > 0,
  );
  if (parts.length === 0) return null;
  const set = (changes: Partial<WhenDraft>): void => onChange({ ...draft, ...changes });
  if (parts.includes('by'))
    return (
      <WhenField
        type="date"
        label={text(kind === 'decision' ? 'when_decided_by' : 'when_promised_by')}
        value={draft.by}
        onChange={(by) => set({ by })}
      />
    );
  return (
    <details className="cl-when" open={given}>
      <summary className="cl-small">{text(kind === 'rhythm' ? 'when_rhythm' : 'when_span')}</summary>
      <div className="cl-line-form">
        {parts.includes('hours') && <HoursFields draft={draft} onChange={onChange} />}
        {parts.includes('rule') && <RuleFields draft={draft} onChange={onChange} />}
        <SpanFields draft={draft} onChange={onChange} />
      </div>
    </details>
  );
}
