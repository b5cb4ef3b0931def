const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#039': "'", nbsp: ' ' };

/** The words of a piece of HTML, as somebody reads them. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();

/** The first group of the pattern, as words. Throws with the page's title where there is none: an instance of another kind, or a lost session. */
export function findIn(page: { readonly address: string; readonly text: string }, what: string, pattern: RegExp): string {
  const found = pattern.exec(page.text)?.[1];
  if (found !== undefined) return wordsOf(found);
  const title = wordsOf(/<title>([\s\S]*?)<\/title>/.exec(page.text)?.[1] ?? '');
  throw new Error(`${what}: not found at ${page.address} ("${title}").`);
}

/** The number that the pattern finds first. */
export function idIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
