import { expect, test } from 'vitest';
import { adopt } from '../../../lib/clients/adopt.ts';
import { linePath, namePath, projectClient, shownPath, stillTruePath } from '../../../lib/clients/client-record.ts';
import { makeSave, mergeRecords, type TeamRecord, type Value } from '../../../lib/team/record.ts';
import { client, line } from '../store/records.ts';

const write = (record: TeamRecord, set: Record<string, Value>, at: number, by: string): TeamRecord =>
  mergeRecords(record, { id: record.id, saves: [makeSave(record, set, { at, by })] });

const acme = client({ aliases: ['ACME Bakery'] });
const adopted = adopt(null, acme, [line()]);

test('a client and its lines come back from the record that they were put into', () => {
  expect(projectClient(adopted)).toEqual({ client: acme, lines: [line()] });
});

test('adopting the same again changes nothing', () => {
  expect(adopt(adopted, acme, [line()])).toEqual(adopted);
});

test('of two versions that are only files, the newer one wins and the older one does not come back', () => {
  const newer = line({ text: 'Newer', at: line().at + 1, stillTrueAt: line().at + 1 });
  for (const record of [adopt(adopted, acme, [newer]), adopt(adopt(null, acme, [newer]), acme, [line()])])
    expect(projectClient(record)?.lines).toEqual([newer]);
});

test('two versions of a line stand together, each with its author', () => {
  const text = (words: string) => ({ kind: 'business', text: words, source: 'visit' });
  const one = write(adopted, { [linePath('line-1')]: text('Bread and rolls') }, line().at + 20, 'Eva');
  const other = write(adopted, { [linePath('line-1')]: text('Bread from four on') }, line().at + 10, 'Una');
  const [both] = projectClient(mergeRecords(one, other))?.lines ?? [];
  expect(both).toMatchObject({
    text: 'Bread and rolls',
    author: 'Eva',
    rivals: [{ text: 'Bread from four on', author: 'Una', at: line().at + 10, source: 'visit' }],
  });
});

test('"still true" is a line\'s own, and the counts of all readers are added up', () => {
  const confirmed = write(adopted, { [stillTruePath('line-1')]: true }, line().at + 50, 'Eva');
  const counted = write(
    write(confirmed, { [shownPath('line-1', 'Eva')]: 3 }, 1, 'Eva'),
    { [shownPath('line-1', 'Una')]: 4 },
    1,
    'Una',
  );
  expect(projectClient(counted)?.lines).toEqual([{ ...line(), stillTrueAt: line().at + 50, shown: 7 }]);
});

test('a line that this version cannot read is kept and not shown; a record without a name is no client', () => {
  const strange = write(adopted, { [linePath('line-2')]: { kind: 'holograms', picture: 1 } }, 5, 'Eva');
  expect(projectClient(strange)?.lines).toEqual([line()]);
  expect(projectClient(write({ id: 'client/x', saves: [] }, { [linePath('a')]: 'x' }, 1, ''))).toBeNull();
  expect(projectClient(write(adopted, { [namePath]: null }, 1, ''))).toBeNull();
});
