import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pseudonymPattern, pseudonymsBy } from '../../../lib/outcomes/pseudonym.ts';
import { peopleOf, withoutPeople } from '../../../lib/outcomes/without-people.ts';
import { exportedClosure } from './export-samples.ts';

async function pseudonymOf(salt: string, person: string): Promise<string> {
  const pseudonyms = await pseudonymsBy(salt);
  await pseudonyms.learn([person]);
  return pseudonyms.of(person);
}

describe('people as pseudonyms', () => {
  test('is HMAC-SHA-256 with the salt as its key: the test case of RFC 4231, section 4.3', async () => {
    // Key "Jefe", data "what do ya want for nothing?", HMAC-SHA-256 = 5bdcc146bf60754e6a042426089575c7…
    expect(await pseudonymOf('Jefe', 'what do ya want for nothing?')).toBe('person-5bdcc146bf60');
  });

  test('the same person is the same in every export of this browser, and another one in another browser', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.uuid(), fc.uuid(), async (person, here, there) => {
        const pseudonym = await pseudonymOf(here, person);
        expect(pseudonym).toMatch(pseudonymPattern);
        expect(await pseudonymOf(here, person)).toBe(pseudonym);
        // Whoever has a list of names and the file, and not the salt, cannot try them.
        if (here !== there) expect(await pseudonymOf(there, person)).not.toBe(pseudonym);
      }),
      { numRuns: 50 },
    );
  });

  test('two thousand people are two thousand pseudonyms', async () => {
    const people = Array.from({ length: 2000 }, (_, index) => `Person ${index}`);
    const pseudonyms = await pseudonymsBy('salt');
    await pseudonyms.learn(people);
    expect(new Set(people.map(pseudonyms.of)).size).toBe(2000);
  });

  test('one name written in two ways of Unicode is one person', async () => {
    expect(await pseudonymOf('salt', 'Zoe\u0308')).toBe(await pseudonymOf('salt', 'Zo\u00eb'));
  });

  test('nobody stays nobody, and a pseudonym of a colleague’s export stays what it is', async () => {
    expect(await pseudonymOf('salt', '')).toBe('');
    expect(await pseudonymOf('salt', 'person-0123456789ab')).toBe('person-0123456789ab');
  });

  test('who was not learnt is never written by name', async () => {
    const pseudonyms = await pseudonymsBy('salt');
    expect(() => pseudonyms.of('Kim Technician')).toThrow('without a pseudonym');
  });
});

test('a closure without people has no name, no text and no address, and all the rest', async () => {
  const closure = exportedClosure({ answer: { kind: 'not-yet', missing: 'Ada’s toner' } });
  const pseudonyms = await pseudonymsBy('salt');
  await pseudonyms.learn(peopleOf(closure));
  const hidden = withoutPeople(closure, pseudonyms);
  const written = JSON.stringify(hidden);
  for (const word of ['Kim', 'Olu', 'Ada', 'print', 'toner', 'Display.html']) expect(written).not.toContain(word);
  expect(hidden).toEqual({
    ...closure,
    who: pseudonyms.of('Kim Technician'),
    ticket: {
      ...closure.ticket,
      subject: null,
      requester: pseudonyms.of('Ada'),
      owner: pseudonyms.of('Olu Owner'),
      url: '',
    },
    question: null,
    outcome: null,
    answer: { kind: 'not-yet', missing: '' },
  });
});
