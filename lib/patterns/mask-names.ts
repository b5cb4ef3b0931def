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

const wordsOf = (name: string): string[] => name.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const and = new Set(['and', 'und', 'et', 'en', 'y', 'e']);
const between = `[^\\p{L}\\p{N}]+(?:(?:${[...and].join('|')})[^\\p{L}\\p{N}]+)?`;
const phrase = (words: readonly string[]): string => words.filter((word) => !and.has(word.toLowerCase())).join(between);

/** As it is written, and without its legal form. */
function clientPhrases(client: string): string[] {
  const words = wordsOf(client);
  const core = new Set(coreName(client).split(' '));
  const short = [...words];
  while (short.length > 1 && !core.has(normaliseName(short.at(-1) ?? ''))) short.pop();
  // "Printer Ltd" is no reason to take the printer out of every subject.
  const says = short.join('').length >= 3 && short.some((word) => !noNames.has(normaliseName(word)));
  return [words, ...(says ? [short] : [])].map(phrase).filter((each) => each.length >= 3);
}

/** Each part of a person's name; nothing where the desk's "requester" is a mailbox or a department. */
function personPhrases(person: string): string[] {
  const words = wordsOf(person.replace(/\S+@\S+/g, ' ')).filter((word) => !/\p{N}/u.test(word));
  if (words.length > 4 || words.some((word) => noNames.has(normaliseName(word)))) return [];
  const fewest = words.length === 1 ? 4 : 3;
  return words.filter((word) => word.length >= fewest);
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
  const known =
    phrases.length === 0
      ? text
      : text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?:['’]s)?(?![\\p{L}\\p{N}])`, 'giu'), gap);
  return known
    .replace(withHonorific, gap)
    .replace(endingInAName, (name, first: string, last: string) =>
      [first, last].some((word) => noNames.has(normaliseName(word))) ? name : gap,
    );
}
