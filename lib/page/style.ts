/**
 * Styles an element of ours. Through its own object, because a page's CSP may forbid style elements and attributes, and all of it important,
 * because the page has rules of its own.
 */
export function setStyle({ style }: HTMLElement, text: string): void {
  style.cssText = text.replaceAll(';', '!important;');
}
