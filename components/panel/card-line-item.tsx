import { useState } from 'react';
import { freshnessOf } from '../../lib/clients/freshness.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { LineBody } from './line-body.tsx';
import { LineForm } from './line-form.tsx';
import type { SpokenLine } from './line-order.ts';
import { lineOrigin } from './line-origin.ts';
import { LineVersions } from './line-versions.tsx';
import { useSettled } from './use-settled.ts';

interface CardLineItemProps extends SpokenLine {
  /** Who looks: the writer of a line sees how often it was shown. */
  readonly you: string;
  readonly onRemoved: () => void;
}

/** One line of the card; changed, confirmed and removed right here. */
export function CardLineItem({ line, now, you, onRemoved }: CardLineItemProps) {
  const [changing, setChanging] = useState(false);
  const { failure, settle } = useSettled();
  if (changing) {
    return (
      <li>
        <LineForm clientId={line.clientId} line={line} kind={line.kind} onDone={() => setChanging(false)} />
      </li>
    );
  }
  const remove = async (): Promise<void> => {
    if (await settle(() => callBackground('remove-line', { id: line.id }))) onRemoved();
  };
  const origin = line.rivals === undefined && lineOrigin(line);
  const shown = line.author === you && line.shown !== undefined ? line.shown : 0;
  return (
    <li className="cl-card-line">
      <LineBody line={line} now={now} isDisputed={line.rivals !== undefined} />
      {line.rivals && <LineVersions line={line} rivals={line.rivals} />}
      <span className="cl-card-meta cl-soft cl-small">
        <span>{[origin, shown > 0 && shownText(shown)].filter(Boolean).join(' · ')}</span>
        {freshnessOf(line, Date.now()) !== 'fresh' && (
          <LineAct
            words={text('line_still_true')}
            about={text('line_still_true_of', line.text)}
            act={() => void settle(() => callBackground('confirm-line', { id: line.id }))}
          />
        )}
        <LineAct words={text('panel_change')} about={text('panel_change_line', line.text)} act={() => setChanging(true)} />
        <LineAct words={text('panel_remove')} about={text('panel_remove_line', line.text)} act={() => void remove()} />
      </span>
      <FailureLine failure={failure} />
    </li>
  );
}

const shownText = (times: number): string => (times === 1 ? text('line_shown_once') : text('line_shown', times));

interface LineActProps {
  readonly words: string;
  /** With the line's text: a list of links that are all called "Change" helps nobody. */
  readonly about: string;
  readonly act: () => void;
}

const LineAct = ({ words, about, act }: LineActProps) => (
  <button type="button" className="cl-link" aria-label={about} onClick={act}>
    {words}
  </button>
);
