import { useId } from 'react';
import { type DayOrder, parseMoment } from '../../../lib/history/moments.ts';
import { utc } from '../../../lib/history/zone.ts';
import { spokenLocale, type TextKey, text } from '../../../lib/platform/text.ts';
import { evidenceOf, type HistoryFile, useHistory } from './history-store.ts';

const orders: readonly DayOrder[] = ['day-first', 'month-first'];
const orderWords: Readonly<Record<DayOrder, TextKey>> = {
  'day-first': 'history_mixed_day_first',
  'month-first': 'history_mixed_month_first',
};

/** Says how dates are read; asks where they can be read in two ways. */
export function DateOrder({ chosen }: { readonly chosen: HistoryFile }) {
  const id = useId();
  const change = useHistory((state) => state.change);
  const { dayOrder, uses } = chosen.reading;
  if (!chosen.isAsked) {
    if (dayOrder === null) return null;
    const words = dayOrder === 'day-first' ? 'history_day_first' : 'history_month_first';
    return <p className="cl-soft">{text(words)}</p>;
  }
  const evidence = evidenceOf(chosen.look, uses);
  const example = evidence.find((each) => each.example !== null)?.example ?? null;
  const isMixed = evidence.some(({ counts }) => counts['day-first'] + counts['month-first'] > 0);
  return (
    <fieldset className="cl-history-question" aria-describedby={`${id}-why`}>
      <legend>{example === null ? text('history_say_date') : text('history_which_date', example)}</legend>
      <p id={`${id}-why`} className="cl-soft">
        {text(isMixed ? 'history_mixed_dates' : 'history_which_date_why')}
      </p>
      {orders.map((order) => (
        <label key={order} className="cl-history-choice">
          <input type="radio" name={id} checked={dayOrder === order} onChange={() => change({ dayOrder: order })} />
          <span>{example === null ? text(orderWords[order]) : spokenDate(example, order)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function spokenDate(example: string, dayOrder: DayOrder): string {
  const at = parseMoment(example, { dayOrder, inZone: utc });
  return at === null ? example : new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
