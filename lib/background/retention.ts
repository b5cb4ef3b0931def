/** Records are kept for as long as the user says. What is older goes once a day, and when the background starts on a new day. */
import { type KeepState, keepStateKey } from '../messages/stored-keys.ts';
import { type Forgotten, isNothing } from '../outcomes/forgetting.ts';
import { keptSince } from '../outcomes/kept-since.ts';
import { repeatAlarm, stopAlarm } from '../platform/alarms.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { deleteOlder } from '../store/keep.ts';
import { readSettings } from '../store/settings.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { forgetStored } from './forget-stored.ts';
import { createQueue } from './in-turn.ts';

export const keepAlarm = 'keep';
const everyMinutes = 24 * 60;

const readState = async (): Promise<KeepState> =>
  ((await readStored([keepStateKey]))[keepStateKey] as KeepState | undefined) ?? { ranFor: null, last: null };

/** Its own: deleting may take a while, and a ticket that is being closed must not wait for it. */
const inTurn = createQueue();

/** Deletes what is older than the user wants to keep, unless that was done since midnight. */
export const keepWhatIsYoung = (context: BackgroundContext): Promise<void> =>
  inTurn(async () => {
    const { database, now } = context;
    const { keepMonths } = await readSettings(database);
    await (keepMonths === undefined ? stopAlarm(keepAlarm) : repeatAlarm(keepAlarm, everyMinutes));
    if (keepMonths === undefined) return;
    const at = now();
    const since = keptSince(at, keepMonths);
    const { ranFor, last } = await readState();
    if (ranFor === since) return;
    // A full disk keeps what waits out of the database, and is the best of reasons to delete.
    await forgetStored(context, { names: [], from: null, to: since }).catch((error: unknown) => console.error(error));
    const note = (counts: Forgotten, isDone: boolean): Promise<void> =>
      writeStored({
        [keepStateKey]: { ranFor: isDone ? since : null, last: isNothing(counts) ? last : { at, counts } } satisfies KeepState,
      });
    const deleted = await deleteOlder(database, { months: keepMonths, now: at }, (counts) => note(counts, false));
    await note(deleted, true);
  });

export function keepingCalls(context: BackgroundContext): Handlers<'keep-state' | 'keep-months' | 'forget-stored'> {
  const { database } = context;
  return {
    async 'keep-state'() {
      const [{ keepMonths = null }, { last }] = await Promise.all([readSettings(database), readState()]);
      return { months: keepMonths, last };
    },
    async 'keep-months'({ months }) {
      await database.transaction('rw', database.settings, async () => {
        const { keepMonths: _, ...settings } = await readSettings(database);
        await database.settings.put(months === null ? settings : { ...settings, keepMonths: months });
      });
      await keepWhatIsYoung(context);
      return { months, last: (await readState()).last };
    },
    'forget-stored': async (what) => ({ removed: await forgetStored(context, what) }),
  };
}
