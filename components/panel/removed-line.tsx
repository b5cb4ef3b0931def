import type { CardLine } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { useSettled } from './use-settled.ts';

interface RemovedLineProps {
  readonly line: CardLine;
  readonly onDone: () => void;
}

/** A line was removed a moment ago, and comes back by one press. */
export function RemovedLine({ line: { id, clientId, text: words }, onDone }: RemovedLineProps) {
  const { failure, settle } = useSettled();
  const undo = async (): Promise<void> => {
    if (await settle(() => callBackground('undo-line', { clientId, id }))) onDone();
  };
  return (
    <div className="cl-row cl-small">
      <p role="status">{text('panel_removed', words)}</p>
      <button type="button" className="cl-link" onClick={() => void undo()}>
        {text('panel_undo')}
      </button>
      <FailureLine failure={failure} />
    </div>
  );
}
