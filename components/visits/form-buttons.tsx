import { text } from '../../lib/platform/text.ts';

interface FormButtonsProps {
  readonly label: string;
  readonly onCancel: () => void;
}

export function FormButtons({ label, onCancel }: FormButtonsProps) {
  return (
    <div className="cl-visit-buttons">
      <button type="submit" className="cl-button cl-button-primary">
        {label}
      </button>
      <button type="button" className="cl-button" onClick={onCancel}>
        {text('visits_cancel')}
      </button>
    </div>
  );
}
