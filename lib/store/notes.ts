import { isBeingCreated } from '../outcomes/closure.ts';
import type { ClientLensDatabase } from './database.ts';
import { noteKey, type TicketNote } from './records.ts';

/** A ticket that is being created has no number yet, and the next one may well have the same subject. */
const keptForNewTicketMs = 3_600_000;

export async function readNote(
  database: ClientLensDatabase,
  { site, ticketId, at }: { readonly site: string; readonly ticketId: string; readonly at: number },
): Promise<TicketNote | undefined> {
  const note = await database.notes.get(noteKey(site, ticketId));
  return note !== undefined && isBeingCreated(ticketId) && at - note.at > keptForNewTicketMs ? undefined : note;
}

export interface NoteChange {
  readonly site: string;
  readonly ticketId: string;
  readonly at: number;
  readonly outcome?: string;
  readonly missing?: string;
}

/** Changes what is given and keeps the rest. Blank text takes the entry away. */
export async function saveNote(database: ClientLensDatabase, change: NoteChange): Promise<void> {
  await database.transaction('rw', database.notes, async () => {
    const before = await readNote(database, change);
    const { site, ticketId, at, outcome = before?.outcome ?? null, missing = before?.missing ?? null } = change;
    await database.notes.put({ key: noteKey(site, ticketId), outcome: trimmed(outcome), missing: trimmed(missing), at });
  });
}

const trimmed = (text: string | null): string | null => text?.trim() || null;
