import { useId } from 'react';
import type { WhenDraft } from '../../lib/clients/when-draft.ts';
import { rules } from '../../lib/clients/when-words.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { weekdayName } from './hours-fields.tsx';
import type { WhenPartProps } from './when-fields.tsx';

const ruleWords: Readonly<Record<(typeof rules)[number], TextKey>> = {
  'month-end': 'when_rule_month',
  'quarter-end': 'when_rule_quarter',
  'year-end': 'when_rule_year',
  weekly: 'when_rule_weekly',
};

/** Which day comes back and is busy. */
export function RuleFields({ draft, onChange }: WhenPartProps) {
  const id = useId();
  return (
    <div className="cl-pair">
      <div className="cl-field">
        <label htmlFor={`${id}-rule`}>{text('when_rule')}</label>
        <select
          id={`${id}-rule`}
          value={draft.rule}
          onChange={(event) => onChange({ ...draft, rule: event.target.value as WhenDraft['rule'] })}
        >
          <option value="">{text('when_rule_none')}</option>
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {text(ruleWords[rule])}
            </option>
          ))}
        </select>
      </div>
      {draft.rule === 'weekly' && (
        <div className="cl-field">
          <label htmlFor={`${id}-day`}>{text('when_weekday')}</label>
          <select
            id={`${id}-day`}
            value={draft.weekday}
            onChange={(event) => onChange({ ...draft, weekday: Number(event.target.value) })}
          >
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <option key={day} value={day}>
                {weekdayName(day, 'long')}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
