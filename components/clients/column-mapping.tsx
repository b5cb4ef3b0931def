import { useId } from 'react';
import { type ColumnUse, columnUses, importPresets } from '../../lib/clients/import-columns.ts';
import { type Delimiter, delimiters } from '../../lib/clients/table-rows.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { lineKindWords } from '../panel/line-words.ts';
import { useImport } from './import-store.ts';
import type { ListFile } from './read-list.ts';

const delimiterWords: Readonly<Record<Delimiter, TextKey>> = {
  ',': 'import_comma',
  ';': 'import_semicolon',
  '\t': 'import_tab',
  '|': 'import_bar',
};

function wordsOfUse(use: Exclude<ColumnUse, null>): string {
  if (use === 'name') return text('import_use_name');
  if (use === 'alias') return text('import_use_alias');
  if (use === 'domain') return text('import_use_domain');
  return text('import_use_line', text(lineKindWords[use].name));
}

/** What each column of the file is taken for, beside its first rows. */
export function ColumnMapping({ file }: { readonly file: ListFile }) {
  const id = useId();
  const { change, sent } = useImport();
  const { headers, preview, uses, preset, delimiter, encoding } = file;
  return (
    <fieldset className="cl-clients-part" disabled={sent !== null}>
      <legend className="cl-visually-hidden">{text('import_columns')}</legend>
      <div className="cl-clients-fields">
        <div className="cl-field">
          <label htmlFor={`${id}-preset`}>{text('import_from')}</label>
          <select id={`${id}-preset`} value={preset?.id ?? ''} onChange={(event) => change({ preset: event.target.value })}>
            <option value="">{text('import_other')}</option>
            {importPresets.map((each) => (
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
            onChange={(event) => change({ delimiter: delimiters.find((each) => each === event.target.value) ?? ',' })}
          >
            {delimiters.map((each) => (
              <option key={each} value={each}>
                {text(delimiterWords[each])}
              </option>
            ))}
          </select>
        </div>
        <p className="cl-soft cl-small">{text('import_encoding', encoding.toUpperCase())}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be scrolled by keyboard */}
      <section className="cl-clients-scroll" tabIndex={0} aria-label={text('import_preview')}>
        <table className="cl-table">
          <thead>
            <tr>
              {headers.map((header, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, two may have one name
                <th key={column} scope="col">
                  <span>{header || text('import_column', column + 1)}</span>
                  <UseSelect
                    column={header || text('import_column', column + 1)}
                    use={uses[column] ?? null}
                    onChange={(use) => change({ uses: withUse(uses, column, use) })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((row) => (
              <tr key={row.line}>
                {headers.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: likewise
                  <td key={column} className={uses[column] === null ? 'cl-soft' : undefined}>
                    <div className="cl-clients-cell">{row.cells[column]}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </fieldset>
  );
}

/** One column at most has the name. */
const withUse = (uses: readonly ColumnUse[], column: number, use: ColumnUse): ColumnUse[] =>
  uses.map((before, index) => (index === column ? use : before === 'name' && use === 'name' ? null : before));

interface UseSelectProps {
  readonly column: string;
  readonly use: ColumnUse;
  readonly onChange: (use: ColumnUse) => void;
}

const UseSelect = ({ column, use, onChange }: UseSelectProps) => (
  <select
    aria-label={text('import_use_of', column)}
    value={use ?? ''}
    onChange={(event) => onChange(columnUses.find((each) => each === event.target.value) ?? null)}
  >
    <option value="">{text('import_use_none')}</option>
    {columnUses.map((each) => (
      <option key={each} value={each}>
        {wordsOfUse(each)}
      </option>
    ))}
  </select>
);
