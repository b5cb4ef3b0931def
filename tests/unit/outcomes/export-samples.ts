import type { Closure } from '../../../lib/outcomes/closure.ts';

const closure: Closure = {
  id: 'k1',
  attempt: 'a1',
  site: 'https://rt.example.com',
  desk: 'request-tracker',
  ticket: {
    id: '17',
    subject: 'Cannot print',
    client: 'Mueller',
    requester: 'Ada',
    owner: 'Olu Owner',
    status: 'open',
    url: 'https://rt.example.com/Ticket/Display.html?id=17',
  },
  path: 'update',
  sensor: 'control',
  question: 'Can Ada print?',
  outcome: 'Ada can print',
  answer: { kind: 'achieved', evidence: 'client-confirmed' },
  unasked: null,
  at: Date.UTC(2026, 10, 20, 9, 30),
  answeredInMs: 2500,
  clientId: 'c1',
  who: 'Kim Technician',
};

export const exportedClosure = (changes: Partial<Closure> = {}): Closure => ({ ...closure, ...changes });

const pieces = [...'=+-@\uff1d\uff0b\uff0d\uff20"\',;\t\r\n \u00a0\u200b\ufeffaé東👩', '\r\n', '""', ';"=', 'cmd|', "','"];

/** Texts made of what breaks CSV, always the same ones. */
export function* nastyTexts(count: number): Generator<string> {
  let seed = 20261123;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let made = 0; made < count; made += 1) {
    yield Array.from({ length: next(9) }, () => pieces[next(pieces.length)]).join('');
  }
}
