import { browser } from 'wxt/browser';
import type catalogue from '../../public/_locales/en/messages.json';

/** A key of the message catalogue. */
export type TextKey = keyof typeof catalogue;

/** A text of the catalogue, in the browser's language. Substitutions fill $1 to $9. */
export function text(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key as never, substitutions.map(String));
}
