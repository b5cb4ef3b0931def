import { describe, expect, it } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { type IncomingFile, importFiles, previewImports } from '../../../lib/store/import-closures.ts';
import { undoClosureImport } from '../../../lib/store/undo-closure-import.ts';
import { fillDisk, freshDatabase } from './fresh-database.ts';
import { client, closure, keep, notYet } from './records.ts';

const go = { step: () => undefined };

const file = (closures: readonly Closure[], changes: Partial<IncomingFile> = {}): IncomingFile => ({
  file: 'kim.json',
  source: 'Kim',
  personalData: true,
  closures,
  later: new Map(),
  rejected: 0,
  taken: 'none',
  ...changes,
});

let imports = 0;
const importInto = (database: ClientLensDatabase, ...files: IncomingFile[]) => {
  imports += 1;
  const nth = imports;
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `import-${nth}-${ids}`;
  };
  return importFiles(database, files, { now: 1_790_000_000_000 + nth * 1000, newId, ...go });
};

const byId = async (database: ClientLensDatabase): Promise<Closure[]> => database.closures.orderBy('id').toArray();

describe('colleagues’ exports are merged', () => {
  it('what is new comes in with its source; what is here, the same, is counted once', async () => {
    const database = freshDatabase();
    await database.closures.add(closure({ id: 'ours' }));
    const [made] = await importInto(database, file([closure({ id: 'ours' }), closure({ id: 'theirs', who: 'Kim' })]));
    expect(made).toMatchObject({ file: 'kim.json', source: 'Kim', added: 1, same: 1, conflicts: [] });
    expect(await byId(database)).toEqual([
      closure({ id: 'ours' }),
      closure({ id: 'theirs', who: 'Kim', importId: made?.id as string }),
    ]);
  });

  it('however many others lie between them', async () => {
    const database = freshDatabase();
    const here = Array.from({ length: 5002 }, (_, index) => closure({ id: `id-${10_000 + index}` }));
    await database.closures.bulkAdd(here);
    const known = here.filter((_, index) => index % 2500 === 0);
    const theirs = [...known, closure({ id: 'id-10001-new' })].reverse();
    const [made] = await importInto(database, file(theirs));
    expect(made).toMatchObject({ added: 1, same: 3, conflicts: [] });
    // And where few do.
    const [again] = await importInto(database, file(theirs.slice(0, 2)), file(theirs.slice(2)));
    expect(again).toMatchObject({ added: 0, same: 2 });
    expect(await database.closures.count()).toBe(5003);
  });

  it('finds the client by its name here: another browser’s ids mean nothing, unless the team shares them', async () => {
    const database = freshDatabase();
    await keep(database, [client({ id: 'acme', name: 'Acme Ltd' }), client({ id: 'shared', name: 'Globex' })]);
    const other = { ...closure().ticket, client: 'Initech' };
    await importInto(
      database,
      file([
        closure({ id: 'a', clientId: 'theirs-1' }),
        closure({ id: 'b', clientId: 'shared', ticket: { ...other, client: 'GLOBEX Corp' } }),
        closure({ id: 'c', clientId: 'theirs-2', ticket: other }),
      ]),
    );
    expect((await byId(database)).map(({ clientId }) => clientId)).toEqual(['acme', 'shared', null]);
  });

  it('keeps ours in a conflict unless theirs is chosen, for all or one by one, and keeps what it replaced', async () => {
    const here = ['a', 'b', 'c'].map((id) => closure({ id, outcome: 'ours' }));
    const there = ['a', 'b', 'c'].map((id) => closure({ id, outcome: 'theirs' }));
    const outcomes = async (taken: IncomingFile['taken']) => {
      const database = freshDatabase();
      await database.closures.bulkAdd(here);
      const [made] = await importInto(database, file(there, { taken }));
      expect(made?.replaced.length).toBe(made?.conflicts.filter(({ kept }) => kept === 'theirs').length);
      return (await byId(database)).map(({ outcome }) => outcome);
    };
    expect(await outcomes('none')).toEqual(['ours', 'ours', 'ours']);
    expect(await outcomes('all')).toEqual(['theirs', 'theirs', 'theirs']);
    expect(await outcomes(new Set(['b']))).toEqual(['ours', 'theirs', 'ours']);
  });

  it('shows in which fields two versions differ, and sees no conflict in what a file without people leaves out', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd([closure({ id: 'a' }), notYet({ id: 'b' })]);
    const ticket = { ...closure().ticket, subject: null, requester: 'person-000000000000', owner: null, url: '' };
    const hidden = { ticket, who: 'person-111111111111', question: null };
    const [full, bare] = await previewImports(
      database,
      [
        file([closure({ id: 'a', who: 'Kim' }), notYet({ id: 'b', answer: { kind: 'not-yet', missing: 'A reply' } })]),
        file([closure({ id: 'a', ...hidden }), notYet({ id: 'b', ...hidden, at: 1_790_000_000_001 })], { personalData: false }),
      ],
      go,
    );
    expect(full?.conflicts.flatMap(({ differences }) => differences)).toEqual([
      { field: 'who', ours: 'Tom', theirs: 'Kim' },
      { field: 'answer.missing', ours: '', theirs: 'A reply' },
    ]);
    expect(bare).toMatchObject({ same: 1, conflicts: [{ differences: [{ field: 'at' }] }] });
    expect(await database.closureImports.count()).toBe(0);
  });

  it('theirs from a file without people takes nothing away of what only ours says', async () => {
    const database = freshDatabase();
    const { ticket } = closure();
    const created = { ...ticket, id: 'new: Reset for Ann' };
    const ours = notYet({ id: 'a', ticket: created, outcome: 'Ann works', answer: { kind: 'not-yet', missing: 'A reply' } });
    await database.closures.add(ours);
    const bare = {
      ...ours,
      who: 'person-111111111111',
      question: null,
      outcome: null,
      answer: { kind: 'not-yet', missing: '' } as const,
      ticket: { ...created, id: 'new: a', subject: null, requester: null, owner: null, url: '' },
    };
    const same = await previewImports(database, [file([bare], { personalData: false })], go);
    expect(same).toMatchObject([{ same: 1, conflicts: [] }]);
    await importInto(database, file([{ ...bare, path: 'another' }], { personalData: false, taken: 'all' }));
    expect(await byId(database)).toMatchObject([{ ...ours, path: 'another' }]);
  });

  it('the preview says what the import does, for several files that overlap', async () => {
    const database = freshDatabase();
    await database.closures.add(closure({ id: 'a', outcome: 'ours' }));
    const files = [
      file([closure({ id: 'a' }), closure({ id: 'b' })]),
      file([closure({ id: 'b' }), closure({ id: 'c' }), closure({ id: 'd' })]),
      file([closure({ id: 'c', outcome: 'other' })]),
    ];
    const previews = await previewImports(database, files, go);
    const seen = previews.map(({ added, same, conflicts }) => [added, same, conflicts.length]);
    expect(seen).toEqual([
      [1, 0, 1],
      [2, 1, 0],
      [0, 0, 1],
    ]);
    const made = await importInto(database, ...files);
    expect(made.map(({ added, same, conflicts }) => [added, same, conflicts.length])).toEqual(seen);
  });

  // Twice more than a thousand, in a database made of script: on a busy machine that takes its time.
  it('an import that is called off, or finds no room, leaves nothing', async () => {
    const database = freshDatabase();
    const many = Array.from({ length: 1200 }, (_, index) => closure({ id: `c${index}` }));
    const options = { now: 1, newId: () => 'one' };
    const stopped = (done: number): void => {
      if (done >= 1000) throw new Error('called off');
    };
    await expect(importFiles(database, [file(many)], { ...options, step: stopped })).rejects.toThrow('called off');
    expect([await database.closures.count(), await database.closureImports.count()]).toEqual([0, 0]);
    const makeRoom = fillDisk(1100);
    await expect(importFiles(database, [file(many)], { ...options, ...go })).rejects.toThrow();
    makeRoom();
    expect([await database.closures.count(), await database.closureImports.count()]).toEqual([0, 0]);
  }, 30_000);
});

