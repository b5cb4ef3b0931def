import type { SiteView } from '../../lib/messages/background-calls.ts';
import { closePopup, reloadTab } from '../../lib/platform/tabs.ts';
import { text } from '../../lib/platform/text.ts';
import { deskName } from '../controls/desk-name.ts';
import { Switch } from '../controls/switch.tsx';
import { usePopup } from './popup-store.ts';
import { spokenOrigin } from './spoken-origin.ts';

/** Firefox closes the popup when it asks the user, and with it goes what the popup knew: the site's own date has to say it. */
const justNowMs = 60_000;

export function SiteTurnedOn({ site: { origin, on, onlyObserves = false, desk, at } }: { readonly site: SiteView }) {
  const { tabId, justTurnedOn, setOn } = usePopup();
  const host = spokenOrigin(origin);
  const isNew = on && (justTurnedOn || Date.now() - at < justNowMs);
  const state = text(on ? (onlyObserves ? 'popup_observing_for' : 'popup_on_for') : 'popup_off_for', host);
  return (
    <>
      <div role="status">
        <h2>{desk === null ? state : `${state}\u00a0· ${deskName(desk)}`}</h2>
      </div>
      {desk === null && <p className="cl-soft">{text('popup_waiting')}</p>}
      <Switch
        on={on && !onlyObserves}
        label={text('popup_switch_short')}
        name={text('popup_switch', origin)}
        onChange={(next) => void setOn(origin, next)}
      />
      {isNew && tabId !== null && (
        <div className="cl-notice cl-popup-reload">
          <p>{text('popup_reload_why')}</p>
          <button type="button" className="cl-button cl-button-primary" onClick={() => void reloadTab(tabId).then(closePopup)}>
            {text('popup_reload')}
          </button>
        </div>
      )}
    </>
  );
}
