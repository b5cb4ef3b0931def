import { text } from '../../lib/platform/text.ts';

/** Whether what was closed as achieved stayed achieved. */
export function HoldingPage() {
  return <h2>{text('held_title')}</h2>;
}