describe('an import is taken back', () => {
  it('what it added goes and what it replaced comes back', async () => {
    const database = freshDatabase();
    const own = closure({ id: 'a', outcome: 'ours', clientId: 'acme' });
    await database.closures.add(own);
    const [made] = await importInto(database, file([closure({ id: 'a' }), closure({ id: 'b' })], { taken: 'all' }));
    expect(await undoClosureImport(database, made?.id ?? '')).toEqual({ removed: 1, restored: 1, stayed: 0 });
    expect(await byId(database)).toEqual([own]);
    expect(await database.closureImports.count()).toBe(0);
    expect(await undoClosureImport(database, made?.id ?? '')).toEqual({ removed: 0, restored: 0, stayed: 0 });
  });

  it('what another import has too stays, as that import’s: the same content, or its own version', async () => {
    const database = freshDatabase();
    const [first] = await importInto(database, file([closure({ id: 'a' }), closure({ id: 'b', outcome: 'first' })]));
    const [second] = await importInto(database, file([closure({ id: 'a' }), closure({ id: 'b', outcome: 'second' })]));
    expect(await undoClosureImport(database, first?.id ?? '')).toEqual({ removed: 0, restored: 0, stayed: 2 });
    expect((await byId(database)).map(({ outcome, importId }) => [outcome, importId])).toEqual([
      [null, second?.id],
      ['second', second?.id],
    ]);
    expect(await database.closureImports.get(second?.id ?? '')).toMatchObject({ added: 2, same: 0, conflicts: [], refused: [] });
    await undoClosureImport(database, second?.id ?? '');
    expect(await byId(database)).toEqual([]);
  });

  it('what is called off while it is taken back stays whole', async () => {
    const database = freshDatabase();
    const [made] = await importInto(database, file(Array.from({ length: 1001 }, (_, index) => closure({ id: `c${index}` }))));
    const stop = (done: number): void => {
      if (done >= 1000) throw new Error('called off');
    };
    await expect(undoClosureImport(database, made?.id ?? '', stop)).rejects.toThrow('called off');
    expect([await database.closures.count(), await database.closureImports.count()]).toEqual([1001, 1]);
  });
});
