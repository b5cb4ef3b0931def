import { useState } from 'react';
import { type ClientWithCard, clientsToCsv, clientsToJson, clientsToMarkdown } from '../../lib/clients/export-list.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { datedName, saveFile } from '../controls/save-file.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { whenUsed } from '../controls/when-used.ts';
import { lineKindWords } from '../panel/line-words.ts';

type Kind = 'csv' | 'json' | 'md';

const atATime = 500;

/** All of them, in pages: one message has an upper size. */
async function fetchCards(): Promise<readonly ClientWithCard[]> {
  const found = new Map<string, ClientWithCard>();
  for (let offset = 0; ; offset += atATime) {
    const { cards, total } = await callBackground('list-cards', { offset, limit: atATime });
    for (const card of cards) found.set(card.client.id, card);
    if (cards.length === 0 || offset + atATime >= total) return [...found.values()];
  }
}

const toDay = whenUsed(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }));

const asMarkdown = (cards: readonly ClientWithCard[]): string =>
  clientsToMarkdown(cards, {
    title: text('clients_title'),
    alsoKnownAs: text('clients_also_known'),
    mailDomains: text('clients_mail_domains'),
    noLines: text('clients_no_lines'),
    kind: (kind) => text(lineKindWords[kind].name),
    day: (at) => toDay().format(at),
  });

const files: Readonly<Record<Kind, { readonly type: string; readonly write: (cards: readonly ClientWithCard[]) => string }>> = {
  csv: { type: 'text/csv;charset=utf-8', write: clientsToCsv },
  json: { type: 'application/json', write: (cards) => clientsToJson(cards, Date.now()) },
  md: { type: 'text/markdown;charset=utf-8', write: asMarkdown },
};

export function ClientExport() {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const run = async (kind: Kind): Promise<void> => {
    setFailed(false);
    setSaid(text('dashboard_exporting'));
    try {
      const cards = await fetchCards();
      const name = datedName('clients', new Date(), kind);
      saveFile(name, files[kind].type, files[kind].write(cards));
      setSaid(cards.length === 1 ? text('clients_exported_one', name) : text('clients_exported', cards.length, name));
    } catch (error) {
      setFailed(true);
      setSaid(failureText(error));
    }
  };
  return (
    <div className="cl-clients-acts">
      <button type="button" className="cl-button" onClick={() => void run('csv')}>
        {text('dashboard_export_csv')}
      </button>
      <button type="button" className="cl-button" onClick={() => void run('json')}>
        {text('dashboard_export_json')}
      </button>
      <button type="button" className="cl-button" onClick={() => void run('md')}>
        {text('clients_export_markdown')}
      </button>
      <StatusLine said={said} danger={failed} />
    </div>
  );
}
