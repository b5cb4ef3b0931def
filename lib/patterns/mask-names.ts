/** Names of clients and people in a subject: they make every ticket another one, and nobody who reads a list of issues needs them. */
import { coreName, normaliseName } from '../clients/names.ts';
import { noNames } from './stop-words.ts';

/** Names that a ticket itself carries. A ticket's record fits. */
export interface KnownNames {
  readonly client?: string | null;
  readonly requester?: string | null;
  readonly owner?: string | null;
}

/** What stands where something was masked. */
export const gap = '…';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (name: string): string[] => name.normalize('NFKC').toLowerCase().match(word) ?? [];

/** "Oak & Sons", "Oak and Sons". */
const and = new Set(['and', 'und', 'et', 'en', 'y', 'e']);

/** As it is written, and without its legal form. */
function clientPhrases(client: string): string[][] {
  const words = wordsOf(client).filter((each) => !and.has(each));
  const core = new Set(coreName(client).split(' '));
  let length = words.length;
  while (length > 1 && !core.has(normaliseName(words[length - 1] ?? ''))) length -= 1;
  const short = words.slice(0, length);
  // "Printer Ltd" is no reason to take the printer out of every subject.
  const says = short.some((each) => !noNames.has(each));
  return [words, ...(says && length < words.length ? [short] : [])].filter((each) => each.join('').length >= 3);
}

/** Each part of a person's name; nothing where the desk's "requester" is a mailbox or a department. */
function personPhrases(person: string): string[][] {
  const words = wordsOf(person.replace(/\S+@\S+/g, ' ')).filter((each) => !/\p{N}/u.test(each));
  if (words.length > 4 || words.some((each) => noNames.has(each))) return [];
  const fewest = words.length === 1 ? 4 : 3;
  return words.filter((each) => each.length >= fewest).map((each) => [each]);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** How many of the words from there on are this phrase; 0: they are not. */
function lengthOf(phrase: readonly string[], places: readonly Place[], from: number): number {
  let at = from;
  for (const wanted of phrase) {
    while (at > from && and.has(places[at]?.word ?? '')) at += 1;
    if (places[at]?.word !== wanted) return 0;
    at += 1;
  }
  return at - from;
}

/** Word by word: a regular expression made for each ticket's names would take its time to be made. */
function maskPhrases(text: string, phrases: readonly (readonly string[])[]): string {
  const places = [...text.matchAll(word)].map(({ 0: found, index }): Place => {
    return { start: index, end: index + found.length, word: found.toLowerCase() };
  });
  let masked = '';
  let done = 0;
  for (let at = 0; at < places.length; ) {
    const length = Math.max(...phrases.map((phrase) => lengthOf(phrase, places, at)));
    const [first, last] = [places[at], places[at + length - 1]];
    if (length > 0 && first !== undefined && last !== undefined) {
      masked += text.slice(done, first.start) + gap;
      done = last.end + (/^['’]s(?!\p{L})/u.exec(text.slice(last.end))?.[0].length ?? 0);
    }
    at += Math.max(length, 1);
  }
  return masked + text.slice(done);
}

// "Reset for John Smith", "reset für Anna Berg": two capitalised words at the end. What comes before has to be in lower case: in A Title
// Like This capitals mean nothing.
const endingInAName =
  /(?<=(?:^|\s)\p{Ll}{3,}\s(?:.*\s)?(?:for|für|pour|para|voor)\s+)(\p{Lu}\p{Ll}+)\s+(\p{Lu}[\p{L}'’-]+)(?=\s*(?:$|[(),;:.!?–—]))/gu;

const withHonorific = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Mme|Mlle|Sr|Sra|Dhr|Mevr)\.?\s+\p{Lu}[\p{L}'’-]+/gu;

export function maskNames(text: string, { client, requester, owner }: KnownNames): string {
  const phrases = [
    ...(client ? clientPhrases(client) : []),
    ...(requester ? personPhrases(requester) : []),
    ...(owner ? personPhrases(owner) : []),
  ];
  return (phrases.length === 0 ? text : maskPhrases(text, phrases))
    .replace(withHonorific, gap)
    .replace(endingInAName, (name, first: string, last: string) =>
      [first, last].some((each) => noNames.has(normaliseName(each))) ? name : gap,
    );
}
