/** Tickets that stay open while the others of their act close: the act takes this panel away, and the next one has to say so. */
import { type KeptPart, partKey } from '../../lib/messages/stored-keys.ts';
import { readStored, removeStored, writeStored } from '../../lib/platform/stored.ts';

const keptForMs = 60_000;
// Storing takes a few milliseconds; should it hang, the act goes on without the note.
const longestWaitMs = 150;

export async function keepPart(site: string, part: KeptPart): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
  await Promise.race([writeStored({ [partKey(site)]: part }).catch(() => undefined), patience]);
}

/** What the panel before this one kept, once. */
export async function takePart(site: string): Promise<KeptPart | null> {
  const key = partKey(site);
  const part = (await readStored([key]))[key] as KeptPart | undefined;
  if (part === undefined) return null;
  await removeStored([key]);
  return Date.now() - part.at < keptForMs ? part : null;
}
