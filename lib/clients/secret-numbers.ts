/** Numbers that pay: each proves itself by its check digits, so that a phone number or a ticket is not taken for one. */

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);

/** ISO/IEC 7812-1, the check digit of payment cards. */
function passesLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

// Visa, Mastercard (both ranges), American Express, Discover, JCB, Diners Club; with the lengths that each of them issues.
const issued =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;
const cardShape = /(?<![\p{L}\d+.-])\d(?:[ -]?\d){12,18}(?![\p{L}\d]|[.-]\d)/gu;

export const hasCardNumber = (text: string): boolean =>
  [...text.matchAll(cardShape)].some(([found]) => {
    const digits = digitsOf(found);
    return issued.test(digits.join('')) && passesLuhn(digits);
  });

// The lengths of the IBAN registry for the countries where most of them are; others need only the check digits.
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AE23 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IL23 IS26 IT27 LI21 LT20 LU20 LV21 MC27 ' +
    'MT31 NL18 NO15 PL28 PT25 RO24 SA24 SE24 SI19 SK24 TR26'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const compactIban = /(?<![\p{L}\d])[a-z]{2}\d{2}[a-z0-9]{11,30}(?![\p{L}\d])/giu;
const groupedIban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?(?![\p{L}\d])/gu;

export function hasIban(text: string): boolean {
  const grouped = [...text.matchAll(groupedIban)].flatMap(([found]) => {
    // A word in capitals after it may have been taken along.
    const groups = found.split(' ');
    return groups.map((_, index) => groups.slice(0, index + 1).join(''));
  });
  return [...[...text.matchAll(compactIban)].map(([found]) => found.toUpperCase()), ...grouped].some(isIban);
}

/** ISO 7064, mod 97-10. */
function isIban(iban: string): boolean {
  const length = ibanLengths[iban.slice(0, 2)];
  if (length === undefined ? iban.length < 15 : iban.length !== length) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((character) => Number.parseInt(character, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const routing = /\b(?:routing|aba|rtn)\b[^\d\n]{0,20}(\d{9})(?!\d)/giu;
const sortCode = /\bsort[ -]?code\b[^\d\n]{0,10}\d{2}[ -]?\d{2}[ -]?\d{2}(?!\d)/iu;
const bankAccount =
  /\b(?:bank|checking|savings|giro)\b[^\n]{0,40}?\b(?:account|acct|a\/c|konto(?:nummer)?)\b[^\d\n]{0,20}\d{6,17}(?!\d)/iu;

/** American routing numbers by their check digit; accounts have none, so only where the words say that it is a bank's. */
export const hasBankAccount = (text: string): boolean =>
  sortCode.test(text) || bankAccount.test(text) || [...text.matchAll(routing)].some(([, number]) => isRouting(number ?? ''));

function isRouting(number: string): boolean {
  const weights = [3, 7, 1];
  const sum = digitsOf(number).reduce((total, digit, index) => total + digit * (weights[index % 3] ?? 0), 0);
  return sum > 0 && sum % 10 === 0;
}
