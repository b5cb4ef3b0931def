/** Legal forms, as single words after normalising. */
const legalForms = new Set(
  (
    'ltd limited inc incorporated corp corporation co company llc llp lllp lp plc pllc pc pty pte pvt private ' +
    'gmbh mbh ag kg kgaa ohg gbr ug ek ev eg se sa sas sasu sarl eurl sca snc srl srls spa sapa sl slu bv nv vof cv ' +
    'ab as asa aps oy oyj sro doo dd kft zrt nyrt sp z oo ltda eireli sdn bhd kk gk tbk pt and und et'
  ).split(' '),
);

/** Letters that are their own, not a letter and an accent, and what people type instead. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

// Only for scripts in which a mark is an accent: in Thai, Hindi or Japanese it makes another letter.
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
// `S.r.l.`, `A.B.C`, `A/S`: one letter, a dot or slash, and so on.
const initials = /(?<![\p{L}\p{N}])(?:\p{L}[./])+(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** One spelling for what people would call the same name: case, accents, punctuation, spaces, "&". */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđłı]/gu, (letter) => spelledOut[letter] ?? letter)
    .replace(initials, (letters) => letters.replace(/[./]/g, '') + (/[./]$/.test(letters) ? ' ' : ''))
    .replace(/['’ʼ`´]/gu, '')
    .replace(/[&+]/gu, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The name without its legal form. Equal cores are a reason to ask, never to assume: "Acme Ltd" and "Acme Inc" may be two companies. */
export function coreName(name: string): string {
  const words = normaliseName(name).split(' ');
  if (words[0] === 'the' && words.length > 1) words.shift();
  // "Limited" alone is a name: the first word always stays.
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
