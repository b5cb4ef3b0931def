import { expect, test } from 'vitest';
import { closuresToJson } from '../../../lib/outcomes/export-json.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { exportedClosure, nastyTexts } from './export-samples.ts';

test('the JSON file parses back to the same records, and says which filter chose them', () => {
  const closures = [...nastyTexts(50)].map((outcome) => exportedClosure({ outcome }));
  const filter = { ...everyClosure, desk: 'request-tracker' };
  expect(JSON.parse(closuresToJson(closures, filter, Date.UTC(2026, 10, 23)))).toEqual({
    format: 'client-lens-closures',
    version: 1,
    exportedAt: '2026-11-23T00:00:00.000Z',
    filter,
    closures,
  });
});
