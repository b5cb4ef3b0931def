/** A key that is pressed to write something is no answer. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null;
