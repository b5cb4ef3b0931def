import { describe, expect, it } from 'vitest';
import { productSources, readSources } from './source-files.ts';

const sources = productSources();
const everything = [...sources, ...readSources('tests/**/*.{ts,tsx,mjs}')];

describe('files stay small enough to read in one go', () => {
  it('no file is over 300 lines', () => {
    expect(everything.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
  });

  it('entrypoints wire: no file is over 60 lines', () => {
    const long = sources.filter(({ path, text }) => path.startsWith('entrypoints/') && text.split('\n').length > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('no folder is called utils or helpers', () => {
    expect(everything.filter(({ path }) => /\/(?:utils?|helpers?|misc|common)\//.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe('what the page could see carries our prefix', () => {
  it('element names, event names and storage keys', () => {
    const pageCode = sources.filter(({ path }) => path.startsWith('lib/page/'));
    const named = pageCode.flatMap(({ text }) => [
      ...[...text.matchAll(/Element = '([^']+)'/g)].map(([, name]) => name),
      ...[...text.matchAll(/Event = '([^']+)'/g)].map(([, name]) => name),
    ]);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !name?.startsWith('cl-'))).toEqual([]);
  });
});
