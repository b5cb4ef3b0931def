import { expect, test } from 'vitest';
import { readNote, saveNote } from '../../../lib/store/notes.ts';
import { freshDatabase } from './fresh-database.ts';
import { rt } from './records.ts';

const hour = 3_600_000;

test('what is not given is kept, and blank text takes an entry away', async () => {
  const database = freshDatabase();
  const ticket = { site: rt, ticketId: '17' };
  await saveNote(database, { ...ticket, at: 1000, outcome: ' print labels ' });
  await saveNote(database, { ...ticket, at: 2000, missing: 'the driver' });
  expect(await readNote(database, { ...ticket, at: 3000 })).toMatchObject({
    outcome: 'print labels',
    missing: 'the driver',
    at: 2000,
  });
  await saveNote(database, { ...ticket, at: 3000, missing: '  ' });
  expect(await readNote(database, { ...ticket, at: 3000 })).toMatchObject({ outcome: 'print labels', missing: null });
  expect(await readNote(database, { site: rt, ticketId: '18', at: 3000 })).toBeUndefined();
});

test('the note of a ticket that is being created does not turn up at the next of that subject', async () => {
  const database = freshDatabase();
  const ticket = { site: rt, ticketId: 'new: Password reset' };
  await saveNote(database, { ...ticket, at: 1000, outcome: 'log in' });
  expect(await readNote(database, { ...ticket, at: 1000 + hour })).toMatchObject({ outcome: 'log in' });
  expect(await readNote(database, { ...ticket, at: 1001 + hour })).toBeUndefined();
  await saveNote(database, { ...ticket, at: 2000 + hour, missing: 'a token' });
  expect(await readNote(database, { ...ticket, at: 2000 + hour })).toMatchObject({ outcome: null, missing: 'a token' });
});
