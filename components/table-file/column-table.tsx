import type { ReactNode } from 'react';
import { text } from '../../lib/platform/text.ts';
import { ScrollTable } from './scroll-table.tsx';

interface ColumnTableProps<Use extends string> {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** By column; null: it is left out. */
  readonly uses: readonly (Use | null)[];
  readonly everyUse: readonly Use[];
  readonly wordsOf: (use: Use) => string;
  readonly onUse: (column: number, use: Use | null) => void;
}

/** What each column of a file is taken for, above its first rows. */
export function ColumnTable<Use extends string>(props: ColumnTableProps<Use>): ReactNode {
  const { name, headers, rows, uses, everyUse, wordsOf, onUse } = props;
  // By their place: two may have one name.
  const columns = headers.map((header, place) => ({ place, called: header || text('import_column', place + 1) }));
  return (
    <ScrollTable name={name}>
      <thead>
        <tr>
          {columns.map(({ place, called }) => (
            <th key={place} scope="col">
              <span>{called}</span>
              <select
                aria-label={text('import_use_of', called)}
                value={uses[place] ?? ''}
                onChange={(event) => onUse(place, everyUse.find((use) => use === event.target.value) ?? null)}
              >
                <option value="">{text('import_use_none')}</option>
                {everyUse.map((use) => (
                  <option key={use} value={use}>
                    {wordsOf(use)}
                  </option>
                ))}
              </select>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            {columns.map(({ place }) => (
              <td key={place} className={(uses[place] ?? null) === null ? 'cl-soft' : undefined}>
                <div className="cl-scroll-table-cell">{row.cells[place]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
