import { useState } from 'react';
import type { Coverage, Figures } from '../../lib/figures/figures.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { ChartTableView } from '../charts/chart-table.tsx';
import { deskName } from '../controls/desk-name.ts';
import { sensorWords } from './closure-words.ts';
import { shareText } from './share-text.ts';

/** Where closes are asked about and where not: what is not asked is unknown, and somebody can look into it. */
export function CoverageSection({ figures: { byDesk, byPath, bySensor } }: { readonly figures: Figures }) {
  // Made when it is opened: it is read now and then, and the page every day.
  const [isOpen, setOpen] = useState(false);
  if (byDesk.length === 0) return null;
  return (
    <section aria-labelledby="coverage" className="cl-dashboard-section">
      <h2 id="coverage">{text('coverage_title')}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text('coverage_open')}</summary>
        {isOpen && (
          <div className="cl-coverage-tables">
            <p className="cl-soft">{text('coverage_unknown')}</p>
            <CoverageTable
              part={text('dashboard_desk')}
              rows={byDesk.map(({ part, ...each }) => ({ ...each, name: deskName(part) }))}
            />
            <CoverageTable
              part={text('coverage_path')}
              rows={byPath.map(({ part: { desk, path }, ...each }) => ({ ...each, name: `${deskName(desk)} · ${path}` }))}
            />
            <CoverageTable
              part={text('coverage_sensor')}
              rows={bySensor.map(({ part, ...each }) => ({ ...each, name: text(sensorWords[part]) }))}
            />
          </div>
        )}
      </details>
    </section>
  );
}

interface CoverageTableProps {
  readonly part: string;
  readonly rows: readonly (Coverage & { readonly name: string })[];
}

function CoverageTable({ part, rows }: CoverageTableProps) {
  const number = (key: TextKey) => ({ name: text(key), isNumber: true });
  const columns = [
    { name: part },
    number('coverage_asked'),
    number('coverage_observed'),
    number('coverage_not_asked'),
    number('dashboard_coverage'),
  ];
  const cells = rows.map(({ name, asked, observed }) => ({
    key: name,
    cells: [
      name,
      String(asked),
      String(observed),
      String(observed - asked),
      shareText(asked, observed) ?? text('dashboard_too_few'),
    ],
  }));
  return <ChartTableView caption={text('coverage_by', part)} table={{ columns, rows: cells }} />;
}
