import { expect, test } from 'vitest';
import { findClient } from '../../../lib/clients/match.ts';
import { clientDirectory, clientIndex } from '../../../lib/store/client-index.ts';
import { ClientLensDatabase } from '../../../lib/store/database.ts';
import { freshDatabase } from './fresh-database.ts';
import { client } from './records.ts';

const kindOf = async (database: ClientLensDatabase, name: string) =>
  findClient({ client: name, requester: null }, await clientIndex(database)).kind;

test('the index is made once, and anew after every kind of write', async () => {
  const database = freshDatabase();
  await database.clients.add(client());
  const first = await clientIndex(database);
  expect(await clientIndex(database)).toBe(first);
  await database.clients.put(client({ id: 'bolt', name: 'Bolt' }));
  expect(await kindOf(database, 'Bolt')).toBe('known');
  await database.clients.update('bolt', { name: 'Bolton' });
  expect(await kindOf(database, 'Bolton')).toBe('known');
  await database.clients.delete('bolt');
  expect(await kindOf(database, 'Bolton')).toBe('new');
  await database.clients.clear();
  expect((await clientDirectory(database)).length).toBe(0);
});

test('inside a transaction it is as that leaves it; what is taken back was never there', async () => {
  const database = freshDatabase();
  await database.clients.add(client());
  await database
    .transaction('rw', database.clients, async () => {
      await database.clients.add(client({ id: 'bolt', name: 'Bolt' }));
      expect(await kindOf(database, 'Bolt')).toBe('known');
      throw new Error('no, after all');
    })
    .catch(() => undefined);
  expect(await kindOf(database, 'Bolt')).toBe('new');
});

test('who asks while another one writes is told what was written', async () => {
  const database = freshDatabase();
  await database.clients.add(client());
  const writing = database.transaction('rw', database.clients, async () => {
    for (let index = 0; index < 20; index += 1) await database.clients.put(client({ id: `c${index}`, name: `Cole ${index}` }));
  });
  const asked = Array.from({ length: 5 }, () => kindOf(database, 'Cole 19'));
  await writing;
  await Promise.all(asked);
  expect(await kindOf(database, 'Cole 19')).toBe('known');
});

test('a background that slept knows the clients that were written before', async () => {
  const database = freshDatabase();
  await database.clients.add(client());
  const awake = new ClientLensDatabase(database.name);
  expect(await kindOf(awake, 'acme ltd')).toBe('known');
  awake.close();
});
