import type { Closure } from '../../lib/outcomes/closure.ts';
import { type ClientNames, clientName } from '../../lib/outcomes/closure-columns.ts';
import { answerKindOf } from '../../lib/outcomes/filter.ts';
import { text } from '../../lib/platform/text.ts';
import { minuteWords } from '../controls/day-words.ts';
import { deskName } from '../controls/desk-name.ts';
import { whenUsed } from '../controls/when-used.ts';
import { ClosureSource } from './closure-source.tsx';
import { answerDetail, answerWords, sensorWords } from './closure-words.ts';
import { TicketLink } from './ticket-link.tsx';

const toTenth = whenUsed(() => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }));

interface ClosureRowProps {
  readonly closure: Closure;
  readonly names: ClientNames;
}

export function ClosureRow({ closure, names }: ClosureRowProps) {
  const { ticket, outcome, desk, sensor, answeredInMs, at } = closure;
  return (
    <tr>
      <td className="cl-closure-when">
        <time dateTime={new Date(at).toISOString()}>{minuteWords(at)}</time>
      </td>
      <td className="cl-closure-client">
        {clientName(closure, names) ?? <span className="cl-soft">{text('dashboard_no_client')}</span>}
      </td>
      <td className="cl-closure-ticket">
        <TicketLink ticket={ticket} />
      </td>
      <td className="cl-closure-outcome">
        {outcome || ticket.subject || <span className="cl-soft">{text('dashboard_no_subject')}</span>}
        {closure.importId !== undefined && <ClosureSource importId={closure.importId} />}
      </td>
      <td className="cl-closure-answer">
        <AnswerGiven closure={closure} />
      </td>
      <td className="cl-closure-desk" data-label={text('dashboard_desk')}>
        {deskName(desk)}
      </td>
      <td className="cl-closure-sensor" data-label={text('dashboard_column_sensor')}>
        {text(sensorWords[sensor])}
      </td>
      <td className="cl-closure-seconds" data-label={text('dashboard_column_seconds')}>
        {answeredInMs === null
          ? text('dashboard_not_answered')
          : text('dashboard_seconds', toTenth().format(answeredInMs / 1000))}
      </td>
    </tr>
  );
}

function AnswerGiven({ closure }: { readonly closure: Closure }) {
  const kind = answerKindOf(closure);
  const { key, typed } = answerDetail(closure);
  return (
    <>
      <span className={`cl-answer cl-answer-${kind}`}>{text(answerWords[kind])}</span>
      {key !== null && <span className="cl-soft"> · {text(key)}</span>}
      {typed !== '' && <p className="cl-soft">{kind === 'not-yet' ? text('dashboard_missing', typed) : typed}</p>}
    </>
  );
}
