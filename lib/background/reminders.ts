/** What the background says about visits without being asked: a number on the action, and one notification for each thing. */
import type { ReminderShown } from '../messages/visit-calls.ts';
import { repeatAlarm, stopAlarm } from '../platform/alarms.ts';
import { mayNotify, showNotification } from '../platform/notifications.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { text } from '../platform/text.ts';
import { readSettings } from '../store/settings.ts';
import { listVisits } from '../store/visits.ts';
import { dueReminders, isQuietAt, nextReminder, type Reminder, type ReminderState } from '../visits/reminder.ts';
import { isOf } from '../visits/visit.ts';
import { remindersKey, updateBadge } from './badge.ts';
import { ownZone } from './clock.ts';
import type { BackgroundContext } from './context.ts';
import { visitSettingsOf } from './visit-settings.ts';

/** Which reminders were given as a notification, and which the user has looked at. In `storage.local`: they are no part of a backup. */
const key = remindersKey;
const mostKept = 500;
interface Said {
  readonly given: readonly string[];
  readonly seen: readonly string[];
  /** How many of them the number on the action counts. */
  readonly counted: number;
}

export const reminderAlarm = 'reminders';
/** Quiet hours and days are what reminders go by: an hour sooner or later is nothing to them. */
const everyMinutes = 60;

async function readSaid(): Promise<Said> {
  const { given = [], seen = [], counted = 0 } = ((await readStored([key]))[key] ?? {}) as Partial<Said>;
  return { given, seen, counted };
}

const writeSaid = ({ given, seen, counted }: Said): Promise<void> =>
  writeStored({ [key]: { given: [...new Set(given)].slice(-mostKept), seen: [...new Set(seen)].slice(-mostKept), counted } });

async function stateOf({ database }: BackgroundContext): Promise<ReminderState> {
  const settings = await readSettings(database);
  const { agreed, reminders, quiet } = visitSettingsOf(settings);
  const visits = reminders ? (await listVisits(database)).filter(isOf(settings.you)) : [];
  return { visits, agreed, quiet, on: reminders, zone: ownZone() };
}

/** Looks whether there is something to say, and says it. */
export const remind = (context: BackgroundContext): Promise<void> =>
  context.inTurn(async () => {
    const [state, before] = await Promise.all([stateOf(context), readSaid()]);
    await (state.on ? repeatAlarm(reminderAlarm, everyMinutes) : stopAlarm(reminderAlarm));
    const now = context.now();
    const unseen = dueReminders(state, now).filter((due) => !before.seen.includes(due.key));
    // In quiet hours the number may go, but no higher one comes.
    const said = { ...before, counted: unseen.length === 0 || !isQuietAt(state, now) ? unseen.length : before.counted };
    if (said.counted !== before.counted) await writeSaid(said);
    await updateBadge(context);
    const next = nextReminder(state, new Set([...said.given, ...said.seen]), now);
    if (next === null || !(await mayNotify())) return;
    // Noted first: said once too seldom is better than twice.
    await writeSaid({ ...said, given: [...said.given, next.key] });
    const client = await clientOf(context, next);
    await showNotification(next.key, text('reminder_title'), reminderText(next, client));
  });

/** The user looks at the visits: the number goes, and no notification comes for what is seen already. */
export async function noteSeen(context: BackgroundContext): Promise<void> {
  await context.inTurn(async () => {
    const [state, said] = await Promise.all([stateOf(context), readSaid()]);
    const keys = dueReminders(state, context.now()).map((due) => due.key);
    if (keys.some((due) => !said.seen.includes(due))) await writeSaid({ ...said, seen: [...said.seen, ...keys] });
  });
  await remind(context);
}

/** What the number on the action counts. */
export async function unseenReminders(context: BackgroundContext): Promise<ReminderShown[]> {
  const [state, said] = await Promise.all([stateOf(context), readSaid()]);
  const unseen = dueReminders(state, context.now()).filter((due) => !said.seen.includes(due.key));
  return Promise.all(
    unseen.map(async (due) =>
      due.kind === 'too-few'
        ? { kind: due.kind, missing: due.missing }
        : { kind: due.kind, client: await clientOf(context, due), day: due.day },
    ),
  );
}

async function clientOf({ database }: BackgroundContext, reminder: Reminder): Promise<string> {
  if (reminder.kind === 'too-few') return '';
  return (await database.clients.get(reminder.clientId))?.name ?? text('visits_unknown_client');
}

/** Names the client and nothing that was said: a notification stands on a screen that others may see. */
function reminderText(reminder: Reminder, client: string): string {
  switch (reminder.kind) {
    case 'soon':
      return text('reminder_soon', client, dayInWords(reminder.day));
    case 'passed':
      return text('reminder_passed', client, dayInWords(reminder.day));
    case 'too-few':
      return reminder.missing === 1 ? text('reminder_too_few_one') : text('reminder_too_few', reminder.missing);
  }
}

// Made anew for each of a few: the background starts many times a day, and says such a thing on few of them.
const dayInWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
