import { expect, test } from 'vitest';
import { comesBack } from '../../../lib/patterns/comes-back.ts';

const site = 'https://desk.example.com';
const ticket = (id: string, subject: string | null) => ({
  site,
  ticket: { id, subject, client: 'Oak', requester: null, owner: null, status: null, url: '' },
});
const jams = [
  ticket('1', 'Printer jams'),
  ticket('2', 'RE: printer 4 jam'),
  ticket('3', 'Printer jams'),
  ticket('4', 'VPN slow'),
];

test('tells how many other tickets of the client were about the same, each once', () => {
  const again = [...jams, ticket('3', 'Printer jams')];
  expect(comesBack(ticket('9', 'Printers jam at reception'), again, 8)).toEqual({ tickets: 3, weeks: 8 });
});

test('the ticket itself is none of the others', () => expect(comesBack(ticket('3', 'Printer jams'), jams, 8)).toBeNull());

test('says nothing of a subject that says nothing', () => {
  const help = ['1', '2', '3', '4'].map((id) => ticket(id, 'Help!'));
  expect(comesBack(ticket('9', 'Help!'), help, 8)).toBeNull();
  expect(comesBack(ticket('9', null), help, 8)).toBeNull();
});
