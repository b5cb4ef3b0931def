import { useEffect, useState } from 'react';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import type { Issue } from '../../lib/patterns/issues.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { failureText } from '../controls/failure-text.ts';
import { Pager } from '../controls/pager.tsx';
import { TicketLink } from '../dashboard/ticket-link.tsx';
import { filterOf, usePatterns } from './patterns-store.ts';

const pageSize = 20;

/** The tickets behind an issue, newest first. */
export function IssueTickets({ issue: { key, tickets: count } }: { readonly issue: Issue }) {
  const fields = usePatterns((state) => state.fields);
  const [offset, setOffset] = useState(0);
  const [page, setPage] = useState<RecordsAnswers['pattern-tickets'] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of its tickets changes with what was recorded meanwhile
  useEffect(() => {
    let wanted = true;
    callRecords('pattern-tickets', { filter: filterOf(fields), key, offset, limit: pageSize }).then(
      (found) => wanted && setPage(found),
      (error: unknown) => wanted && setFailure(failureText(error)),
    );
    return () => {
      wanted = false;
    };
  }, [fields, key, offset, count]);

  if (failure !== null) return <p className="cl-notice cl-notice-danger">{failure}</p>;
  if (page === null) return <p className="cl-soft">{text('app_loading')}</p>;
  return (
    <>
      <table className="cl-table cl-issue-tickets">
        <thead>
          <tr>
            <th scope="col">{text('patterns_ticket')}</th>
            <th scope="col">{text('patterns_subject')}</th>
            <th scope="col">{text('dashboard_client')}</th>
            <th scope="col">{text('patterns_closed')}</th>
          </tr>
        </thead>
        <tbody>
          {page.tickets.map(({ id, url, subject, client, at, historic }) => (
            <tr key={`${id} ${at}`}>
              <td>{url === null ? `#${id}` : <TicketLink ticket={{ id, url }} />}</td>
              <td>{subject}</td>
              <td>{client}</td>
              <td>
                {momentWords(at)}
                {historic && <span className="cl-soft"> · {text('patterns_history')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.total > pageSize && (
        <Pager
          label={text('patterns_pages')}
          before={text('patterns_later')}
          after={text('patterns_earlier')}
          offset={offset}
          total={page.total}
          size={pageSize}
          onTurn={setOffset}
        />
      )}
    </>
  );
}
