import { createHandle } from '../lib/background/answer-calls.ts';
import { createContext } from '../lib/background/context.ts';
import { noteOverdue } from '../lib/background/late-closes.ts';
import { createLateSensor } from '../lib/background/late-sensor.ts';
import { finishTurningOn, startSites, switchOffUnpermitted } from '../lib/background/lifetime.ts';
import { keepWatching, watchPackAddress } from '../lib/background/pack-address.ts';
import { remind, reminderAlarm } from '../lib/background/reminders.ts';
import { keepAlarm, keepWhatIsYoung } from '../lib/background/retention.ts';
import { isOutboxKey } from '../lib/messages/stored-keys.ts';
import { onAlarm } from '../lib/platform/alarms.ts';
import { answerMessages } from '../lib/platform/answer.ts';
import { passOnShortcuts } from '../lib/platform/commands.ts';
import { onExtensionStart } from '../lib/platform/lifetime.ts';
import { onNotificationClick } from '../lib/platform/notifications.ts';
import { onPermissionsChanged } from '../lib/platform/permissions.ts';
import { onStoredChange } from '../lib/platform/stored.ts';
import { openVisits } from '../lib/platform/tabs.ts';
import { observeRequests } from '../lib/platform/web-requests.ts';
import { ClientLensDatabase } from '../lib/store/database.ts';

// Everything here may fail without stopping anybody from closing a ticket; it is tried again at the next start.
const report = (error: unknown): void => console.error(error);

/** What can wait until whoever woke the background has been answered: it may be a technician in front of a question. */
const choresAfterMs = 500;

export default defineBackground(() => {
  const context = createContext(new ClientLensDatabase());
  const start = () => {
    startSites(context).catch(report);
    context.emptyOutbox().catch(report);
    setTimeout(() => {
      noteOverdue(context).catch(report);
      keepWatching(context).catch(report);
      remind(context).catch(report);
      keepWhatIsYoung(context).catch(report);
    }, choresAfterMs);
  };
  answerMessages(createHandle(context));
  // The page says so too, unless its act has taken it away by then.
  onStoredChange((_, written) => written.some(isOutboxKey) && context.emptyOutbox().catch(report));
  const observeAgain = observeRequests(createLateSensor(context, report));
  onPermissionsChanged(
    () => {
      observeAgain();
      onNotificationClick(openVisits);
      finishTurningOn(context).catch(report);
    },
    () => switchOffUnpermitted(context).catch(report),
  );
  passOnShortcuts();
  watchPackAddress(context, report);
  onAlarm(reminderAlarm, () => remind(context).catch(report));
  onAlarm(keepAlarm, () => keepWhatIsYoung(context).catch(report));
  onNotificationClick(openVisits);
  onExtensionStart(start);
  start();
});
