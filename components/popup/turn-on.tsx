import { useState } from 'react';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { askAndTurnOn } from '../../lib/platform/turn-on.ts';
import { deskName } from '../controls/desk-name.ts';
import { DeskSelect } from '../controls/desk-select.tsx';
import { usePopup } from './popup-store.ts';
import { spokenOrigin } from './spoken-origin.ts';

interface TurnOnProps {
  readonly origin: string;
  /** What the page was recognised as; null: not at all. */
  readonly desk: string | null;
  /** A site that was on until the browser's permission went. */
  readonly site: SiteView | null;
}

export function TurnOn({ origin, desk, site }: TurnOnProps) {
  const [chosen, setChosen] = useState<string | null>(site?.chosenBy === 'user' ? site.desk : null);
  const turnedOn = usePopup((state) => state.turnedOn);
  const host = spokenOrigin(origin);
  const known = desk ?? site?.desk ?? null;
  return (
    <>
      <h2>{known === null ? text('popup_not_recognised') : deskName(known)}</h2>
      <p className="cl-soft">{known === null ? text('popup_not_recognised_why') : text('popup_seen_as', host)}</p>
      {site !== null && <p className="cl-notice cl-notice-caution">{text('popup_not_permitted', host)}</p>}
      {desk === null && <DeskSelect label={text('popup_desk')} desk={chosen} onChange={setChosen} />}
      <button
        type="button"
        className="cl-button cl-button-primary"
        // The browser asks for a permission only in the same turn as the click: nothing may be awaited before.
        onClick={() => void turnedOn(askAndTurnOn(origin, chosen))}
      >
        {text('popup_turn_on')}
      </button>
    </>
  );
}
