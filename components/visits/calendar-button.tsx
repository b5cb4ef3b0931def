import { text } from '../../lib/platform/text.ts';
import type { Visit } from '../../lib/visits/visit.ts';
import { datedName, saveFile } from '../controls/save-file.ts';
import { useClientName } from './use-client-name.ts';
import { useVisits } from './visits-store.ts';

interface CalendarButtonProps {
  readonly visits: readonly Visit[];
  readonly label: string;
  /** The whole name, where several such buttons stand on the page. */
  readonly name?: string;
}

export function CalendarButton({ visits, label, name }: CalendarButtonProps) {
  const change = useVisits((state) => state.change);
  const clientName = useClientName();
  const file = datedName('visits', new Date(), 'ics');

  const save = async (): Promise<void> => {
    // The writer of calendar files comes with the first one, not with the page.
    const { makeCalendarFile } = await import('../../lib/visits/calendar-file.ts');
    const words = {
      calendar: text('visits_calendar_name'),
      title: (client: string) => text('visits_calendar_title', client),
      description: text('visits_calendar_description'),
    };
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    saveFile(file, 'text/calendar;charset=utf-8', makeCalendarFile({ visits, clientName, words, zone, now: Date.now() }));
  };

  return (
    <button
      type="button"
      className="cl-button"
      aria-label={name}
      onClick={() => void change(save, text('visits_said_calendar', file))}
    >
      {label}
    </button>
  );
}
