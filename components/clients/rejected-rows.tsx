import type { RejectedRow, RejectedWhy } from '../../lib/clients/import-rows.ts';
import { mostLines } from '../../lib/clients/line-kinds.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { lineName } from '../table-file/line-name.ts';

const whyWords: Readonly<Record<RejectedWhy, TextKey>> = {
  'no-name': 'import_why_no_name',
  duplicate: 'import_why_duplicate',
  'name-too-long': 'import_why_name_too_long',
  'text-too-long': 'import_why_text_too_long',
  'too-many-lines': 'import_why_too_many_lines',
  'too-many-cells': 'import_why_too_many_cells',
  'broken-quotes': 'import_why_broken_quotes',
  secret: 'import_why_secret',
};

/** Every row that is not taken, with its line in the file and the reason. */
export function RejectedRows({ rejected }: { readonly rejected: readonly RejectedRow[] }) {
  if (rejected.length === 0) return null;
  return (
    <details className="cl-clients-rejected" open={rejected.length <= 20}>
      <summary>{rejected.length === 1 ? text('import_rejected_one') : text('import_rejected', rejected.length)}</summary>
      <ul className="cl-clients-list">
        {rejected.map(({ line, why, detail, name }) => (
          <li key={line}>
            <span className="cl-soft">{lineName(line)}</span>
            {name !== '' && <span>{shortened(name)}</span>}
            <span>{why === 'too-many-lines' ? text(whyWords[why], mostLines) : text(whyWords[why], detail)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
