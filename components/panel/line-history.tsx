import { useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import type { Answers } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { dayOf } from './line-origin.ts';
import { useSettled } from './use-settled.ts';

interface LineHistoryProps {
  readonly line: CardLine;
  /** The last change was taken back. */
  readonly onUndone: () => void;
}

/** What stood in this place before, and the way back by one step. Fetched when somebody looks. */
export function LineHistory({ line: { id, clientId, rivals }, onUndone }: LineHistoryProps) {
  const [versions, setVersions] = useState<Answers['line-history']>([]);
  const { failure, settle } = useSettled();
  const look = async (open: boolean): Promise<void> => {
    if (open) setVersions(await callBackground('line-history', { clientId, id }).catch(() => []));
  };
  const undo = async (): Promise<void> => {
    if (await settle(() => callBackground('undo-line', { clientId, id }))) onUndone();
  };
  return (
    <details className="cl-history" onToggle={(event) => void look(event.currentTarget.open)}>
      <summary className="cl-small">{text('history_title')}</summary>
      <ol>
        {versions.map(({ at, by, line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole
          <li key={index}>
            <span>{line === null ? text('history_removed') : line.text}</span>{' '}
            <span className="cl-soft cl-small">{[by, dayOf(at)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
      {/* Where two versions stand side by side, there is a choice to make, not a change to take back. */}
      {versions.length > 1 && rivals === undefined && (
        <button type="button" className="cl-button" onClick={() => void undo()}>
          {text('history_undo')}
        </button>
      )}
      <FailureLine failure={failure} />
    </details>
  );
}
