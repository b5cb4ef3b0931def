import { describe, expect, it } from 'vitest';
import { findNames, namesOfPerson } from '../../../lib/outcomes/names-in-text.ts';

describe('names are found as whole words', () => {
  const { isIn, takeOut } = findNames(['Ann', 'Ann Smith', 'C++ (Café) Ltd.', 'Müller']);

  it.each([
    ['Can Ann print?', 'Can … print?'],
    ['ANN SMITH, ann smith and Ann  Smith', '…, … and …'],
    ['for C++ (Café) Ltd.', 'for …'],
    ['MÜLLER’s phone', '…’s phone'],
    ['/search?q=Ann%20Smith&x=1', '/search?q=…&x=1'],
    ['?q=Ann+Smith', '?q=…'],
  ])('%s', (text, without) => {
    expect(isIn(text)).toBe(true);
    expect(takeOut(text)).toBe(without);
  });

  it.each(['The annual report', 'Hannah', 'Annä', 'Ann7', ''])('not in “%s”', (text) => {
    expect(isIn(text)).toBe(false);
    expect(takeOut(text)).toBe(text);
  });

  it('no names are in no text', () => {
    expect(findNames(['', ' ']).isIn('anything at all')).toBe(false);
  });
});

it.each([
  ['Ann Smith <ann@acme.example>', ['Ann Smith <ann@acme.example>', 'Ann Smith', 'ann@acme.example']],
  ['"Smith, Ann" <ann@acme.example>', ['"Smith, Ann" <ann@acme.example>', 'Smith, Ann', 'ann@acme.example']],
  ['Ann (ann@acme.example)', ['Ann (ann@acme.example)', 'Ann', 'ann@acme.example']],
  [' Ann (Accounts) ', ['Ann (Accounts)']],
  ['', []],
])('a person written as %j', (written, names) => {
  expect(namesOfPerson(written)).toEqual(names);
});
