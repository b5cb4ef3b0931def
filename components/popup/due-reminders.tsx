import { useEffect, useState } from 'react';
import type { ReminderShown } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { dayWords } from '../controls/day-words.ts';
import { OwnPageLink } from './own-page-link.tsx';

/** What the number on the action is about. */
export function DueReminders() {
  const [reminders, setReminders] = useState<readonly ReminderShown[]>([]);

  useEffect(() => {
    // The popup is about the tab; without an answer it says just that.
    callBackground('due-reminders', {}).then(setReminders, () => undefined);
  }, []);

  if (reminders.length === 0) return null;
  return (
    <section className="cl-notice" aria-label={text('reminder_title')}>
      <ul>
        {reminders.map((reminder) => (
          <li key={JSON.stringify(reminder)}>{sentenceOf(reminder)}</li>
        ))}
      </ul>
      <OwnPageLink page="dashboard.html#visits" label={text('visits_title')} />
    </section>
  );
}

function sentenceOf(reminder: ReminderShown): string {
  switch (reminder.kind) {
    case 'soon':
      return text('reminder_soon', reminder.client, dayWords(reminder.day));
    case 'passed':
      return text('reminder_passed', reminder.client, dayWords(reminder.day));
    case 'too-few':
      return reminder.missing === 1 ? text('reminder_too_few_one') : text('reminder_too_few', reminder.missing);
  }
}
