import { useState } from 'react';
import type { CardLine, Client } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import type { ClientActs } from './use-client-page.ts';

interface SplitFormProps extends ClientActs {
  readonly client: Client;
  readonly alias: string;
  readonly lines: readonly CardLine[];
  readonly onDone: () => void;
}

/** One of the client's names becomes a client of its own, with those lines of the card that are about it. */
export function SplitForm({ client, alias, lines, act, onDone }: SplitFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const split = async (): Promise<void> => {
    let made = '';
    const work = async (): Promise<void> => {
      made = (await callBackground('split-client', { clientId: client.id, alias, lineIds: [...chosen] })).id;
    };
    const undo = () => callBackground('merge-clients', { into: client.id, from: made });
    if (await act(work, text('clients_split_done', alias), undo)) onDone();
  };
  return (
    <fieldset className="cl-clients-form">
      <legend>{text('clients_split_question', alias)}</legend>
      {lines.map((line) => (
        <label key={line.id} className="cl-clients-choice">
          <input
            type="checkbox"
            checked={chosen.includes(line.id)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, line.id] : chosen.filter((lineId) => lineId !== line.id))
            }
          />
          {line.text}
        </label>
      ))}
      <div className="cl-clients-heading">
        <button type="button" className="cl-button cl-button-primary" onClick={() => void split()}>
          {text('clients_split_do')}
        </button>
        <button type="button" className="cl-button" onClick={onDone}>
          {text('panel_cancel')}
        </button>
      </div>
    </fieldset>
  );
}
