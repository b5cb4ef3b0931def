import { browser } from 'wxt/browser';
import type catalogue from '../../public/_locales/en/messages.json';

/** A key of the message catalogue. */
export type TextKey = keyof typeof catalogue;

/** A text of the catalogue, in the browser's language. Substitutions fill $1 to $9. */
export function text(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key as never, substitutions.map(String));
}

/** For dates and times that stand in our sentences: the user's own way of writing them where it is in the language of the sentences. */
export function spokenLocale(): string {
  const language = text('extension_language');
  return navigator.languages.find((own) => own === language || own.startsWith(`${language}-`)) ?? language;
}
