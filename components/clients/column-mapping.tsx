import { type ColumnUse, columnUses, importPresets } from '../../lib/clients/import-columns.ts';
import { text } from '../../lib/platform/text.ts';
import { lineKindWords } from '../panel/line-words.ts';
import { ColumnTable } from '../table-file/column-table.tsx';
import { FileFields } from '../table-file/file-fields.tsx';
import { useImport } from './import-store.ts';
import type { ListFile } from './read-list.ts';

function wordsOfUse(use: Exclude<ColumnUse, null>): string {
  if (use === 'name') return text('import_use_name');
  if (use === 'alias') return text('import_use_alias');
  if (use === 'domain') return text('import_use_domain');
  return text('import_use_line', text(lineKindWords[use].name));
}

/** What each column of the file is taken for, beside its first rows. */
export function ColumnMapping({ file }: { readonly file: ListFile }) {
  const { change, sent } = useImport();
  const { headers, preview, uses, preset, delimiter, encoding } = file;
  return (
    <fieldset className="cl-clients-part" disabled={sent !== null}>
      <legend className="cl-visually-hidden">{text('import_columns')}</legend>
      <div className="cl-clients-fields">
        <FileFields
          preset={preset?.id ?? ''}
          presets={importPresets}
          delimiter={delimiter}
          onPreset={(chosen) => change({ preset: chosen })}
          onDelimiter={(chosen) => change({ delimiter: chosen })}
        />
        <p className="cl-soft cl-small">{text('import_encoding', encoding.toUpperCase())}</p>
      </div>
      <ColumnTable
        name={text('import_preview')}
        headers={headers}
        rows={preview}
        uses={uses}
        everyUse={columnUses}
        wordsOf={wordsOfUse}
        onUse={(column, use) => change({ uses: withUse(uses, column, use) })}
      />
    </fieldset>
  );
}

/** One column at most has the name. */
const withUse = (uses: readonly ColumnUse[], column: number, use: ColumnUse): ColumnUse[] =>
  uses.map((before, index) => (index === column ? use : before === 'name' && use === 'name' ? null : before));
