/** Keys and tokens: by the marks that their issuers give them (as gitleaks, secretlint and GitHub's scanner know them), else by looking random. */
const marked: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}/,
  /\bgithub_pat_\w{22,}/,
  /\bglpat-[\w-]{20,}/,
  /\bxox[abeprs]-[\w-]{10,}/,
  /\bhooks\.slack\.com\/services\/\w+\/\w+/,
  /\bAIza[\w-]{35}/,
  /\b(?:sk|rk)_live_\w{16,}/,
  /\bsk-[\w-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/,
  /\bAccountKey=\S{20,}/,
  /[?&]sig=[\w%+/-]{20,}/,
  /\botpauth:\/\//,
  // BitLocker's recovery password, and product keys as Microsoft writes them.
  /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/,
  /(?<![\w-])(?:(?=[A-Z0-9]*\d|[A-Z0-9-]*\d)[A-Z0-9]{5}-){4}[A-Z0-9]{5}(?![\w-])/,
];

const longRun = /[A-Za-z0-9+/_=-]{20,}/g;
const hexRun = /(?<![\w-])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{32,}(?![\w-])/i;

/** How often the kind of character changes from one to the next: in a random text at every second one, in names put together much less. */
const leastChanges = 0.35;

export const hasKey = (text: string): boolean =>
  marked.some((mark) => mark.test(text)) || hexRun.test(text) || [...text.matchAll(longRun)].some(([run]) => looksRandom(run));

function looksRandom(run: string): boolean {
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/\d/.test(run)) return false;
  const kinds = [...run].map(kindOf);
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  return changes / run.length >= leastChanges;
}

const kindOf = (character: string): string => {
  if (/\d/.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'lower';
  return /[A-Z]/.test(character) ? 'upper' : 'sign';
};
