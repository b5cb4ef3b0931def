import { text } from '../../lib/platform/text.ts';

/** Issues that come again and again, and what is done about them for good. */
export function PatternsPage() {
  return <h2>{text('patterns_title')}</h2>;
}
