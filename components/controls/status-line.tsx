interface StatusLineProps {
  /** What just happened; empty while nothing did. It is in the page all along, or screen readers would not speak it. */
  readonly said: string;
  readonly danger?: boolean;
}

export function StatusLine({ said, danger = false }: StatusLineProps) {
  return <div role="status">{said !== '' && <p className={danger ? 'cl-notice cl-notice-danger' : 'cl-notice'}>{said}</p>}</div>;
}
