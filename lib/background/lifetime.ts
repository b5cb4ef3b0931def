/** What the background does by itself: when the extension starts, and when the browser gives or takes a permission. */
import { isPermitted } from '../platform/permissions.ts';
import { startInOpenTabs } from '../platform/sites.ts';
import { onceInALife } from '../platform/stored.ts';
import { forgetIntent, readIntent } from '../platform/turn-on.ts';
import { applySites } from './apply-sites.ts';
import type { BackgroundContext } from './context.ts';
import { turnOn } from './sites.ts';

/** A prompt that was answered later than this was another one. */
const intentHoldsMs = 10 * 60_000;

/** An update drops what was registered and cuts off the scripts in open pages: both are put back, once. */
export const startSites = ({ database, inTurn }: BackgroundContext): Promise<void> =>
  inTurn(() =>
    onceInALife(async () => {
      for (const site of await applySites(database)) await startInOpenTabs(site);
    }),
  );

/** Finishes what the user began in a popup that the browser's prompt closed. */
export const finishTurningOn = (context: BackgroundContext): Promise<void> =>
  context.inTurn(async () => {
    const intent = await readIntent();
    if (intent === null || context.now() - intent.at > intentHoldsMs || !(await isPermitted(intent.origin))) return;
    await turnOn(context, intent.origin, intent.desk);
    await forgetIntent();
  });

/** A site that lost its permission is off until the user turns it on again. */
export const switchOffUnpermitted = ({ database, now, inTurn }: BackgroundContext): Promise<void> =>
  inTurn(async () => {
    for (const site of await database.sites.toArray()) {
      if (site.on && !(await isPermitted(site.origin))) await database.sites.put({ ...site, on: false, at: now() });
    }
    await applySites(database);
  });
