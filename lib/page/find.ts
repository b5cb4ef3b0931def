/** Selectors of desk definitions: CSS, with ` >>> ` into a shadow root. What cannot be read as CSS matches nothing. */
export function findAll(at: string, root: ParentNode): Element[] {
  const [here = '', ...inside] = at.split(' >>> ');
  try {
    const found = [...root.querySelectorAll(here)];
    if (inside.length === 0) return found;
    return found.flatMap(({ shadowRoot }) => (shadowRoot ? findAll(inside.join(' >>> '), shadowRoot) : []));
  } catch {
    return [];
  }
}

export const findFirst = (at: string, root: ParentNode): Element | null => findAll(at, root)[0] ?? null;

/** One line of text, or null if there is none. */
export const tidy = (text: string | null | undefined): string | null => {
  const one = text?.replace(/\s+/g, ' ').trim();
  return one ? one.slice(0, 2000) : null;
};

/** The nearest element on an event's way that this selector means, from inside shadow roots too. */
export const pressed = (event: Event, selector: string): Element | null => {
  const way = event.composedPath().filter((node) => node instanceof Element);
  try {
    return way.find((element) => element.matches(selector)) ?? null;
  } catch {
    return null;
  }
};
