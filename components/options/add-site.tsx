import { type SubmitEvent, useId, useState } from 'react';
import { parseSiteAddress } from '../../lib/desks/site-address.ts';
import { text } from '../../lib/platform/text.ts';
import { askAndTurnOn } from '../../lib/platform/turn-on.ts';
import { DeskSelect } from '../controls/desk-select.tsx';
import { failureText } from '../controls/failure-text.ts';
import { useOptions } from './options-store.ts';

export function AddSite() {
  const [address, setAddress] = useState('');
  const [desk, setDesk] = useState<string | null>(null);
  const [refusal, setRefusal] = useState('');
  const changeSites = useOptions((state) => state.changeSites);
  const id = useId();

  const finish = async (origin: string, asked: ReturnType<typeof askAndTurnOn>): Promise<void> => {
    try {
      if ((await asked) === null) {
        setRefusal(text('options_denied', origin));
        return;
      }
      setAddress('');
      setDesk(null);
      await changeSites(() => Promise.resolve(), text('options_added', origin));
    } catch (error) {
      setRefusal(failureText(error));
    }
  };

  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const parsed = parseSiteAddress(address);
    setRefusal(parsed.ok ? '' : text(parsed.reason));
    // The browser grants a permission only in the same turn as the click: nothing may be awaited before this call.
    if (parsed.ok) void finish(parsed.origin, askAndTurnOn(parsed.origin, desk));
  };

  return (
    <form className="cl-add-site" onSubmit={add} noValidate>
      <div className="cl-field">
        <label htmlFor={id}>{text('options_site_address')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          aria-invalid={refusal !== ''}
          aria-describedby={`${id}-help`}
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <DeskSelect label={text('options_desk')} desk={desk} onChange={setDesk} />
      <button type="submit" className="cl-button cl-button-primary">
        {text('options_add_site')}
      </button>
      <p id={`${id}-help`} className={refusal === '' ? 'cl-soft cl-small' : 'cl-field-error'} role="status">
        {refusal === '' ? text('options_site_example') : refusal}
      </p>
    </form>
  );
}
