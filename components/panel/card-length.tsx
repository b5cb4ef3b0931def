import { mostLines } from '../../lib/clients/line-kinds.ts';
import { text } from '../../lib/platform/text.ts';

/** Two cards that became one may have more lines than anybody reads: all of them stand there, and somebody chooses. */
export function CardLength({ lines }: { readonly lines: readonly unknown[] }) {
  if (lines.length <= mostLines) return null;
  return <p className="cl-notice cl-notice-caution cl-small">{text('panel_card_too_long', lines.length, mostLines)}</p>;
}
