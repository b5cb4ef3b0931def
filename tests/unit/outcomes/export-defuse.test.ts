import { describe, expect, test } from 'vitest';
import { defuse } from '../../../lib/outcomes/export-defuse.ts';
import { nastyTexts } from './export-samples.ts';

/** What a spreadsheet might take for the beginning of a formula, wherever it sees the border of a cell. */
const wouldRun = (text: string): boolean =>
  text.split(/[;\t\r\n]/).some((cell) => /^[\s"\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell));

describe('no cell that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1+cmd',
    '@SUM(A1)',
    '  =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20SUM(A1)',
    '"=1+1"',
    '=1\nsecond line',
    'printer;=HYPERLINK("http://example.com")',
    'printer;"=1+1"',
    'printer\t=1',
    'printer\r\n@SUM(A1)',
  ])('%j', (text) => {
    expect(wouldRun(text)).toBe(true);
    expect(wouldRun(defuse(text))).toBe(false);
  });

  test.each(['\tx', '\rx', '\nx'])('a leading control character is held too: %j', (text) => {
    expect(defuse(text)).toBe(`'${text}`);
  });

  test('removing the apostrophes gives the text back: nothing else is changed', () => {
    for (const text of nastyTexts(2000)) {
      expect(wouldRun(defuse(text))).toBe(false);
      expect(defuse(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
    }
  });

  test.each(['Cannot print', 'e-mail to a@b.c', '1 + 1 = 2', 'a; b, c', 'first line\nsecond line', "it's", ''])(
    'an ordinary text stays as it is: %j',
    (text) => {
      expect(defuse(text)).toBe(text);
    },
  );
});
