import { type RefObject, useEffect, useState } from 'react';

/** In less room than this no chart can be read: it stays as it was, until there is more. */
const leastWidth = 200;

/** How wide an element is, in whole pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now >= leastWidth) setWidth(now);
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
