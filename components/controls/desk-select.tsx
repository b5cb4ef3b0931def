import { useId } from 'react';
import { deskDefinitions } from '../../lib/desks/list.ts';
import { text } from '../../lib/platform/text.ts';

interface DeskSelectProps {
  readonly label: string;
  /** The label is read out, and the place on the page says it to the eye. */
  readonly labelHidden?: boolean;
  /** A definition's id; null: recognise it from the page. */
  readonly desk: string | null;
  readonly onChange: (desk: string | null) => void;
}

export function DeskSelect({ label, labelHidden = false, desk, onChange }: DeskSelectProps) {
  const id = useId();
  return (
    <div className="cl-field">
      <label htmlFor={id} className={labelHidden ? 'cl-visually-hidden' : undefined}>
        {label}
      </label>
      <select id={id} value={desk ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{text('app_recognise')}</option>
        {deskDefinitions.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
