/** Styles an element of ours: through its own object, because a page's CSP may forbid style elements and attributes. */
export function setStyle({ style }: HTMLElement, text: string): void {
  style.cssText = text;
}
