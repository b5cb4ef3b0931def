import { useId } from 'react';

interface WhenFieldProps {
  readonly type: 'date' | 'time';
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date or a time of day, in the browser's own field. */
export function WhenField({ type, label, value, onChange }: WhenFieldProps) {
  const id = useId();
  return (
    <div className="cl-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
