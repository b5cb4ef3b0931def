/**
 * Makes it with the first use. To find out how a language writes dates and numbers takes the browser longer than most else that a page does
 * before it is seen.
 */
export function whenUsed<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
