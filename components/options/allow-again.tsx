import type { SiteView } from '../../lib/messages/background-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { askAndTurnOn } from '../../lib/platform/turn-on.ts';
import { useOptions } from './options-store.ts';

/** For a site that the browser no longer lets us run on. */
export function AllowAgain({ site: { origin, desk, chosenBy } }: { readonly site: SiteView }) {
  const changeSites = useOptions((state) => state.changeSites);
  const allow = (): void => {
    // Started here, in the click itself: the browser asks the user at no other moment.
    const asked = askAndTurnOn(origin, chosenBy === 'user' ? desk : null);
    const settle = async (): Promise<void> => {
      const said = text((await asked.catch(() => null)) === null ? 'options_denied' : 'options_added', origin);
      await changeSites(() => Promise.resolve(), said);
    };
    void settle();
  };
  return (
    <div className="cl-notice cl-notice-caution cl-site-lost">
      <p>{text('options_not_permitted')}</p>
      <button type="button" className="cl-button" aria-label={text('options_allow_again_site', origin)} onClick={allow}>
        {text('options_allow_again')}
      </button>
    </div>
  );
}
