import { useRef } from 'react';
import type { StatusRow } from '../../lib/desks/status-list.ts';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { AddStatus } from './add-status.tsx';
import { StatusItem } from './status-item.tsx';
import { type Corrections, useCorrections } from './use-corrections.ts';

/** Every status that is known here, with whether it means closed and who says so. */
export function SiteStatuses({ site }: { readonly site: SiteView }) {
  const corrections = useCorrections(site);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="cl-options-section" aria-labelledby="statuses">
      <h3 id="statuses" ref={heading} tabIndex={-1}>
        {text('site_statuses')}
      </h3>
      {corrections === null ? (
        <p className="cl-soft">{text('site_statuses_no_desk')}</p>
      ) : (
        <KnownStatuses corrections={corrections} onGone={() => heading.current?.focus()} />
      )}
    </section>
  );
}

interface KnownStatusesProps {
  readonly corrections: Corrections;
  readonly onGone: () => void;
}

function KnownStatuses({ corrections, onGone }: KnownStatusesProps) {
  const items = (rows: readonly StatusRow[]) =>
    rows.map((row) => <StatusItem key={row.values[0]} row={row} corrections={corrections} onGone={onGone} />);
  const usual = corrections.rows.filter(({ isUsual }) => isUsual);
  return (
    <>
      <p className="cl-soft">{text('site_statuses_intro')}</p>
      <ul className="cl-statuses" aria-labelledby="statuses">
        {items(corrections.rows.filter(({ isUsual }) => !isUsual))}
      </ul>
      {usual.length > 0 && (
        <details>
          <summary>{text('site_statuses_usual', usual.length)}</summary>
          <ul className="cl-statuses cl-statuses-usual">{items(usual)}</ul>
        </details>
      )}
      <AddStatus corrections={corrections} />
      {corrections.isCorrected && (
        <p>
          <button type="button" className="cl-button" onClick={() => void corrections.reset().then(onGone)}>
            {text('site_statuses_reset')}
          </button>
        </p>
      )}
    </>
  );
}
