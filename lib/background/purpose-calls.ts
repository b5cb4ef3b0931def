import type { PurposePage } from '../messages/visit-calls.ts';
import { afterAnswer, afterSkip, askedAgainIn, isAskedOn, isOpenOn } from '../purpose/reflection-prompt.ts';
import { readPurpose, savePurpose } from '../store/purpose.ts';
import { listReflections, saveReflection } from '../store/reflections.ts';
import { changeSettings, readSettings } from '../store/settings.ts';
import type { Written } from '../store/team-records.ts';
import { startOf, weekOf } from '../visits/quarter.ts';
import type { Handlers } from './calls.ts';
import { ownDay, ownZone } from './clock.ts';
import type { BackgroundContext } from './context.ts';
import { refuseSecrets } from './refuse-secrets.ts';

/** As many tickets as somebody looks through to remember the week. */
const mostAchieved = 12;

type PurposeCall = 'purpose-page' | 'save-purpose' | 'save-reflection' | 'skip-reflection';

export function purposeCalls(context: BackgroundContext): Handlers<PurposeCall> {
  const { database, now, newId, emptyOutbox } = context;
  const written = async (): Promise<Written> => ({ at: now(), by: (await readSettings(database)).you });
  return {
    async 'purpose-page'() {
      // The ticket that was closed a moment ago may be the one. A full disk is no reason to show nothing.
      await emptyOutbox().catch((error: unknown) => console.error(error));
      return purposePage(context);
    },
    async 'save-purpose'({ text }) {
      refuseSecrets(text);
      await savePurpose(database, text, await written());
      return null;
    },
    async 'save-reflection'(reflection) {
      if (reflection.shared) refuseSecrets(reflection.text);
      await saveReflection(database, { id: newId(), ...reflection }, await written());
      await changeSettings(database, { weeklyQuestion: afterAnswer(ownDay(now())) });
      return null;
    },
    async 'skip-reflection'() {
      const { weeklyQuestion = null } = await readSettings(database);
      await changeSettings(database, { weeklyQuestion: afterSkip(weeklyQuestion, ownDay(now())) });
      return purposePage(context);
    },
  };
}

async function purposePage({ database, now }: BackgroundContext): Promise<PurposePage> {
  const today = ownDay(now());
  const monday = startOf(weekOf(today), ownZone());
  const [purpose, reflections, { weeklyQuestion = null }, closures] = await Promise.all([
    readPurpose(database),
    listReflections(database),
    readSettings(database),
    database.closures.where('at').aboveOrEqual(monday).reverse().toArray(),
  ]);
  const tickets = new Map<string, { id: string; about: string }>();
  for (const { id, site, ticket, outcome, answer } of closures) {
    const what = outcome || ticket.subject;
    const key = `${site}#${ticket.id}`;
    if (answer?.kind !== 'achieved' || !what || tickets.has(key)) continue;
    tickets.set(key, { id, about: (ticket.client === null ? what : `${ticket.client}: ${what}`).slice(0, 400) });
  }
  return {
    purpose,
    asked: isAskedOn(weeklyQuestion, today),
    open: isOpenOn(weeklyQuestion, today),
    again: askedAgainIn(weeklyQuestion),
    skips: weeklyQuestion?.skips ?? 0,
    achieved: [...tickets.values()].slice(0, mostAchieved),
    reflections,
  };
}
