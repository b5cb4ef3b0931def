import type { HistoryImport, TicketLife } from '../history/ticket-life.ts';
import type { Forgotten } from '../outcomes/forgetting.ts';
import type { ClientLensDatabase } from './database.ts';
import type { ForgetRules } from './forget-rules.ts';
import { type ForgetStep, sweep, uncounted } from './sweep.ts';

/** What is left of each import of history, so that what is said of it stays true. */
type Left = Pick<HistoryImport, 'tickets' | 'closes' | 'reopens' | 'from' | 'to'>;

export async function forgetHistory(
  database: ClientLensDatabase,
  rules: ForgetRules,
  how: ForgetStep,
  counts: Forgotten,
): Promise<void> {
  const left = new Map<string, Left>();
  const touched = new Set<string>();
  await sweep(
    database.history,
    'id',
    (part) => {
      const lives = part.lives.flatMap((life) => rules.life(life) ?? []);
      const before = new Set(part.lives);
      const changed = lives.filter((life) => !before.has(life)).length;
      counts.history += part.lives.length - lives.length;
      counts.texts += changed;
      left.set(part.importId, lives.reduce(withLife, left.get(part.importId) ?? none));
      if (lives.length === part.lives.length && changed === 0) return part;
      touched.add(part.importId);
      return lives.length === 0 ? null : { ...part, lives };
    },
    how,
    uncounted,
  );
  await sweep(
    database.historyImports,
    'id',
    (made) => {
      const file = rules.finder.takeOut(made.file);
      if (!touched.has(made.id)) return file === made.file ? made : { ...made, file };
      const rest = left.get(made.id) ?? none;
      return rest.tickets === 0 ? null : { ...made, ...rest, file };
    },
    how,
    uncounted,
  );
}

const none: Left = { tickets: 0, closes: 0, reopens: 0, from: null, to: null };

function withLife(left: Left, { opened, closes, reopens }: TicketLife): Left {
  const moments = [opened ?? [], closes, reopens].flat();
  const first = Math.min(left.from ?? Infinity, ...moments);
  const last = Math.max(left.to ?? -Infinity, ...moments);
  return {
    tickets: left.tickets + 1,
    closes: left.closes + closes.length,
    reopens: left.reopens + reopens.length,
    from: Number.isFinite(first) ? first : null,
    to: Number.isFinite(last) ? last : null,
  };
}
