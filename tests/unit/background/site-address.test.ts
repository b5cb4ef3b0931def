import { expect, test } from 'vitest';
import { parseSiteAddress } from '../../../lib/desks/site-address.ts';
import { matchPattern } from '../../../lib/platform/permissions.ts';

test.each([
  ['rt.example.com', 'https://rt.example.com'],
  ['  RT.Example.com/  ', 'https://rt.example.com'],
  ['https://rt.example.com/rt/Ticket/Display.html?id=17', 'https://rt.example.com'],
  ['rt.example.com:8443/rt', 'https://rt.example.com:8443'],
  ['https://rt.example.com:443', 'https://rt.example.com'],
  ['http://127.0.0.1:18110', 'http://127.0.0.1:18110'],
  ['127.0.0.1:18110/x', 'http://127.0.0.1:18110'],
  ['localhost:8080', 'http://localhost:8080'],
  ['localhost', 'http://localhost'],
  ['localhost.example.com', 'https://localhost.example.com'],
  ['[::1]:8080', 'http://[::1]:8080'],
  ['helpdesk', 'https://helpdesk'],
  ['https://tom:secret@rt.example.com/', 'https://rt.example.com'],
  ['müller.example', 'https://xn--mller-kva.example'],
])('%s → %s', (written, origin) => {
  expect(parseSiteAddress(written)).toEqual({ ok: true, origin });
});

test.each([
  ['', 'blank'],
  ['   ', 'blank'],
  ['ftp://rt.example.com', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['chrome-extension://abc/', 'scheme'],
  ['javascript:alert(1)', 'unreadable'],
  ['*.example.com', 'unreadable'],
  ['https://*/', 'unreadable'],
  ['rt example com', 'unreadable'],
  ['https://', 'unreadable'],
  ['rt.example.com:port', 'unreadable'],
])('%j is refused: %s', (written, reason) => {
  expect(parseSiteAddress(written)).toEqual({ ok: false, reason: `error_site_address_${reason}` });
});

test('a pattern has the port only where the browser honours it', () => {
  expect(matchPattern('http://127.0.0.1:18110', true)).toBe('http://127.0.0.1:18110/*');
  expect(matchPattern('http://127.0.0.1:18110', false)).toBe('http://127.0.0.1/*');
  expect(matchPattern('https://rt.example.com', true)).toBe('https://rt.example.com/*');
});
