/** Passwords have no shape of their own: the word before them gives them away. */

const labels =
  'password|passwd|passphrase|passcode|pass word|passwort|kennwort|mot de passe|mdp|contraseña|clave|senha|parola d.ordine|wachtwoord|' +
  'lösenord|adgangskode|passord|salasana|hasło|pwd?|p\\/w|psk|(?:wi-?fi|wlan)[ -]?(?:key|schlüssel)|api[ -]?(?:key|token)|secret key|' +
  'client secret|access token';
const locks = 'door|gate|alarm|entry|safe|key ?safe|lock ?box|garage';
const codes =
  `(?:sim |card )?pin(?: code)?|(?:${locks})[ -]?(?:code|pin)|` +
  // "PIN of the back door", "code for the alarm".
  `(?:pin|code)(?: code)? (?:of|for|to) (?:(?:the|our|their|his|her) )?(?:\\p{L}+ )?(?:${locks})`;
const is = 'is|are|ist|lautet|est|es|é|=|:|→|->';
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';

const labelled = new RegExp(`${before}(?:${labels})${after}["”)]?\\s*(${is})\\s*["“'\`(]?([^\\s"”]{3,})([^\\n]*)`, 'giu');
const bare = new RegExp(`${before}(?:${labels})${after}\\s+["“'\`]?([^\\s"”]{6,})`, 'giu');
const coded = new RegExp(`${before}(?:${codes})${after}\\s*(?:${is})?\\s*#?\\d{3,8}(?![\\d/.:]*\\d)`, 'iu');
const administrator = /(?<![\p{L}\p{N}])(?:admin(?:istrator)?|root|sa)\s?[/:]\s?(\S{6,})/giu;
const inAddress = /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i;

/** After "password:" these say where it is or what about it, not what it is. */
const pointers = new Set(
  (
    'ask see none unknown vault keepass bitwarden lastpass 1password itglue hudu keeper passbolt expired expires reset resets required ' +
    'changes changed rotated policy never always only default blank empty same tbd known shared safe manager'
  ).split(' '),
);

export function hasPassword(text: string): boolean {
  if (inAddress.test(text) || coded.test(text)) return true;
  const said = [...text.matchAll(labelled)].some(([, link = '', value = '', rest = '']) =>
    isPassword(link, trimmed(value), rest),
  );
  return (
    said ||
    [...text.matchAll(bare), ...text.matchAll(administrator)].some(
      ([, value = '']) => isMixed(trimmed(value)) && value.length >= 6,
    )
  );
}

function isPassword(link: string, value: string, rest: string): boolean {
  if (pointers.has(value.toLowerCase())) return false;
  if (isMixed(value)) return true;
  // One plain word and nothing after it: "pw: swordfish". After "is" a plain word is grammar: "the password is shared".
  return /[:=→>]/.test(link) && value.length >= 4 && /^\s*(?:[).,;/|]|$)/.test(rest);
}

const trimmed = (value: string): string => value.replace(/[.,;:!?)'`]+$/, (end) => (/^!+$/.test(end) ? end : ''));

/** Letters with digits or signs among them, as nobody writes in a sentence. */
const isMixed = (value: string): boolean =>
  /\p{L}/u.test(value) &&
  value.length >= 4 &&
  !/^https?:|^\d+(?:st|nd|rd|th|-?\p{L}{1,6})$/iu.test(value) &&
  (/\d/.test(value) || /[!#$%^&*+=?~§]/.test(value) || /\p{Ll}\p{Lu}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*\p{Lu}/u.test(value));
