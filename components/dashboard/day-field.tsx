import { useId } from 'react';

interface DayFieldProps {
  readonly label: string;
  /** ISO day, empty for none. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, day, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="cl-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" max="9999-12-31" value={day} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
