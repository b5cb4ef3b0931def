import type { Figures } from '../../lib/figures/figures.ts';
import { evidences, reasons } from '../../lib/outcomes/words.ts';
import { text } from '../../lib/platform/text.ts';
import { deskName } from '../controls/desk-name.ts';
import { evidenceWords, reasonWords } from '../dashboard/closure-words.ts';
import { shareText } from '../dashboard/share-text.ts';

/** More would not fit on the page. */
const mostDesks = 6;

export function ReportTables({ figures: { summary, byDesk } }: { readonly figures: Figures }) {
  const { achieved, closedWithoutIt, byEvidence, byReason } = summary;
  const desks = byDesk.toSorted((one, other) => other.observed - one.observed);
  const how = evidences.map((each) => ({ part: text(evidenceWords[each]), count: byEvidence[each], of: achieved }));
  const why = reasons.map((each) => ({ part: text(reasonWords[each]), count: byReason[each], of: closedWithoutIt }));
  const covered = desks
    .slice(0, mostDesks)
    .map(({ part, asked, observed }) => ({ part: deskName(part), count: asked, of: observed }));
  return (
    <div className="cl-report-tables">
      <Shares caption={text('report_how_we_know')} rows={how} />
      <Shares caption={text('report_why_without')} rows={why} />
      <div>
        <Shares caption={text('report_coverage_by_desk')} rows={covered} />
        {desks.length > mostDesks && <p className="cl-soft">{text('report_more_desks', desks.length - mostDesks)}</p>}
      </div>
    </div>
  );
}

interface SharesProps {
  readonly caption: string;
  readonly rows: readonly { readonly part: string; readonly count: number; readonly of: number }[];
}

function Shares({ caption, rows }: SharesProps) {
  return (
    <table className="cl-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('report_count_of')}</th>
          <th scope="col">{text('report_share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, count, of }) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            <td>{text('report_of', count, of)}</td>
            <td>{shareText(count, of) ?? text('dashboard_too_few')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
