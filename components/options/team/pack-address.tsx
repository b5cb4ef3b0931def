import { type SubmitEvent, useId, useState } from 'react';
import { parsePackAddress } from '../../../lib/messages/pack-address.ts';
import type { PackAddressView } from '../../../lib/messages/team-calls.ts';
import { callBackground } from '../../../lib/platform/background.ts';
import { requestPermission } from '../../../lib/platform/permissions.ts';
import { text } from '../../../lib/platform/text.ts';
import { AddressState } from './address-state.tsx';
import { useTeam } from './team-store.ts';

/** The only request to the network that the extension may make, and it says so. */
export function PackAddress({ address }: { readonly address: PackAddressView | null }) {
  const [url, setUrl] = useState(address?.url ?? '');
  const [isAutomatic, setAutomatic] = useState(address?.automatic ?? false);
  const [refusal, setRefusal] = useState('');
  const { act } = useTeam();
  const id = useId();

  const finish = async (asked: Promise<boolean>, origin: string): Promise<void> => {
    if (!(await asked.catch(() => false))) {
      setRefusal(text('options_denied', origin));
      return;
    }
    await act(() => callBackground('set-pack-address', { url, automatic: isAutomatic }), text('team_address_saved'));
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const parsed = parsePackAddress(url);
    setRefusal(parsed.ok ? '' : text(parsed.reason));
    // The browser grants a permission only in the same turn as the click: nothing may be awaited before this call.
    if (parsed.ok) void finish(requestPermission(parsed.origin), parsed.origin);
  };
  const remove = async (): Promise<void> => {
    if (await act(() => callBackground('remove-pack-address', {}), text('team_address_removed'))) setUrl('');
  };

  return (
    <form className="cl-team-part" onSubmit={save} noValidate>
      <h3>{text('team_address')}</h3>
      <p className="cl-soft">{text('team_address_what')}</p>
      <div className="cl-field">
        <label htmlFor={id}>{text('team_address_label')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={url}
          aria-invalid={refusal !== ''}
          aria-describedby={`${id}-refusal`}
          onChange={(event) => setUrl(event.target.value)}
        />
        <p id={`${id}-refusal`} role="status" className="cl-field-error cl-small">
          {refusal}
        </p>
      </div>
      <div className="cl-check">
        <input
          id={`${id}-automatic`}
          type="checkbox"
          checked={isAutomatic}
          onChange={(event) => setAutomatic(event.target.checked)}
        />
        <div>
          <label htmlFor={`${id}-automatic`}>{text('team_address_automatic')}</label>
        </div>
      </div>
      {address !== null && <AddressState address={address} />}
      <div className="cl-team-acts">
        <button type="submit" className="cl-button">
          {text('team_address_save')}
        </button>
        {address !== null && (
          <>
            <button
              type="button"
              className="cl-button"
              onClick={() => void act(() => callBackground('check-pack-address', {}), text('team_address_looked'))}
            >
              {text('team_address_look')}
            </button>
            <button type="button" className="cl-button cl-button-danger" onClick={() => void remove()}>
              {text('team_address_remove')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
