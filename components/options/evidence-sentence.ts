import type { Evidence } from '../../lib/desks/definition.ts';
import { text } from '../../lib/platform/text.ts';

/** How a desk definition knows what it says. */
export function evidenceSentence({ kind, of, on }: Evidence): string {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(on));
  if (kind === 'captured') return text('options_evidence_captured', of, day);
  if (kind === 'reconstructed') return text('options_evidence_reconstructed', of, day);
  return text('options_evidence_sample', of, day);
}
