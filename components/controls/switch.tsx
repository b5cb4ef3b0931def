import './switch.css';

interface SwitchProps {
  readonly on: boolean;
  /** What stands beside it. */
  readonly label: string;
  /** The whole name, beginning with the label, where several switches stand on one page. */
  readonly name: string;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ on, label, name, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={name}
      className="cl-switch"
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span className="cl-switch-track" aria-hidden="true" />
      {label}
    </button>
  );
}
