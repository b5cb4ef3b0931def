const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that is finished, as against text that still has to be escaped. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | number | Markup | readonly Markup[];

const write = (part: Part): string => {
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map((one) => one.source).join('\n');
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? character);
};

/** A template tag: whatever is put in is escaped, unless it was made by this tag itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((string, index) => string + write(parts[index] ?? '')).join(''));
