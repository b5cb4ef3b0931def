import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { closure, rt } from './records.ts';

const ann = 'Ann Smith <ann@acme.example>';
const at = 1_790_000_000_000;

/** Every table that holds something about tickets names Acme Ltd, Ann Smith there, and the technician Kim Keane. */
export async function fillEveryTable(database: ClientLensDatabase): Promise<void> {
  const { ticket } = closure();
  const acme = closure({
    id: 'acme',
    ticket: { ...ticket, id: '17', requester: ann, owner: 'Kim Keane', url: `${rt}/Ticket/17?client=Acme%20Ltd&by=Kim+Keane` },
    question: 'Acme Ltd: can Ann Smith print again?',
    answer: { kind: 'closed-without-it', reason: 'other', note: 'Ann Smith is away' },
    who: 'Kim Keane',
  });
  const globex = closure({
    id: 'globex',
    ticket: {
      ...ticket,
      id: '18',
      client: 'Globex',
      requester: 'Bo',
      owner: 'Tom',
      subject: 'Same as at Acme Ltd',
      url: `${rt}/18`,
    },
    question: null,
    outcome: 'As Kim Keane told Ann Smith',
    who: 'Tom',
  });
  const imported = closure({ id: 'imported', ticket: globex.ticket, who: 'Kim Keane', importId: 'import-1', question: null });
  await database.closures.bulkAdd([
    acme,
    { ...acme, id: 'acme-2', at: at + 1 },
    globex,
    { ...imported, ticket: { ...imported.ticket, id: '19', subject: 'Scanner' } },
  ]);
  await database.closureImports.add({
    id: 'import-1',
    at,
    file: 'acme ltd by Kim Keane.json',
    source: 'Kim Keane at Acme Ltd',
    added: 1,
    same: 1,
    shared: ['acme'],
    rejected: 0,
    conflicts: [
      { id: 'imported', kept: 'theirs' },
      { id: 'acme-2', kept: 'ours' },
    ],
    replaced: [{ ...acme, id: 'imported' }],
    refused: [{ ...acme, id: 'acme-2', outcome: 'Ann Smith prints' }],
  });
  await database.notes.bulkAdd([
    { key: `${rt}#17`, outcome: 'Ann Smith of Acme Ltd prints', missing: 'Kim Keane calls', at },
    { key: `${rt}#18`, outcome: 'As at Acme Ltd', missing: 'Ask Ann Smith or Kim Keane', at },
  ]);
  await database.holdings.bulkAdd([
    { id: 'acme', site: rt, ticketId: '17', held: true, how: 'asked', at, who: 'Kim Keane' },
    { id: 'globex', site: rt, ticketId: '18', held: false, how: 'asked', at, who: 'Tom' },
  ]);
  const life = { subject: 'Printer of Ann Smith, says Kim Keane', opened: at - 10, closes: [at], reopens: [], reopenCount: null };
  await database.history.add({
    id: 'history-1#0',
    importId: 'history-1',
    lives: [
      { ...life, ticket: '1', client: 'ACME, Ltd.', requester: ann },
      { ...life, ticket: '2', client: 'Globex', requester: 'Bo', subject: 'Acme Ltd has it too' },
    ],
  });
  await database.historyImports.add({
    id: 'history-1',
    at,
    file: 'acme ltd, Ann Smith, Kim Keane.csv',
    preset: 'zendesk',
    rows: 2,
    rejected: 0,
    tickets: 2,
    closes: 2,
    reopens: 0,
    from: at - 10,
    to: at,
  });
  const fix = { issue: 'Printers', terms: ['printer'], lookAgain: '2026-12-08', madeAt: at, expectedHours: null };
  await database.fixes.bulkAdd([
    { ...fix, id: 'fix-acme', client: 'Acme Ltd', owner: 'Kim Keane', doneAt: at },
    { ...fix, id: 'fix-all', issue: 'Printers, Acme Ltd first, Ann Smith knows', client: null, owner: 'Kim Keane', doneAt: null },
  ]);
  const reflection = { by: 'Kim Keane', at };
  await database.reflections.bulkAdd([
    { ...reflection, id: 'reflection-1', text: 'Their labels print by six', about: 'Acme Ltd: labels for Ann Smith' },
    { ...reflection, id: 'reflection-2', text: 'Time back for Globex', about: null },
  ]);
  await database.imports.add({
    id: 'list-1',
    at,
    file: 'Acme Ltd from Ann Smith and Kim Keane.csv',
    added: 1,
    updated: 0,
    saves: [],
  });
}
