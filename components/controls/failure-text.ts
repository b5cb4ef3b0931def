import { CallFailed } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';

/** An error in words for the user: what the background said, or that it said nothing. */
export function failureText(error: unknown): string {
  if (!(error instanceof CallFailed)) return text('app_unreachable');
  return error.where === null ? text('app_failed', error.message) : text('app_failed_at', error.message, error.where);
}
