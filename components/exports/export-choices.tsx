import { useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { Switch } from '../controls/switch.tsx';
import type { ExportChoice } from './write-export.ts';

interface ExportChoicesProps {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

/** What goes into the file. */
export function ExportChoices({ choice, onChange }: ExportChoicesProps) {
  const id = useId();
  const { what, personalData, byteOrderMark } = choice;
  return (
    <div className="cl-export-choices">
      <fieldset>
        <legend className="cl-label">{text('export_what')}</legend>
        {(['closures', 'figures'] as const).map((each) => (
          <label key={each} className="cl-export-choice">
            <input type="radio" name={id} checked={what === each} onChange={() => onChange({ ...choice, what: each })} />
            {text(each === 'closures' ? 'dashboard_closures' : 'export_figures')}
          </label>
        ))}
      </fieldset>
      <div>
        <Switch
          on={personalData && what === 'closures'}
          label={text('export_personal')}
          name={text('export_personal')}
          disabled={what === 'figures'}
          onChange={(on) => onChange({ ...choice, personalData: on })}
        />
        <WhatGoesIn choice={choice} />
      </div>
      <div>
        <label className="cl-export-choice">
          <input
            type="checkbox"
            checked={byteOrderMark}
            onChange={({ currentTarget }) => onChange({ ...choice, byteOrderMark: currentTarget.checked })}
          />
          {text('export_byte_order_mark')}
        </label>
        <p className="cl-soft cl-small">{text('export_byte_order_mark_what')}</p>
      </div>
    </div>
  );
}

function WhatGoesIn({ choice: { what, personalData } }: { readonly choice: ExportChoice }) {
  if (what === 'figures') return <p className="cl-soft cl-small">{text('export_figures_name_nobody')}</p>;
  return personalData ? (
    <p className="cl-notice cl-notice-caution">{text('export_personal_warning')}</p>
  ) : (
    <p className="cl-soft cl-small">{text('export_personal_off')}</p>
  );
}
