import type { SiteView } from '../messages/background-calls.ts';
import { callBackground } from './background.ts';
import { requestPermission } from './permissions.ts';
import { readStored, removeStored, writeStored } from './stored.ts';

/** What the user asked for when the browser's prompt opened: Firefox closes the popup then, and the background has to finish. */
export interface TurnOnIntent {
  readonly origin: string;
  readonly desk: string | null;
  readonly at: number;
}

const intentKey = 'turn-on-intent';

/**
 * Asks for the permission and turns the site on. Call it straight from the click.
 * `desk` null: recognise it from the page; give one only when the user chose it. Null when the user said no.
 */
export async function askAndTurnOn(origin: string, desk: string | null): Promise<SiteView | null> {
  const intent: TurnOnIntent = { origin, desk, at: Date.now() };
  // Not awaited: the browser asks only while the click is being handled.
  const noted = writeStored({ [intentKey]: intent });
  const granted = await requestPermission(origin);
  await noted;
  if (!granted) {
    await forgetIntent();
    return null;
  }
  const site = await callBackground('turn-on', { origin, desk });
  await forgetIntent();
  return site;
}

export async function readIntent(): Promise<TurnOnIntent | null> {
  const intent = (await readStored([intentKey]))[intentKey];
  return (intent as TurnOnIntent | undefined) ?? null;
}

export const forgetIntent = (): Promise<void> => removeStored([intentKey]);
