/** Which line of the client card speaks of what a ticket is about. One silly match costs more trust than ten missed ones. */
import type { LineKind } from '../clients/line-kinds.ts';

export interface SpokenLine {
  readonly kind: LineKind;
  readonly text: string;
  /** Two versions of it: no word to build a question on. */
  readonly rivals?: readonly unknown[] | undefined;
}

// What can be asked about, what weighs most first.
const askable = ['vital-function', 'promise', 'do-and-dont', 'people', 'words'] as const satisfies readonly LineKind[];
export type AskableKind = (typeof askable)[number];
const isAskable = (kind: LineKind): kind is AskableKind => (askable as readonly LineKind[]).includes(kind);

/** Words of every second ticket or card: sharing one of them says nothing. */
const common = new Set(
  (
    'about after again agree allow also always another answer anybody around asked before being below between both break broke broken call ' +
    'calls cannot cant change changed check client close closed come company complete computer could customer daily data date days device ' +
    'does doesnt done dont down during each early email emails ended error errors even ever every everyone fail failed fails fault first fixed ' +
    'from gets give given goes going have having help here hour hours into issue issues just keep know last late later laptop leave leaves less long ' +
    'longer look lost mail mails make many message minute minutes monday tuesday wednesday thursday friday saturday sunday month more morning ' +
    'most much must need needed needs never next night nobody noon nothing office once only open other over page people person phone please ' +
    'problem problems question quick reach ready reboot reply report request requests reset restart right said same send sends sent server ' +
    'service should since site slow some somebody something soon start started starts status still stop stopped stops support sure system ' +
    'systems take team tell than that their them then there these they thing things this those ticket tickets time times today tomorrow ' +
    'tonight under until update updates upon urgent used user users uses using very wait want wants week weekly weeks well were what when ' +
    'where which while will with within without word words work working works would year yesterday your'
  ).split(' '),
);

/** The ends that English puts behind a word; cut off as long as enough of it is left. */
const ends = ['ations', 'ation', 'ings', 'ing', 'ers', 'ies', 'er', 'es', 'ed', 's', 'y'];
const shortestStem = 4;

export function stem(word: string): string {
  const end = ends.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= shortestStem) ?? '';
  // "planning" and "plans", "invoice" and "invoicing".
  return word
    .slice(0, word.length - end.length)
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(.{4,})e$/, '$1');
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.map((word) => word.replace(/['’]s?$/, '')) ?? [];

const isSignificant = (word: string): boolean =>
  word.length >= shortestStem && !/^\d+$/.test(word) && !common.has(word.toLowerCase().replace(/['’]/g, ''));

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter(isSignificant)
      .map((word) => stem(word.toLowerCase())),
  );

/** Of a line about people only their names count: a capital that does not begin a sentence. */
const namesOf = (text: string): string =>
  text
    .replace(/(?:^|[.!?:;]\s+)\p{L}+/gu, '')
    .match(/\p{Lu}\p{L}{3,}/gu)
    ?.join(' ') ?? '';

/** The line that speaks of the subject; null where none clearly does. The client's own name is in every subject and every line. */
export function lineAbout<T extends SpokenLine>(
  subject: string,
  client: string,
  lines: readonly T[],
): (T & { readonly kind: AskableKind }) | null {
  const own = stemsOf(client);
  const wanted = stemsOf(subject);
  const shared = (text: string): number => [...stemsOf(text)].filter((word) => wanted.has(word) && !own.has(word)).length;
  const found = lines
    .filter((line): line is T & { readonly kind: AskableKind } => isAskable(line.kind) && (line.rivals ?? []).length === 0)
    .map((line) => ({ line, count: shared(line.kind === 'people' ? namesOf(line.text) : line.text) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || askable.indexOf(one.line.kind) - askable.indexOf(other.line.kind));
  return found[0]?.line ?? null;
}

const longestQuote = 160;

/** The line as it is quoted: of a long one, the sentence that speaks of the subject. */
export function quoteOf(text: string, subject: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= longestQuote) return whole;
  const wanted = stemsOf(subject);
  const sentences = whole.split(/(?<=[.!?;])\s+/);
  const spoken = sentences.find((sentence) => [...stemsOf(sentence)].some((word) => wanted.has(word))) ?? whole;
  return spoken.length <= longestQuote ? spoken : `${spoken.slice(0, longestQuote).replace(/\s+\S*$/, '')} …`;
}
