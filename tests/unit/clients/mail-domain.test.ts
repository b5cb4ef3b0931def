import { expect, test } from 'vitest';
import { cleanDomain, domainAndParents, requesterDomain } from '../../../lib/clients/mail-domain.ts';

test.each([
  ['acme.example', 'acme.example'],
  ['  @ACME.Example. ', 'acme.example'],
  ['https://www.acme.example/en?x=1', 'acme.example'],
  ['http://acme.example:8080', 'acme.example'],
  ['ana@mail.acme.co.uk', 'mail.acme.co.uk'],
  ['müller.example', 'müller.example'],
  ['acme.onmicrosoft.com', 'acme.onmicrosoft.com'],
])('%s is the domain %s', (written, domain) => {
  expect(cleanDomain(written)).toBe(domain);
});

test.each([
  '',
  'acme',
  'gmail.com',
  'Info@GMX.de',
  'co.uk',
  'com.au',
  'n/a',
  '10.0.0.1',
  'acme..example',
  '-acme.example',
  'a b.example',
])('%j names no company', (written) => {
  expect(cleanDomain(written)).toBeNull();
});

test.each([
  ['Ana Li <ana@acme.example>', 'acme.example'],
  ['ana@acme.example, bo@acme.example', 'acme.example'],
  ['ana@acme.example, bo@bolt.example', null],
  ['Ana (ana.li@gmail.com)', null],
  ['ana@acme.example <ana@gmail.com>', null],
  ['Ana Li', null],
  [null, null],
])('the requester %j writes from %j', (requester, domain) => {
  expect(requesterDomain(requester)).toBe(domain);
});

test('a domain stands under others, but not under a registry or a provider', () => {
  expect(domainAndParents('a.b.acme.co.uk')).toEqual(['a.b.acme.co.uk', 'b.acme.co.uk', 'acme.co.uk']);
  expect(domainAndParents('acme.onmicrosoft.com')).toEqual(['acme.onmicrosoft.com']);
});
