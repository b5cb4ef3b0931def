import { observed } from './stored.ts';

const day = (text: string): number => new Date(`${text}T12:00:00`).getTime();
/** One closure on each of three days. */
export const several = [
  observed('one', {
    at: day('2026-03-01'),
    ticket: { subject: 'First of March' },
    answer: { kind: 'achieved', evidence: 'checked' },
  }),
  observed('two', {
    at: day('2026-03-02'),
    ticket: { subject: 'Second of March', client: 'Harbour Dental' },
    answer: { kind: 'not-yet', missing: 'A reply' },
  }),
  observed('three', { at: day('2026-03-03'), desk: 'request-tracker-5', ticket: { subject: 'Third of March' } }),
];

/** What breaks a spreadsheet, or runs in it. */
export const nasty = observed('nasty', {
  outcome: 'She said "print";\nall of it – Żółć, 東京',
  answer: { kind: 'closed-without-it', reason: 'other', note: '-2+3' },
  ticket: { subject: '=HYPERLINK("http://evil.example","click")', client: '+Søhne & Co' },
});
