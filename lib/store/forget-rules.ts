/** What becomes of each record when something is to be deleted: null: it goes; the same one: it stays; another one: it is changed. */
import { indexClients, normaliseName } from '../clients/match.ts';
import type { TicketLife } from '../history/ticket-life.ts';
import type { Holding } from '../holding/holding.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { Forgetting } from '../outcomes/forgetting.ts';
import { findNames, type NameFinder, namesOfPerson } from '../outcomes/names-in-text.ts';
import type { Fix } from '../patterns/fix.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureWithout, fixWithout, lifeWithout } from './forget-names.ts';
import type { Reflection, TicketNote } from './records.ts';

/** The tickets of closures that went, by the closure's id. */
export type Gone = Map<string, { readonly site: string; readonly ticketId: string }>;

type Rule<T> = (record: T) => T | null;

export interface ForgetRules {
  /** As they stand in records; empty where it is about days. */
  readonly names: readonly string[];
  readonly finder: NameFinder;
  readonly closure: Rule<Closure>;
  /** Of what was written beside tickets; those of tickets that are gone go anyway. */
  readonly note: Rule<TicketNote>;
  readonly holding: Rule<Holding>;
  readonly life: Rule<TicketLife>;
  readonly fix: Rule<Fix>;
  readonly reflection: Rule<Reflection>;
  /** Null: closures may be anywhere. Otherwise only in these days. */
  readonly days: { readonly from: number | null; readonly to: number | null } | null;
}

export async function makeRules(database: ClientLensDatabase, what: Forgetting): Promise<ForgetRules> {
  if (what.kind === 'days') return rulesOfDays(what);
  return what.kind === 'client' ? rulesOfClient(database, what) : rulesOfPerson(what);
}

function rulesOfDays(days: Extract<Forgetting, { kind: 'days' }>): ForgetRules {
  const isIn = (at: number): boolean => (days.from === null || at >= days.from) && (days.to === null || at < days.to);
  const byMoment = <T extends { readonly at: number }>(record: T): T | null => (isIn(record.at) ? null : record);
  return {
    names: [],
    finder: findNames([]),
    closure: byMoment,
    note: byMoment,
    holding: (holding) => holding,
    life: (life) => (isIn(lastMoment(life)) ? null : life),
    // One that is still to be done is not over.
    fix: (fix) => (fix.doneAt !== null && isIn(fix.doneAt) ? null : fix),
    reflection: byMoment,
    days,
  };
}

/** When something last happened to it; a life without any moment is as old as can be. */
const lastMoment = ({ opened, closes, reopens }: TicketLife): number =>
  Math.max(opened ?? 0, closes.at(-1) ?? 0, reopens.at(-1) ?? 0);

async function rulesOfClient(
  database: ClientLensDatabase,
  { name, inTexts }: Extract<Forgetting, { kind: 'client' }>,
): Promise<ForgetRules> {
  // Read anew: what this worker keeps does not know of clients that the background has written since.
  const clients = await database.clients.toArray();
  const known = indexClients(clients).byName.get(normaliseName(name)) ?? [];
  const ids = new Set(known.map(({ id }) => id));
  for (const { id, into } of await database.merges.toArray()) if (ids.has(into)) ids.add(id);
  // Whose client is known to nobody here goes by the name that its desk wrote.
  const others = new Set(clients.map(({ id }) => id).filter((id) => !ids.has(id)));
  const written = new Set<string>();
  for (const clientId of ids) {
    const own = database.closures.where({ clientId });
    await own.each(({ ticket }) => written.add(ticket.client ?? ''));
  }
  const everything = new Set([name.trim(), ...known.flatMap((client) => [client.name, ...client.aliases]), ...written]);
  // A desk that shows "-" for a client has written no name: it would be taken out of everybody's texts.
  const names = [...everything].filter((one) => normaliseName(one) !== '');
  const spelled = new Set(names.map(normaliseName));
  const isName = (text: string | null): boolean => text !== null && spelled.has(normaliseName(text));
  const finder = findNames(inTexts ? names : []);
  const everywhere = findNames(names);
  const without = closureWithout(finder);
  return {
    names,
    finder,
    closure(closure) {
      const { clientId, ticket } = closure;
      if (clientId !== null && ids.has(clientId)) return null;
      const isOfAnother = clientId !== null && others.has(clientId);
      return !isOfAnother && isName(ticket.client) ? null : without(closure);
    },
    note: noteWithout(finder),
    holding: (holding) => holding,
    life: (life) => (isName(life.client) ? null : lifeWithout(finder)(life)),
    fix: (fix) => (fix.client !== null && (ids.has(fix.client) || isName(fix.client)) ? null : fixWithout(finder)(fix)),
    reflection: (reflection) => (mentions(everywhere, reflection) ? null : reflection),
    days: null,
  };
}

function rulesOfPerson({ name, closures, inTexts }: Extract<Forgetting, { kind: 'person' }>): ForgetRules {
  const names = namesOfPerson(name);
  const spelled = new Set(names.map(normaliseName).filter((spelling) => spelling !== ''));
  const isPerson = (text: string | null): boolean =>
    text !== null && namesOfPerson(text).some((one) => spelled.has(normaliseName(one)));
  const finder = findNames(inTexts ? names : []);
  const without = closureWithout(finder);
  const emptied = (text: string | null): string | null => (isPerson(text) ? null : text);
  return {
    names,
    finder,
    closure(closure) {
      const { ticket, who } = closure;
      const named = [ticket.requester, ticket.owner, who].some(isPerson);
      if (!named) return without(closure);
      if (closures === 'delete') return null;
      const { requester, owner } = ticket;
      const unnamed = { ...ticket, requester: emptied(requester), owner: emptied(owner) };
      return without({ ...closure, ticket: unnamed, who: isPerson(who) ? '' : who });
    },
    note: noteWithout(finder),
    holding: (holding) => (isPerson(holding.who) ? { ...holding, who: '' } : holding),
    life: (life) => lifeWithout(finder)(isPerson(life.requester) ? { ...life, requester: null } : life),
    fix: (fix) => fixWithout(finder)(isPerson(fix.owner) ? { ...fix, owner: '' } : fix),
    reflection(reflection) {
      if (closures === 'delete' && mentions(findNames(names), reflection)) return null;
      const by = isPerson(reflection.by) ? '' : reflection.by;
      if (by === reflection.by && !mentions(finder, reflection)) return reflection;
      const about = reflection.about === null ? null : finder.takeOut(reflection.about);
      return { ...reflection, text: finder.takeOut(reflection.text), about, by };
    },
    days: null,
  };
}

const mentions = ({ isIn }: NameFinder, { text, about }: Reflection): boolean => isIn(text) || isIn(about ?? '');

const noteWithout =
  ({ isIn, takeOut }: NameFinder): Rule<TicketNote> =>
  (note) => {
    // A ticket that is being created has its subject in the place of its number.
    if (isIn(note.key.slice(note.key.indexOf('#')))) return null;
    const { outcome, missing } = note;
    if (!isIn(outcome ?? '') && !isIn(missing ?? '')) return note;
    return { ...note, outcome: outcome && takeOut(outcome), missing: missing && takeOut(missing) };
  };
