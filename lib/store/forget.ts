/**
 * Deletes for good, in every table where something of it may stand, or only counts what would go. Client cards, visits and what a team
 * shares are not touched: they have pages of their own, and others have them too.
 */
import type { Closure } from '../outcomes/closure.ts';
import { type Forgetting, type Forgotten, nothingForgotten } from '../outcomes/forgetting.ts';
import { putClosures, removeClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureTables, dropRetracted } from './figure-parts.ts';
import { forgetHistory } from './forget-history.ts';
import { forgetInImports } from './forget-imports.ts';
import { type ForgetRules, type Gone, makeRules } from './forget-rules.ts';
import { noteKey } from './records.ts';
import { atATime, counting, type ForgetStep, sweep } from './sweep.ts';

/** All of it or nothing. */
export async function forget(database: ClientLensDatabase, what: Forgetting, how: ForgetStep): Promise<Forgotten> {
  const rules = await makeRules(database, what);
  const { notes, holdings, history, historyImports, fixes, reflections, closureImports, imports } = database;
  const others = [notes, holdings, history, historyImports, fixes, reflections, closureImports, imports];
  return database.transaction(how.write ? 'rw' : 'r', [...closureTables(database), ...others], async () => {
    const counts = { ...nothingForgotten };
    const gone = await forgetClosures(database, rules, how, counts);
    await forgetNotes(database, rules, how, counts, gone);
    await forgetHoldings(database, rules, how, counts, gone);
    await forgetHistory(database, rules, how, counts);
    await sweep(fixes, 'id', rules.fix, how, counting(counts, 'fixes'));
    await sweep(reflections, 'id', rules.reflection, how, counting(counts, 'reflections'));
    await forgetInImports(database, rules, how, counts, gone);
    if (how.write) await dropRetracted(database);
    return counts;
  });
}

async function forgetClosures(
  database: ClientLensDatabase,
  rules: ForgetRules,
  how: ForgetStep,
  counts: Forgotten,
): Promise<Gone> {
  const gone: Gone = new Map();
  const { days } = rules;
  const ids =
    days === null
      ? await database.closures.toCollection().primaryKeys()
      : await database.closures
          .where('at')
          .between(days.from ?? -Infinity, days.to ?? Infinity, true, false)
          .primaryKeys();
  for (let from = 0; from < ids.length; from += atATime) {
    how.step(from, ids.length);
    const lump = (await database.closures.bulkGet(ids.slice(from, from + atATime))).flatMap((closure) => closure ?? []);
    const removed: Closure[] = [];
    const changed: Closure[] = [];
    for (const before of lump) {
      const after = rules.closure(before);
      if (after === null) removed.push(before);
      else if (after !== before) changed.push(after);
    }
    for (const { id, site, ticket } of removed) gone.set(id, { site, ticketId: ticket.id });
    counts.closures += removed.length;
    counts.unnamed += changed.length;
    if (!how.write) continue;
    await removeClosures(
      database,
      removed.map(({ id }) => id),
    );
    await putClosures(database, changed);
  }
  how.step(ids.length, ids.length);
  return gone;
}

/** Of a ticket of which no closure is left. */
async function forgetNotes(
  database: ClientLensDatabase,
  rules: ForgetRules,
  how: ForgetStep,
  counts: Forgotten,
  gone: Gone,
): Promise<void> {
  const orphaned = new Set<string>();
  // Days are about when the note was written, whatever became of its ticket.
  for (const { site, ticketId } of rules.days === null ? gone.values() : []) {
    const key = noteKey(site, ticketId);
    if (orphaned.has(key)) continue;
    const left = await database.closures.where('[site+ticket.id]').equals([site, ticketId]).primaryKeys();
    if (left.every((id) => gone.has(id))) orphaned.add(key);
  }
  await sweep(
    database.notes,
    'key',
    (note) => (orphaned.has(note.key) ? null : rules.note(note)),
    how,
    counting(counts, 'notes'),
  );
}

async function forgetHoldings(
  database: ClientLensDatabase,
  rules: ForgetRules,
  how: ForgetStep,
  counts: Forgotten,
  gone: Gone,
): Promise<void> {
  const isAlone = new Set<string>();
  if (rules.days !== null) {
    // Whose closure went earlier.
    const { from, to } = rules.days;
    const ids = await database.holdings
      .where('at')
      .between(from ?? -Infinity, to ?? Infinity, true, false)
      .primaryKeys();
    const closures = await database.closures.bulkGet(ids);
    for (const [index, id] of ids.entries()) if (closures[index] === undefined) isAlone.add(id);
  }
  const { takeOut } = rules.finder;
  await sweep(
    database.holdings,
    'id',
    (holding) => {
      if (gone.has(holding.id) || isAlone.has(holding.id)) return null;
      const after = rules.holding(holding);
      const texts = after && { ticketId: takeOut(after.ticketId), who: takeOut(after.who) };
      return texts === null || (texts.ticketId === after?.ticketId && texts.who === after.who) ? after : { ...holding, ...texts };
    },
    how,
    counting(counts, 'holdings'),
  );
}
