import { browser } from 'wxt/browser';
import type catalogue from '../../public/_locales/en/messages.json';

/** A key of the message catalogue. */
export type TextKey = keyof typeof catalogue;

/** A text of the catalogue, in the browser's language. Substitutions fill $1 to $9; numbers are written as {@link numberText} writes them. */
export function text(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  const words = substitutions.map((value) => (typeof value === 'number' ? numberText(value) : value));
  return browser.i18n.getMessage(key as never, words);
}

/** For dates and times that stand in our sentences: the user's own way of writing them where it is in the language of the sentences. */
export function spokenLocale(): string {
  const language = text('extension_language');
  return navigator.languages.find((own) => own === language || own.startsWith(`${language}-`)) ?? language;
}

let numbers: Intl.NumberFormat | null = null;

/** 12,345 */
export function numberText(value: number): string {
  numbers ??= new Intl.NumberFormat(spokenLocale());
  return numbers.format(value);
}
