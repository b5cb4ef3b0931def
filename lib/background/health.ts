/** How well a site is read, counted in `storage.local`; what was asked there is told by its closures. */
import { deskById } from '../desks/list.ts';
import { countPaths } from '../health/paths.ts';
import { countReading, type Reading, readableFields } from '../health/reading.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { text } from '../platform/text.ts';
import { closuresOfSite } from '../store/closures.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { sendTeacher } from './learned-statuses.ts';
import { Refusal } from './refusal.ts';

export const healthKey = (origin: string): `health:${string}` => `health:${origin}`;

const readReading = async (origin: string): Promise<Reading | null> =>
  ((await readStored([healthKey(origin)]))[healthKey(origin)] as Reading | undefined) ?? null;

export function healthCalls({ database, now, inTurn, emptyOutbox }: BackgroundContext): Handlers<'read-report' | 'site-health'> {
  return {
    async 'read-report'(report, caller) {
      if (caller.kind !== 'desk-page') throw new Refusal(text('error_caller_refused'));
      const { origin } = caller;
      const site = await database.sites.get(origin);
      const definition = site?.on && site.desk !== null ? deskById(site.desk) : undefined;
      if (definition === undefined) return { counted: false };
      await inTurn(async () => {
        const reading = countReading(await readReading(origin), { ...report, at: now() }, readableFields(definition));
        await writeStored({ [healthKey(origin)]: reading });
      });
      void sendTeacher(caller, definition, now()).catch(console.error);
      return { counted: true };
    },
    async 'site-health'({ origin }) {
      // A full disk keeps closures out of the database; what is in it can be told all the same.
      await emptyOutbox().catch((error: unknown) => console.error(error));
      const [reading, closures] = await Promise.all([readReading(origin), closuresOfSite(database, origin)]);
      return { reading, paths: countPaths(closures) };
    },
  };
}
