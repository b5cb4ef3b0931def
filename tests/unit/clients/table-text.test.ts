import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decodeTable } from '../../../lib/clients/table-text.ts';

const written = 'Client Name,Notes\r\n"Søhne & Co","Żółć – 東京"\rlast,\n';
const read = 'Client Name,Notes\n"Søhne & Co","Żółć – 東京"\nlast,\n';
const western = 'Client Name;Notes\r\nSøhne & Co;“café” – 5 €\r\n';

test.each([
  ['utf-8', Buffer.from(written)],
  ['utf-8', Buffer.from(`\uFEFF${written}`)],
  ['utf-16le', Buffer.from(`\uFEFF${written}`, 'utf16le')],
  ['utf-16le', Buffer.from(written, 'utf16le')],
  ['utf-16be', Buffer.from(`\uFEFF${written}`, 'utf16le').swap16()],
  ['utf-16be', Buffer.from(written, 'utf16le').swap16()],
])('%s', (encoding, bytes) => {
  expect(decodeTable(new Uint8Array(bytes))).toEqual({ encoding, text: read });
});

test('windows-1252, which Excel writes where nobody chose otherwise', () => {
  const signs: Record<string, number> = { ø: 0xf8, '“': 0x93, é: 0xe9, '”': 0x94, '–': 0x96, '€': 0x80 };
  const bytes = Uint8Array.from(western, (sign) => signs[sign] ?? sign.charCodeAt(0));
  expect(decodeTable(bytes)).toEqual({ encoding: 'windows-1252', text: western.replaceAll('\r\n', '\n') });
});

test('an empty file is no text', () => {
  expect(decodeTable(new Uint8Array())).toEqual({ encoding: 'utf-8', text: '' });
});
