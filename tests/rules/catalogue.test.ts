import { describe, expect, it } from 'vitest';
import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };
import { productSources, readProjectFile } from './source-files.ts';

const sources = productSources();
const allText = [...sources.map(({ text }) => text), readProjectFile('wxt.config.ts')].join('\n');

describe('all UI text goes through the message catalogue', () => {
  it('every text in it is used', () => {
    const unused = Object.keys(catalogue).filter((key) => !new RegExp(`(?:'|__MSG_)${key}(?:'|__)`).test(allText));
    expect(unused).toEqual([]);
  });

  it('no component holds text of its own', () => {
    const own = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(
            /<(?:[a-zA-Z][^<>{}]*)>\s*([A-Za-z][^<>{}]*[a-z][^<>{}]*?)\s*<\/|(?:aria-label|title|placeholder)="([^"]+)"/g,
          ),
        ]
          .map(([, words, attribute]) => words ?? attribute)
          .map((words) => `${path}: ${words}`),
      );
    expect(own).toEqual([]);
  });

  it('no text is empty, and placeholders are counted from $1 without a gap', () => {
    const wrong = Object.entries(catalogue).filter(([, { message }]) => {
      const numbers = [...message.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit));
      return message.trim() === '' || numbers.some((number) => number > 1 && !numbers.includes(number - 1));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
