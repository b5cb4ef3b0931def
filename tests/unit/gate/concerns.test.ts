import { describe, expect, it, test } from 'vitest';
import type { LineKind } from '../../../lib/clients/line-kinds.ts';
import { lineAbout, quoteOf, stem } from '../../../lib/gate/concerns.ts';

const line = (kind: LineKind, text: string) => ({ kind, text });
const about = (subject: string, ...lines: { kind: LineKind; text: string }[]) =>
  lineAbout(subject, 'Harbour Dental', lines)?.text ?? null;

test.each([
  ['invoices', 'invoice'],
  ['invoicing', 'invoice'],
  ['printers', 'printer'],
  ['printing', 'print'],
  ['planning', 'plans'],
  ['deliveries', 'delivery'],
  ['backups', 'backup'],
  ['scanner', 'scanning'],
])('%s and %s are one word', (one, other) => expect(stem(one)).toBe(stem(other)));

test.each([
  ['patient', 'patent'],
  ['order', 'border'],
  ['sale', 'sales room'],
])('%s and %s are two', (one, other) => expect(stem(one)).not.toBe(stem(other)));

const noon = line('vital-function', 'Invoices must leave by noon.');

describe('a line speaks of the ticket', () => {
  test.each([
    ['Printer jams before the invoice run', noon],
    ['Invoicing is slow', noon],
    ['Cannot scan X-rays', line('vital-function', 'X-rays on every chair, from the server in the cellar')],
    ['Reminders to patients do not go out', line('promise', 'No more lost reminders before Easter')],
    ['Dr Amadi cannot open the calendar', line('people', 'Call Priya first; never interrupt Dr Amadi')],
    ['Label printer offline', line('words', 'The label printer is “the duck”')],
    ['Restart of the Exact server', line('do-and-dont', 'Never restart Exact before 18:00')],
  ])('%s', (subject, spoken) => expect(about(subject, spoken)).toBe(spoken.text));
});

describe('no silly match', () => {
  test.each([
    ['Outlook is slow', noon],
    ['Cannot send mail', line('do-and-dont', 'Send mail to Priya, never call')],
    ['Harbour Dental: printer offline', line('vital-function', 'Harbour Dental must answer the phone')],
    ['New user starts on Monday', line('promise', 'We call every user back on the same day; on Monday before nine')],
    ['Server down', line('people', 'Server questions go to Marta')],
    ['Call drops', line('people', 'Call Priya first')],
    ['VPN', line('vital-function', 'VPN for the road')],
    ['', noon],
    ['2026', line('promise', 'Ready in 2026')],
    ['Invoices do not print', line('goal', 'Invoices without paper by summer')],
    ['Invoices do not print', line('business', 'They print invoices')],
  ])('%s', (subject, spoken) => expect(about(subject, spoken)).toBeNull());

  it('builds no question on a line of which there are two versions', () =>
    expect(lineAbout('Invoices do not print', 'Acme', [{ ...noon, rivals: [{}] }])).toBeNull());
});

it('takes the line that shares most, then the one that weighs most', () => {
  const words = line('words', 'The invoice printer is “the duck”');
  const promise = line('promise', 'Invoices in colour by May');
  expect(about('Invoice printer offline', promise, noon, words)).toBe(words.text);
  expect(about('Invoices are late', promise, words, noon)).toBe(noon.text);
});

describe('a quotation', () => {
  const long = `${'They sell flowers in nine shops and at two markets. '.repeat(4)}Orders leave by four. They love their vans.`;
  it('of a long line is the sentence that speaks of it', () =>
    expect(quoteOf(long, 'Order list is empty')).toBe('Orders leave by four.'));
  it('is never longer than can be read in a glance', () => {
    const endless = quoteOf(`Orders ${'and flowers '.repeat(30)}`, 'Order list is empty');
    expect(endless.length).toBeLessThan(170);
    expect(endless).toMatch(/\w …$/);
  });
});
