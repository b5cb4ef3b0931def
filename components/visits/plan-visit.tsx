import { useId, useState } from 'react';
import { normaliseName } from '../../lib/clients/match.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { useVisits } from './visits-store.ts';
import { noWhen, toPlanned, type When, WhenFields } from './when-fields.tsx';

/** Plans a visit with any client of the list. */
export function PlanVisit() {
  const { page, change } = useVisits();
  const [name, setName] = useState('');
  const [when, setWhen] = useState<When>(noWhen);
  const [unknown, setUnknown] = useState(false);
  const id = useId();
  const clients = page?.clients ?? [];

  const plan = async (): Promise<void> => {
    const wanted = normaliseName(name);
    const client = clients.find((one) => normaliseName(one.name) === wanted);
    setUnknown(client === undefined);
    if (client === undefined) return document.getElementById(`${id}-client`)?.focus();
    const request = { clientId: client.id, planned: toPlanned(when), cue: when.cue };
    if (!(await change(() => callBackground('plan-visit', request), text('visits_said_planned', client.name)))) return;
    setName('');
    setWhen(noWhen);
  };

  if (clients.length === 0) return <p className="cl-soft">{text('visits_no_clients')}</p>;
  return (
    <form
      className="cl-visit-form"
      aria-labelledby={`${id}-heading`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void plan();
      }}
    >
      <h3 id={`${id}-heading`} className="cl-visit-wide">
        {text('visits_plan_one')}
      </h3>
      <div className="cl-field cl-visit-client">
        <label htmlFor={`${id}-client`}>{text('visits_client')}</label>
        <input
          id={`${id}-client`}
          type="text"
          list={`${id}-clients`}
          autoComplete="off"
          value={name}
          aria-invalid={unknown}
          aria-describedby={unknown ? `${id}-unknown` : undefined}
          onChange={(event) => {
            setUnknown(false);
            setName(event.target.value);
          }}
        />
        <datalist id={`${id}-clients`}>
          {clients.map((client) => (
            <option key={client.id} value={client.name} />
          ))}
        </datalist>
        {unknown && (
          <p id={`${id}-unknown`} className="cl-field-error">
            {text('visits_client_unknown')}
          </p>
        )}
      </div>
      <WhenFields when={when} onChange={setWhen} />
      <button type="submit" className="cl-button">
        {text('visits_plan')}
      </button>
    </form>
  );
}
