import { useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { lineOrigin } from './card-lines.tsx';
import { LineForm } from './line-form.tsx';
import { lineKindWords } from './line-words.ts';
import { usePanelStore } from './panel-context.ts';

/** One line of the card; changed and removed right here. */
export function CardLineItem({ line }: { readonly line: CardLine }) {
  const store = usePanelStore();
  const [changing, setChanging] = useState(false);
  const [failure, setFailure] = useState('');
  if (changing) {
    return (
      <li>
        <LineForm clientId={line.clientId} line={line} kind={line.kind} onDone={() => setChanging(false)} />
      </li>
    );
  }
  const remove = async (): Promise<void> => {
    try {
      await callBackground('remove-line', { id: line.id });
      await store.reload();
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  return (
    <li className="cl-card-line">
      <span className="cl-label">{text(lineKindWords[line.kind].name)}</span>
      <span>{line.text}</span>
      <span className="cl-card-meta cl-soft cl-small">
        <span>{lineOrigin(line)}</span>
        <button
          type="button"
          className="cl-link"
          aria-label={text('panel_change_line', line.text)}
          onClick={() => setChanging(true)}
        >
          {text('panel_change')}
        </button>
        <button type="button" className="cl-link" aria-label={text('panel_remove_line', line.text)} onClick={() => void remove()}>
          {text('panel_remove')}
        </button>
      </span>
      {failure !== '' && (
        <p role="alert" className="cl-field-error cl-small">
          {failure}
        </p>
      )}
    </li>
  );
}
