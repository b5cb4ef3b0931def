/**
 * What a subject is about, without what makes each ticket another one: numbers, dates, hosts, addresses, links, paths, ticket references, and
 * the names of the client and its people. {@link issueKey} is the same for two tickets with the same issue in other words of the same kind:
 * "RE: [Ticket#8812] Printers offline!!" and "Offline: printer".
 */
import { normaliseName } from '../clients/names.ts';
import { gap, type KnownNames, maskNames } from './mask-names.ts';
import { stopWords } from './stop-words.ts';

export type { KnownNames } from './mask-names.ts';

/** A subject has a few words; who pastes a letter into it has said what it is about by then. */
const longest = 300;

const prefixes =
  /^(?:\s*(?:re|aw|antw|fw|fwd|wg|tr|rv|sv|ref|enc|res)\s*(?:\[\d+\])?\s*:|\s*\[[^\]]*(?:\d|extern|caution|spam|bulk)[^\]]*\])+/i;

/** Names of things that have a digit in them, where the thing is what matters. */
const things: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z\d])(?:(?:office|microsoft|ms)[\s-]?365|[om]365)(?![a-z\d])/gi, 'Office'],
  [/(?<![a-z\d])2fa(?![a-z\d])/gi, 'MFA'],
];

/** In this order: a link holds a host, a path holds a number. */
const particulars: readonly RegExp[] = [
  // https://…, \\server\share
  /[^\s"'(]*(?::\/\/|\\\\)[^\s"')]*|(?<!\p{L})[Ww]{3}\.\S+/gu,
  /[^\s@<>(),;:]*@[^\s@<>(),;]+/gu,
  // C:\folder, /var/log/syslog
  /(?<!\p{L})[A-Za-z]:\\[^\s"']*|(?<![\p{L}\p{N}/.])\/[\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]*)+/gu,
  // 2001:db8::1, 00:1a:2b:3c:4d:5e, and what is written like them
  /(?<![\p{L}\p{N}])(?:[\da-fA-F]{0,4}[:-]){3,}[\da-fA-F]{0,4}(?![\p{L}\p{N}])/gu,
  // srv.example.com, invoice.pdf; one that begins with a capital letter is a sentence that lacks a space
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:\p{Ll}[\p{L}\p{M}\p{N}-]+|\p{Lu}{2,})(?![\p{L}\p{N}])/gu,
  // DESKTOP-ABCDEF, SRV-MAIL
  /(?<![\p{L}\p{N}])(?:DESKTOP|LAPTOP|PC|NB|WS|SRV|SERVER|DC|VM|HV|ESX|NAS|FS|TS|RDS|SQL|PRT|PRN)[-_][\p{Lu}\p{N}]{2,}(?:[-_][\p{Lu}\p{N}]+)*(?![\p{L}\p{N}])/gu,
  // Whatever has a digit in it: 14:30, #4711, INC0012345, 5GB, 3rd, 0x80070005, 8f3c-…
  /[\p{L}\p{M}\p{N}_#-]*\p{N}[\p{L}\p{M}\p{N}_#-]*/gu,
];

/** Most subjects are words alone, and fifty thousand of them wait. */
const mayHoldParticulars = /[\p{N}@\\/.:_-]/u;

function maskOnce(text: string, known: KnownNames): string {
  let masked = text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/\.{2,}/g, gap)
    .slice(0, longest)
    .replace(prefixes, '');
  if (mayHoldParticulars.test(masked)) {
    for (const [thing, name] of things) masked = masked.replace(thing, name);
    for (const particular of particulars) masked = masked.replace(particular, gap);
  }
  return maskNames(masked, known)
    .replace(/…(?:[\s.,:;/\\#+_@%…-]*…)+/gu, gap)
    .replace(/^[\s…:;,.|/\\#!?+_–—-]+|[\s:;,.|/\\#!?+_–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

/** A subject as it may be shown for all of its kind: as it was written, with "…" for what belongs to one ticket. Masking twice is masking once. */
export function maskIssue(text: string, known: KnownNames = {}): string {
  let masked = text;
  // What is taken away at the start may uncover another "Re:".
  for (let step = 0; step < 10; step += 1) {
    const next = maskOnce(masked, known);
    if (next === masked) break;
    masked = next;
  }
  return masked;
}

/** Several words that are one, and what is one word in the mouths of all, in the spelling of {@link normaliseName}. */
const oneWord: readonly (readonly [RegExp, string])[] = (
  [
    ['broken', '(?:not|doesnt|dont|isnt|wont|no longer|stopped) work(?:ing|s)?'],
    ['broken', '(?:funktioniert|geht|klappt|lauft) nicht(?: mehr)?'],
    ['broken', '(?:ne )?(?:fonctionne|marche)(?:nt)? (?:pas|plus)|en panne'],
    ['broken', 'no (?:funciona|sirve)n?|nao (?:funciona|esta funcionando)'],
    ['broken', 'werkt niet(?: meer)?|doet het niet(?: meer)?'],
    ['broken', 'kaputt|defekt|kapot|defect|defectueux|roto|averiado|quebrado'],
    ['login', '(?:log|sign|logging|signing) (?:in|on|into)|logon|signin'],
    ['setup', 'set up|setting up'],
    ['backup', 'back up|backing up'],
    ['mail', 'e ?mail'],
    ['mails', 'e ?mails'],
    ['wifi', 'wi fi'],
    ['onboarding', 'on boarding'],
    ['offboarding', 'off boarding'],
    ['lockout', 'lock(?:ed)? ?out'],
    ['password', 'pw|pwd|passwd'],
  ] as const
).map(([one, words]) => [new RegExp(`(?<= )(?:${words})(?= )`, 'g'), one]);

/** L'imprimante, d'accès. */
const elision = /(?<!\p{L})(?:[cdjlmnstCDJLMNST]|[Qq]u)['’](?=\p{L})/gu;

export interface IssueText {
  /** The words that say what it is about, each once, in the order of the alphabet; empty where there are none ("Help!"). */
  readonly terms: readonly string[];
  /** As {@link maskIssue} makes it. */
  readonly masked: string;
}

export function readIssue(text: string, known: KnownNames = {}): IssueText {
  const masked = maskIssue(text, known);
  let folded = ` ${normaliseName(masked.replace(elision, ' '))} `;
  for (const [words, one] of oneWord) folded = folded.replace(words, one);
  const words = folded.split(' ').filter((word) => word.length > 1 && !stopWords.has(word));
  return { terms: [...new Set(words.map(stem))].sort(), masked };
}

/** The same for tickets with the same words of substance. Empty: it says nothing that could be the same again. */
export const issueKey = (subject: string | null, known: KnownNames = {}): string =>
  subject === null ? '' : readIssue(subject, known).terms.join(' ');

/**
 * Plurals and the two endings of English verbs, no more: what a longer stemmer folds besides (organisation and organ) costs more here than it
 * gives. The same letters for ü and ue, as people without a German keyboard write it.
 */
function stem(word: string): string {
  let short = word.replace(/(?<=[a-z])([aou])e(?=[a-z])/g, '$1');
  if (!/^[a-z]+$/.test(short)) return short;
  if (short.length > 4 && short.endsWith('ies')) short = `${short.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/.test(short)) short = short.slice(0, -2);
  else if (short.length > 3 && /[^siu]s$/.test(short)) short = short.slice(0, -1);
  short = short.replace(/^(.*[aeiouy].*?)(?:ing|ed)$/, (whole, base: string) =>
    base.length < 4 ? whole : base.replace(/([bdfgmnprt])\1$/, '$1'),
  );
  return short.length > 4 && short.endsWith('e') ? short.slice(0, -1) : short;
}
