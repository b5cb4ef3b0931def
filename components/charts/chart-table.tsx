export interface ChartTable {
  readonly columns: readonly { readonly name: string; readonly isNumber?: boolean }[];
  /** The first cell of a row says what the row is about. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

interface ChartTableViewProps {
  readonly id?: string;
  readonly caption: string;
  readonly table: ChartTable;
}

/** What a chart shows, as numbers. A long one scrolls in itself, by keyboard too. */
export function ChartTableView({ id, caption, table: { columns, rows } }: ChartTableViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section id={id} className="cl-chart-table" aria-label={caption} tabIndex={0}>
      <table className="cl-table">
        <caption className="cl-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber = false }) => (
              <th key={name} scope="col" className={isNumber ? 'cl-chart-number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]?.name} className={columns[index + 1]?.isNumber ? 'cl-chart-number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
