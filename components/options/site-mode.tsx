import { useId } from 'react';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { useOptions } from './options-store.ts';

interface Mode {
  readonly name: TextKey;
  readonly what: TextKey;
  readonly said: TextKey;
  readonly change: { readonly on: boolean; readonly onlyObserves?: boolean };
}

const modes: readonly Mode[] = [
  {
    name: 'site_mode_ask',
    what: 'site_mode_ask_what',
    said: 'options_turned_on',
    change: { on: true, onlyObserves: false },
  },
  {
    name: 'site_mode_observe',
    what: 'site_mode_observe_what',
    said: 'site_observing',
    change: { on: true, onlyObserves: true },
  },
  { name: 'site_mode_off', what: 'site_mode_off_what', said: 'options_turned_off', change: { on: false } },
];

const isChosen = ({ change }: Mode, { on, onlyObserves = false }: SiteView): boolean =>
  on ? change.on && change.onlyObserves === onlyObserves : !change.on;

/** Ask, only observe, or off. */
export function SiteMode({ site }: { readonly site: SiteView }) {
  const changeSites = useOptions((state) => state.changeSites);
  const id = useId();
  const { origin } = site;
  return (
    <fieldset className="cl-site-mode">
      <legend className="cl-site-legend">{text('site_mode')}</legend>
      {modes.map((mode) => (
        <div key={mode.name} className="cl-check">
          <input
            id={id + mode.name}
            type="radio"
            name={id}
            checked={isChosen(mode, site)}
            disabled={!site.permitted}
            aria-describedby={`${id}${mode.name}-what`}
            onChange={() =>
              void changeSites(() => callBackground('set-site', { origin, ...mode.change }), text(mode.said, origin))
            }
          />
          <div>
            <label htmlFor={id + mode.name}>{text(mode.name)}</label>
            <span id={`${id}${mode.name}-what`} className="cl-soft">
              {text(mode.what)}
            </span>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
