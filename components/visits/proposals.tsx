import { useEffect, useId, useRef, useState } from 'react';
import { type LineKind, lineKinds } from '../../lib/clients/line-kinds.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { type Proposal, proposeLines } from '../../lib/visits/proposals.ts';
import type { Visit } from '../../lib/visits/visit.ts';
import { lineKindWords } from '../panel/line-words.ts';
import { useClientName } from './use-client-name.ts';
import { useVisits } from './visits-store.ts';

/** What the notes suggest for the client's card; a person confirms it, one by one. */
export function Proposals({ visit }: { readonly visit: Visit }) {
  const client = useClientName()(visit.clientId);
  const proposals = visit.held === null ? [] : proposeLines(visit);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(proposals.length);

  useEffect(() => {
    // The line that had the focus is settled: the keyboard goes on with those that are left.
    if (proposals.length < count.current && proposals.length > 0) heading.current?.focus();
    count.current = proposals.length;
  }, [proposals.length]);

  if (proposals.length === 0) return null;
  return (
    <div className="cl-proposals">
      <h4 ref={heading} tabIndex={-1}>
        {text('visits_proposals', client)}
      </h4>
      <p className="cl-soft cl-small">{text('visits_proposals_hint')}</p>
      <ul>
        {proposals.map((proposal) => (
          <ProposalItem key={proposal.key} visit={visit} proposal={proposal} client={client} />
        ))}
      </ul>
    </div>
  );
}

interface ProposalItemProps {
  readonly visit: Visit;
  readonly proposal: Proposal;
  readonly client: string;
}

function ProposalItem({ visit, proposal, client }: ProposalItemProps) {
  const change = useVisits((state) => state.change);
  const [kind, setKind] = useState<LineKind>(proposal.kind);
  const [line, setLine] = useState(proposal.text);
  const id = useId();
  const { key } = proposal;

  const settle = (added: boolean): void =>
    void change(
      () => callBackground('settle-proposal', { id: visit.id, key, line: added ? { kind, text: line } : null }),
      added ? text('visits_said_added', client) : text('visits_said_left_out'),
    );

  return (
    <li className="cl-proposal">
      <div className="cl-field">
        <label htmlFor={`${id}-kind`}>{text('panel_line_kind')}</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => setKind(lineKinds.find((one) => one === event.target.value) ?? kind)}
        >
          {lineKinds.map((one) => (
            <option key={one} value={one}>
              {text(lineKindWords[one].name)}
            </option>
          ))}
        </select>
      </div>
      <div className="cl-field">
        <label htmlFor={`${id}-text`}>{text('visits_line')}</label>
        <textarea id={`${id}-text`} rows={1} maxLength={500} value={line} onChange={(event) => setLine(event.target.value)} />
      </div>
      <div className="cl-visit-buttons">
        <button
          type="button"
          className="cl-button"
          aria-label={text('visits_add_line_of', proposal.text)}
          disabled={line.trim() === ''}
          onClick={() => settle(true)}
        >
          {text('visits_add_line')}
        </button>
        <button
          type="button"
          className="cl-button cl-button-quiet"
          aria-label={text('visits_leave_out_of', proposal.text)}
          onClick={() => settle(false)}
        >
          {text('visits_leave_out')}
        </button>
      </div>
    </li>
  );
}
