import { useId } from 'react';
import { type Delimiter, delimiters } from '../../lib/clients/table-rows.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';

const delimiterWords: Readonly<Record<Delimiter, TextKey>> = {
  ',': 'import_comma',
  ';': 'import_semicolon',
  '\t': 'import_tab',
  '|': 'import_bar',
};

interface FileFieldsProps {
  readonly preset: string;
  /** Without a source the names of its columns are not verified. */
  readonly presets: readonly { readonly id: string; readonly name: string; readonly source: string | null }[];
  readonly delimiter: Delimiter;
  readonly onPreset: (id: string) => void;
  readonly onDelimiter: (delimiter: Delimiter) => void;
}

/** From which program a file is, and what separates its cells. */
export function FileFields({ preset, presets, delimiter, onPreset, onDelimiter }: FileFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="cl-field">
        <label htmlFor={`${id}-preset`}>{text('import_from')}</label>
        <select id={`${id}-preset`} value={preset} onChange={(event) => onPreset(event.target.value)}>
          <option value="">{text('import_other')}</option>
          {presets.map((each) => (
            <option key={each.id} value={each.id}>
              {each.source === null ? text('import_not_verified', each.name) : each.name}
            </option>
          ))}
        </select>
      </div>
      <div className="cl-field">
        <label htmlFor={`${id}-delimiter`}>{text('import_delimiter')}</label>
        <select
          id={`${id}-delimiter`}
          value={delimiter}
          onChange={(event) => onDelimiter(delimiters.find((each) => each === event.target.value) ?? ',')}
        >
          {delimiters.map((each) => (
            <option key={each} value={each}>
              {text(delimiterWords[each])}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
