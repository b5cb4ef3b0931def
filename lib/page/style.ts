/** Styles an element of ours. Set one by one, because a page's CSP may forbid style elements, and important, because the page has rules of its own. */
export function setStyle(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}
