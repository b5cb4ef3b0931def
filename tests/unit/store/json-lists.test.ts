import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonLists, NotJson } from '../../../lib/store/json-lists.ts';

/** What the reader makes of a text that comes in these pieces: an object, `undefined` for other JSON. Throws like `JSON.parse`. */
function readPieces(pieces: readonly string[]): unknown {
  const read = new Map<string, unknown>();
  const json = new JsonLists({
    list: (key) => read.set(key, []),
    entry: (key, index, value) => {
      const list = read.get(key) as unknown[];
      expect(list).toHaveLength(index);
      list.push(value);
    },
    value: (key, value) => read.set(key, value),
  });
  for (const piece of pieces) json.write(piece);
  return json.finish() ? Object.fromEntries(read) : undefined;
}

function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].toSorted((one, other) => one - other);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

const places = fc.array(fc.nat(), { maxLength: 8 });

test('whatever the object, however it is written and wherever it is cut, it is the one that the browser reads', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, '\t'), places, (object, indent, cuts) => {
      const text = JSON.stringify(object, null, indent);
      expect(readPieces(cut(text, cuts))).toEqual(JSON.parse(text));
    }),
  );
});

test('a text that was spoilt is refused where the browser refuses it, and nowhere else', () => {
  const sign = fc.constantFrom(...'{}[],:"\\ \n1a-', '\uFEFF');
  const spoilt = fc
    .tuple(
      fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })),
      fc.array(fc.tuple(fc.nat(), sign, fc.boolean())),
    )
    .map(([object, changes]) =>
      changes.slice(0, 3).reduce((text, [nth, put, isInstead]) => {
        const at = nth % (text.length + 1);
        return text.slice(0, at) + put + text.slice(isInstead ? at + 1 : at);
      }, JSON.stringify(object)),
    );
  fc.assert(
    fc.property(spoilt, places, (text, cuts) => {
      let parsed: unknown;
      try {
        parsed = JSON.parse(text.replace(/^\uFEFF+/, ''));
      } catch {
        expect(() => readPieces(cut(text, cuts))).toThrow(NotJson);
        return;
      }
      const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
      expect(readPieces(cut(text, cuts))).toEqual(isObject ? parsed : undefined);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['nothing', ''],
  ['only space', ' \n'],
  ['an object without end', '{"a":[1'],
  ['a list without end', '{"a":[1,'],
  ['a text without end', '{"a":["1'],
  ['a comma too many in a list', '{"a":[1,]}'],
  ['a comma too many in the object', '{"a":[1],}'],
  ['no comma between lists', '{"a":[1]"b":[2]}'],
  ['something after a list', '{"a":[1]2,"b":3}'],
  ['something after the object', '{"a":[1]}{}'],
  ['a bracket of the wrong kind', '{"a":[{"b":[1}]]}'],
])('%s is no JSON', (_, text) => {
  expect(() => readPieces([text])).toThrow(NotJson);
  expect(() => readPieces([...text])).toThrow(NotJson);
});
