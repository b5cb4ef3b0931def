import { expect, test } from 'vitest';
import { importPresets, mapColumns, presetFor } from '../../../lib/clients/import-columns.ts';

const mapped = (headers: string[]) => {
  const preset = presetFor(headers);
  return { preset: preset?.id ?? null, uses: mapColumns(headers, preset) };
};

test.each([
  [
    'itflow',
    ['Client Name', 'Industry', 'Referral', 'Website', 'Location Name', 'Contact Email'],
    ['name', 'business', null, 'domain', null, null],
  ],
  ['autotask', ['[required] Organization: Name', 'Organization: Number', 'Organization: Web'], ['name', null, 'domain']],
  ['connectwise', ['Company ID', 'Company Name', 'Status', 'Market', 'Website'], [null, 'name', null, 'business', 'domain']],
  ['halopsa', ['id', 'client_name', 'Email Domain', 'Notes'], [null, 'name', 'domain', 'words']],
  [
    'client-lens',
    ['client', 'also known as', 'mail domains', 'business', 'do-and-dont'],
    ['name', 'alias', 'domain', 'business', 'do-and-dont'],
  ],
  [null, ['Firma', 'Web'], [null, 'domain']],
  [null, ['Number', 'Customer name', 'Sector'], [null, 'name', 'business']],
])('the columns of %s', (preset, headers, uses) => {
  expect(mapped(headers)).toEqual({ preset, uses });
});

test('two columns that could be the name are one name', () => {
  expect(mapColumns(['Company', 'Company Name'], importPresets[0] ?? null)).toEqual(['name', null]);
});

test('every preset knows where the name stands', () => {
  for (const preset of importPresets) expect(Object.values(preset.columns)).toContain('name');
});
