import { expect, it } from 'vitest';
import { productSources } from './source-files.ts';

const writes =
  /\bclosures\s*(?:\.\s*(?:where|filter|toCollection|orderBy)\([^;]*)?\.\s*(?:add|put|update|delete|clear|modify|upsert|bulk(?:Add|Put|Update|Delete))\(/;
const tables =
  /\b(?:figureState|figureRows|figureSums)\s*\.\s*(?:add|put|update|delete|clear|modify|bulk(?:Add|Put|Update|Delete))\(/;

it('only lib/store/closure-writes.ts writes closures: what is counted of them is written with them', () => {
  const writing = productSources().filter(
    ({ text }) => /\bdatabase\b/.test(text) && writes.test(text.replaceAll('database.closures', 'closures')),
  );
  expect(writing.map(({ path }) => path)).toEqual(['lib/store/closure-writes.ts']);
});

it('and what is counted is written by nobody who does not look after closures', () => {
  const writing = productSources().filter(({ text }) => tables.test(text));
  expect(writing.map(({ path }) => path).sort()).toEqual(
    ['lib/store/figure-parts.ts', 'lib/store/make-figures.ts', 'lib/store/closure-writes.ts'].sort(),
  );
});
