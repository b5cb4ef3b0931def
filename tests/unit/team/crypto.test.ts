import { expect, test } from 'vitest';
import {
  deriveTeamKeys,
  importTeamKey,
  makeTeamKey,
  nameDocument,
  openDocument,
  sealDocument,
} from '../../../lib/team/crypto.ts';

const someKeys = async () => deriveTeamKeys(await importTeamKey(makeTeamKey()));
const record = { id: 'client/acme', saves: [{ id: 'a', text: 'Café “Zum Ochsen” 🐂' }] };

test('what one member seals, another opens', async () => {
  const key = makeTeamKey();
  const [here, there] = [await deriveTeamKeys(await importTeamKey(key)), await deriveTeamKeys(await importTeamKey(key))];
  const name = await nameDocument(here, record.id);
  expect(await nameDocument(there, record.id)).toBe(name);
  expect(await openDocument(there, name, await sealDocument(here, name, record))).toEqual({ ok: true, document: record });
});

test('the same content is the same document, so that two who resolve a conflict alike do not make the next one', async () => {
  const keys = await someKeys();
  expect(await sealDocument(keys, 'n', record)).toEqual(await sealDocument(keys, 'n', record));
});

test('another content or another name never shares a vector', async () => {
  const keys = await someKeys();
  const sealed = await Promise.all([
    sealDocument(keys, 'n', record),
    sealDocument(keys, 'm', record),
    sealDocument(keys, 'n', { ...record, id: 'client/b' }),
  ]);
  expect(new Set(sealed.map((bytes) => bytes.slice(1, 13).join()))).toHaveProperty('size', 3);
});

test('a name says nothing about its record without the key', async () => {
  const [one, other] = [await someKeys(), await someKeys()];
  expect(await nameDocument(one, record.id)).not.toBe(await nameDocument(other, record.id));
  expect(await nameDocument(one, record.id)).not.toContain('acme');
});

test('under another name, with another key, changed or cut off, it stays closed, and nothing is thrown', async () => {
  const [keys, others] = [await someKeys(), await someKeys()];
  const sealed = await sealDocument(keys, 'n', record);
  const closed = { ok: false, why: 'sealed-otherwise' };
  expect(await openDocument(keys, 'm', sealed)).toEqual(closed);
  expect(await openDocument(others, 'n', sealed)).toEqual(closed);
  expect(await openDocument(keys, 'n', sealed.slice(0, -1))).toEqual(closed);
  expect(await openDocument(keys, 'n', new Uint8Array())).toEqual(closed);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await openDocument(keys, 'n', changed), `byte ${at}`).toEqual(closed);
  }
});

test('a small document that swells without end is stopped on the way', async () => {
  const keys = await someKeys();
  const sealed = await sealDocument(keys, 'n', 'a'.repeat(5_000_000));
  expect(sealed.length).toBeLessThan(10_000);
  expect(await openDocument(keys, 'n', sealed)).toEqual({ ok: false, why: 'too-large' });
});
