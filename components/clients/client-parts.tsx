import { useId, useState } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import type { ClientPageView } from '../../lib/messages/client-list-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { ClientPicker } from '../controls/client-picker.tsx';
import { momentWords } from '../controls/day-words.ts';
import type { ClientActs } from './use-client-page.ts';

/** What was put together to be this client, what was split off, and the way back from each. */
export function ClientParts({ view, act }: { readonly view: ClientPageView } & ClientActs) {
  const id = useId();
  const [merging, setMerging] = useState(false);
  const { client, parts, splitFrom, splitOff } = view;
  const merge = (into: Client, from: Client) => callBackground('merge-clients', { into: into.id, from: from.id });
  const unmerge = (clientId: string) => callBackground('unmerge-client', { clientId });
  return (
    <section className="cl-clients-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('clients_one_company')}</h3>
      {(parts.length > 0 || splitFrom !== null || splitOff.length > 0) && (
        <ul className="cl-clients-list">
          {parts.map(({ id: clientId, name, at, by }) => (
            <Way
              key={clientId}
              words={by === '' ? text('clients_part', name, momentWords(at)) : text('clients_part_by', name, momentWords(at), by)}
              about={text('clients_undo_merge', name)}
              act={() => void act(() => unmerge(clientId), text('clients_unmerged', name))}
            />
          ))}
          {splitFrom !== null && (
            <Way
              words={text('clients_split_from', splitFrom.name)}
              about={text('clients_undo_split', client.name)}
              act={() =>
                void act(
                  () => merge(splitFrom, client),
                  text('clients_merged', client.name, splitFrom.name),
                  () => unmerge(client.id),
                )
              }
            />
          )}
          {splitOff.map((other) => (
            <Way
              key={other.id}
              words={text('clients_split_off', other.name)}
              about={text('clients_undo_split', other.name)}
              act={() =>
                void act(
                  () => merge(client, other),
                  text('clients_merged', other.name, client.name),
                  () => unmerge(other.id),
                )
              }
            />
          ))}
        </ul>
      )}
      {merging ? (
        <>
          <ClientPicker
            label={text('clients_merge_with')}
            except={[client.id]}
            words={(other) => text('clients_merge_do', other.name)}
            onPick={(other) => {
              setMerging(false);
              void act(
                () => merge(client, other),
                text('clients_merged', other.name, client.name),
                () => unmerge(other.id),
              );
            }}
          />
          <div>
            <button type="button" className="cl-button" onClick={() => setMerging(false)}>
              {text('panel_cancel')}
            </button>
          </div>
        </>
      ) : (
        <div>
          <button type="button" className="cl-button" onClick={() => setMerging(true)}>
            {text('clients_merge')}
          </button>
        </div>
      )}
    </section>
  );
}

interface WayProps {
  readonly words: string;
  readonly about: string;
  readonly act: () => void;
}

const Way = ({ words, about, act }: WayProps) => (
  <li>
    <span>{words}</span>
    <span className="cl-clients-acts">
      <button type="button" className="cl-link" aria-label={about} onClick={act}>
        {text('clients_undo')}
      </button>
    </span>
  </li>
);
