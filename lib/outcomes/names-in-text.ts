/** What stands where a name was. */
export const removedName = '…';

/** Finds names as whole words, whatever their case, and takes them out. */
export interface NameFinder {
  readonly isIn: (text: string) => boolean;
  /** The same text when no name is in it. */
  readonly takeOut: (text: string) => string;
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** As they stand in an address, too. */
const spellings = (name: string): string[] => [
  name,
  encodeURIComponent(name),
  encodeURIComponent(name).replaceAll('%20', '+'),
  encodeURI(name),
];

export function findNames(names: readonly string[]): NameFinder {
  const found = [
    ...new Set(
      names
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .flatMap(spellings),
    ),
  ];
  if (found.length === 0) return { isIn: () => false, takeOut: (text) => text };
  // The longest first: "Ann Smith" before "Ann".
  const any = found.toSorted((one, other) => other.length - one.length).map(escaped);
  const pattern = `(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`;
  const [once, every] = [new RegExp(pattern, 'iu'), new RegExp(pattern, 'giu')];
  return { isIn: (text) => once.test(text), takeOut: (text) => (once.test(text) ? text.replace(every, removedName) : text) };
}

/** `Ann Smith <ann@acme.example>`, `Ann Smith (ann@acme.example)`: the whole, the name and the address. */
export function namesOfPerson(written: string): string[] {
  const whole = written.trim();
  const parts = /^(?<name>[^<(]*)[<(](?<address>[^>)]+@[^>)]+)[>)]\s*$/.exec(whole)?.groups;
  return [whole, parts?.name?.trim().replace(/^"(.*)"$/, '$1') ?? '', parts?.address?.trim() ?? ''].filter((name) => name !== '');
}
