import type { Request } from '../messages/background-calls.ts';
import type { VisitsPage } from '../messages/visit-calls.ts';
import { mayNotify } from '../platform/notifications.ts';
import { text } from '../platform/text.ts';
import { addLine, listClients } from '../store/clients.ts';
import { closesSince } from '../store/recent-closes.ts';
import { changeSettings, readSettings } from '../store/settings.ts';
import type { Written } from '../store/team-records.ts';
import { changeVisit, createVisit, listVisits } from '../store/visits.ts';
import type { Value } from '../team/record.ts';
import { carryOver, planFor } from '../visits/arrange.ts';
import type { Day } from '../visits/day.ts';
import { quarterOf } from '../visits/quarter.ts';
import { suggestVisits } from '../visits/suggest.ts';
import { latelyDays, troubleOf, usualDays } from '../visits/trouble.ts';
import { settledPath, type Visit } from '../visits/visit.ts';
import type { Handlers } from './calls.ts';
import { ownDay } from './clock.ts';
import type { BackgroundContext } from './context.ts';
import { Refusal } from './refusal.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import { noteSeen, remind, unseenReminders } from './reminders.ts';
import { visitSettingsOf } from './visit-settings.ts';

type VisitCall =
  | 'visits-page'
  | 'plan-visit'
  | 'change-visit'
  | 'settle-proposal'
  | 'dismiss-suggestion'
  | 'save-visit-settings'
  | 'due-reminders'
  | 'reminders-seen';

const dayMs = 86_400_000;

export function visitCalls(context: BackgroundContext): Handlers<VisitCall> {
  const { database, now, newId } = context;
  const written = async (): Promise<Written> => ({ at: now(), by: (await readSettings(database)).you });
  // The visit is stored whatever becomes of the reminder.
  const remindAfter = <T>(answer: T): T => {
    remind(context).catch((error: unknown) => console.error(error));
    return answer;
  };
  return {
    'visits-page': () => visitsPage(context),
    async 'plan-visit'({ clientId, planned, cue }) {
      refuseSecrets(cue);
      const { at, by } = await written();
      const quarter = quarterOf(planned?.day ?? ownDay(at));
      const set = { client: clientId, manager: by, quarter, planned: planned as Value, cue: cue || null };
      return remindAfter(await createVisit(database, newId(), set, { at, by }));
    },
    async 'change-visit'({ id, change }) {
      refuseSecrets(...Object.values(change).filter((value) => typeof value === 'string'));
      const today = ownDay(now());
      return remindAfter(await changeVisit(database, id, (visit) => setFor(visit, change, today), await written()));
    },
    async 'settle-proposal'({ id, key, line }) {
      refuseSecrets(line?.text ?? '');
      const by = await written();
      const settled = (): Record<string, Value> => ({ [settledPath(key)]: line === null ? 'left-out' : 'added' });
      if (line === null) return changeVisit(database, id, settled, by);
      const visit = (await listVisits(database)).find((each) => each.id === id);
      if (visit === undefined) throw new Refusal(text('error_no_such_visit'));
      // A second click, or a second window, adds nothing.
      if (visit.settled.includes(key)) return visit;
      await addLine(database, { clientId: visit.clientId, lineId: newId() }, { ...line, source: 'visit' }, by);
      return changeVisit(database, id, settled, by);
    },
    async 'dismiss-suggestion'({ clientId, dismissed }) {
      const quarter = quarterOf(ownDay(now()));
      const { notThisQuarter = {} } = await readSettings(database);
      // What was said for an earlier quarter means nothing any more.
      const others = Object.entries(notThisQuarter).filter(([id, until]) => id !== clientId && until >= quarter);
      await changeSettings(database, {
        notThisQuarter: Object.fromEntries(dismissed ? [...others, [clientId, quarter]] : others),
      });
      return null;
    },
    async 'save-visit-settings'({ agreed, reminders, quiet }) {
      const settings = await changeSettings(database, { visitsPerQuarter: agreed, reminders, quietHours: quiet });
      return remindAfter(visitSettingsOf(settings));
    },
    'due-reminders': () => unseenReminders(context),
    async 'reminders-seen'() {
      await noteSeen(context);
      return null;
    },
  };
}

function setFor(visit: Visit, change: Request<'change-visit'>['change'], today: Day): Record<string, Value> {
  switch (change.kind) {
    case 'move':
      return { ...planFor(visit, change.planned, change.note), cue: change.cue || null } as Record<string, Value>;
    case 'carry-over':
      return carryOver(visit, change.note) as unknown as Record<string, Value>;
    case 'held':
      if (change.day !== null && change.day > today) throw new Refusal(text('error_visit_not_yet'), 'day');
      // A visit belongs to the quarter in which it took place.
      return change.day === null ? { held: null } : { held: change.day, quarter: quarterOf(change.day) };
    case 'cancelled':
      return { cancelled: change.cancelled || null };
    case 'notes':
      return {
        'notes/happening': change.happening || null,
        'notes/worries': change.worries || null,
        'notes/learned': change.learned || null,
      };
  }
}

async function visitsPage({ database, now }: BackgroundContext): Promise<VisitsPage> {
  const at = now();
  const today = ownDay(at);
  const quarter = quarterOf(today);
  const clients = await listClients(database);
  const ids = new Set(clients.map(({ id }) => id));
  const [settings, visits, closes, goalLines] = await Promise.all([
    readSettings(database),
    listVisits(database),
    closesSince(database, at - (usualDays + latelyDays) * dayMs, ids),
    database.lines.where({ kind: 'goal' }).toArray(),
  ]);
  const goals = new Map<string, Day>();
  for (const { clientId, stillTrueAt } of goalLines) {
    const said = ownDay(stillTrueAt);
    if (said < (goals.get(clientId) ?? '9999')) goals.set(clientId, said);
  }
  const dismissed = settings.notThisQuarter ?? {};
  const from = { clients, visits, trouble: troubleOf(closes, at), goals, dismissed, quarter, today };
  return {
    you: settings.you,
    today,
    quarter,
    visits,
    clients: clients.map(({ id, name }) => ({ id, name })),
    suggestions: suggestVisits(from),
    settings: visitSettingsOf(settings),
    mayNotify: await mayNotify(),
  };
}
