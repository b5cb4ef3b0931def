import type { Answers } from '../../lib/messages/background-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { SiteTurnedOn } from './site-turned-on.tsx';
import { TurnOn } from './turn-on.tsx';

/** What Client Lens sees on the tab, and the one thing to do about it. */
export function TabView({ view: { origin, desk, site } }: { readonly view: Answers['look-at-tab'] }) {
  if (origin === null) {
    return (
      <>
        <h2>{text('popup_cannot_help')}</h2>
        <p className="cl-soft">{text('popup_cannot_help_why')}</p>
      </>
    );
  }
  return site?.permitted ? <SiteTurnedOn site={site} /> : <TurnOn origin={origin} desk={desk} site={site} />;
}
