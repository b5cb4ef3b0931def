import { isRetraction, type Rows } from './rows.ts';

/**
 * Which rows are left in parts that follow each other in time, once whatever was taken back goes together with what took it back. What takes
 * back a row that stands in none of these parts stays.
 */
export function leftOver(parts: readonly Rows[]): Uint32Array[] {
  const concerned = new Set<number>();
  for (const rows of parts)
    for (let row = 0; row < rows.id.length; row += 1) if (isRetraction(rows, row)) concerned.add(rows.id[row] as number);
  if (concerned.size === 0) return parts.map(({ id }) => Uint32Array.from(id.keys()));
  const gone = goneOf(parts, concerned);
  return parts.map(({ id }, part) => Uint32Array.from(id.keys()).filter((row) => !gone[part]?.has(row)));
}

function goneOf(parts: readonly Rows[], concerned: ReadonlySet<number>): readonly Set<number>[] {
  const gone = parts.map(() => new Set<number>());
  const last = new Map<number, { readonly part: number; readonly row: number }>();
  for (const [part, rows] of parts.entries()) {
    for (let row = 0; row < rows.id.length; row += 1) {
      const id = rows.id[row] as number;
      if (!concerned.has(id)) continue;
      const before = last.get(id);
      if (!isRetraction(rows, row)) last.set(id, { part, row });
      else if (before !== undefined) {
        gone[before.part]?.add(before.row);
        gone[part]?.add(row);
        last.delete(id);
      }
    }
  }
  return gone;
}
