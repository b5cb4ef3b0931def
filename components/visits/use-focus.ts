import { type RefObject, useEffect, useRef } from 'react';

/** For the first field of a form that a button has opened: the keyboard goes on there. */
export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
  const field = useRef<E>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
