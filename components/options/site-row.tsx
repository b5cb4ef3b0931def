import { useEffect, useRef } from 'react';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { DeskSelect } from '../controls/desk-select.tsx';
import { Switch } from '../controls/switch.tsx';
import { AllowAgain } from './allow-again.tsx';
import { DeskOfSite } from './desk-of-site.tsx';
import { useOptions } from './options-store.ts';
import { sitePageHref } from './site-address-hash.ts';

interface SiteRowProps {
  readonly site: SiteView;
  /** The user comes back from this site's own page: the keyboard goes on where it left. */
  readonly isReturnedTo: boolean;
  readonly onRemoved: () => void;
}

export function SiteRow({ site, isReturnedTo, onRemoved }: SiteRowProps) {
  const changeSites = useOptions((state) => state.changeSites);
  const link = useRef<HTMLAnchorElement>(null);
  const { origin, on, onlyObserves = false } = site;

  useEffect(() => {
    if (isReturnedTo) link.current?.focus();
  }, [isReturnedTo]);

  const turn = (next: boolean): Promise<void> =>
    changeSites(
      () => callBackground('set-site', next ? { origin, on: true, onlyObserves: false } : { origin, on: false }),
      text(next ? 'options_turned_on' : 'options_turned_off', origin),
    );
  const overrule = (desk: string | null): Promise<void> =>
    changeSites(() => callBackground('set-site', { origin, desk }), text('options_desk_changed', origin));
  const remove = async (): Promise<void> => {
    await changeSites(() => callBackground('remove-site', { origin }), text('options_removed', origin));
    onRemoved();
  };

  return (
    <li className="cl-site">
      <div className="cl-site-what">
        <h3>{origin}</h3>
        <DeskOfSite desk={site.desk} />
        {on && onlyObserves && <p>{text('options_observes')}</p>}
      </div>
      <div className="cl-site-acts">
        {site.permitted ? (
          <Switch
            on={on && !onlyObserves}
            label={text('options_switch_short')}
            name={text('options_switch', origin)}
            onChange={(next) => void turn(next)}
          />
        ) : (
          <AllowAgain site={site} />
        )}
        <DeskSelect
          label={text('options_desk_of', origin)}
          labelHidden
          desk={site.chosenBy === 'user' ? site.desk : null}
          onChange={(desk) => void overrule(desk)}
        />
        <a ref={link} className="cl-button" href={sitePageHref(origin)} aria-label={text('options_site_page_of', origin)}>
          {text('options_site_page')}
        </a>
        <button
          type="button"
          className="cl-button cl-button-danger"
          aria-label={text('options_remove_site', origin)}
          onClick={() => void remove()}
        >
          {text('options_remove')}
        </button>
      </div>
    </li>
  );
}
