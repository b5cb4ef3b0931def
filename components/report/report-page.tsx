import { useEffect, useState } from 'react';
import type { Figures } from '../../lib/figures/figures.ts';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { DayField } from '../dashboard/day-field.tsx';
import { type FilterFields, fromHash, toFilter, toHash } from '../dashboard/filter-fields.ts';
import { Report } from './report.tsx';
import './report.css';

interface Found {
  readonly figures: Figures;
  readonly choices: RecordsAnswers['filter-choices'];
}

/** There is no filter by answer here: shares among the answers make no sense once one is chosen. */
const fieldsOf = (address: string): FilterFields => ({ ...fromHash(address), answer: '' });

async function read(address: string): Promise<Found> {
  const [figures, choices] = await Promise.all([
    callRecords('figures', { filter: toFilter(fieldsOf(address)) }),
    callRecords('filter-choices', {}),
  ]);
  return { figures, choices };
}

/** A page for paper, or for a PDF by the browser's own print. The address holds what it is about, as the filters do. */
export function ReportPage({ path }: { readonly path: readonly string[] }) {
  const address = path.join('/');
  const fields = fieldsOf(address);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      try {
        const next = await read(address);
        if (!isWanted) return;
        setFound(next);
        setFailure(null);
      } catch (error) {
        if (isWanted) setFailure(failureText(error));
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [address]);

  const change = (changes: Partial<FilterFields>): void => location.replace(`#report/${toHash({ ...fields, ...changes })}`);
  return (
    <>
      <div className="cl-report-controls">
        <DayField label={text('dashboard_from')} day={fields.from} onChange={(from) => change({ from })} />
        <DayField label={text('dashboard_to')} day={fields.to} onChange={(to) => change({ to })} />
        <button type="button" className="cl-button cl-button-primary" onClick={() => print()}>
          {text('report_print')}
        </button>
        <p className="cl-soft">{text('report_print_what')}</p>
      </div>
      <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      {found === null && failure === null && <p className="cl-soft">{text('app_loading')}</p>}
      {found !== null && <Report figures={found.figures} fields={fields} choices={found.choices} />}
    </>
  );
}
