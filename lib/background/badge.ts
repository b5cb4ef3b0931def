/** The number on the toolbar's button: what waits for the user, whoever it comes from. */
import { showBadge } from '../platform/badge.ts';
import { readStored } from '../platform/stored.ts';
import { text } from '../platform/text.ts';
import type { BackgroundContext } from './context.ts';

/** Where the reminders of visits keep what they have said, with how many of them the number counts. */
export const remindersKey = 'reminders';

/** True: there is a pack that the user has not looked at. */
const packWaits = async ({ database }: BackgroundContext): Promise<boolean> =>
  (await database.packAddress.get('pack-address'))?.waiting instanceof Uint8Array;

export async function updateBadge(context: BackgroundContext): Promise<void> {
  const [pack, stored] = await Promise.all([packWaits(context), readStored([remindersKey])]);
  const { counted = 0 } = (stored[remindersKey] ?? {}) as { readonly counted?: number };
  const count = counted + (pack ? 1 : 0);
  await showBadge(count === 0 ? '' : String(count), text(pack ? 'badge_pack_waiting' : 'extension_name'));
}
