/**
 * Same-origin JSON and pages that the desk gives to its signed-in user. The only place of the product that asks the network anything.
 * It is in none of the scripts that load with a page.
 */
import type { DeskDefinition, LookUp } from '../desks/definition.ts';
import { filledFrom, type Ticket, ticketFields } from '../desks/ticket.ts';
import { addressOnDesk, ownAddress } from './desk-address.ts';
import { tidy } from './find.ts';
import type { Parts } from './parts.ts';
import { pause } from './pause.ts';
import type { readTicket } from './read-ticket.ts';

const patienceMs = 5000;
const againAfterMs = 300;

/** Null when the desk does not answer, or not as it is `read`. */
async function ask<T>(
  url: URL,
  headers: Readonly<Record<string, string>>,
  read: (answer: Response) => Promise<T>,
  signal: AbortSignal,
): Promise<T | null> {
  if (url.origin !== new URL(document.URL).origin) return null;
  // The look-up of a held navigation failed now and then in Firefox 153 (2026-11-24), perhaps ended with the navigation: then once more.
  for (let tries = 0; tries < 2 && !signal.aborted; tries += 1) {
    try {
      const answer = await fetch(url, { headers, signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
      return answer.ok ? await read(answer) : null;
    } catch {
      // No answer, or none that can be read.
      await pause(againAfterMs);
    }
  }
  return null;
}

/** Null when the desk does not answer, or with something else than JSON. */
export function askDesk(
  desk: Pick<DeskDefinition, 'base'>,
  path: string,
  tokenCookie: string | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  const token = tokenCookie && cookie(tokenCookie);
  const headers = { accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return ask<unknown>(addressOnDesk(desk, path), headers, (answer) => answer.json(), signal);
}

const cookie = (wanted: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${wanted}=`))
    ?.slice(wanted.length + 1);

/** Parsed and read, never shown: nothing in it is loaded or run. */
async function readOwnPage(
  desk: DeskDefinition,
  id: string,
  signal: AbortSignal,
  read: typeof readTicket,
): Promise<Ticket | null> {
  const url = ownAddress(desk, id);
  const html = url && (await ask(url, { accept: 'text/html' }, (answer) => answer.text(), signal));
  return url && html ? read(desk, new DOMParser().parseFromString(html, 'text/html'), url) : null;
}

export const lookUpTicket: NonNullable<Parts['look-up']> = async (desk, ticket, signal, read) => {
  const known = await lookUpInJson(desk, ticket, signal);
  return known.status === null && desk.ownPage ? filledFrom(known, await readOwnPage(desk, ticket.id, signal, read)) : known;
};

async function lookUpInJson(desk: DeskDefinition, ticket: Ticket, signal: AbortSignal): Promise<Ticket> {
  let known = ticket;
  let kept: Record<string, string> = { id: ticket.id };
  for (const lookUp of desk.lookUps ?? []) {
    const path = filledIn(lookUp.url, kept);
    const missing = ticketFields.filter((field) => known[field] === null && lookUp.fields[field]);
    // The client may hang on a record that only the ticket's own answer names.
    if (path === null || (missing.length === 0 && !lookUp.keeps)) continue;
    const json = await askDesk(desk, path, lookUp.tokenCookie, signal);
    known = { ...known, ...Object.fromEntries(missing.map((field) => [field, firstAt(json, lookUp.fields[field] ?? [])])) };
    kept = { ...kept, ...keptFrom(lookUp, json) };
  }
  return known;
}

/** Null when a part of the address is not known. */
function filledIn(url: string, parts: Readonly<Record<string, string>>): string | null {
  let complete = true;
  const path = url.replace(/\{(\w+)\}/g, (_, name: string) => {
    complete &&= parts[name] !== undefined;
    return encodeURIComponent(parts[name] ?? '');
  });
  return complete ? path : null;
}

const keptFrom = ({ keeps = {} }: LookUp, json: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(keeps).flatMap(([name, path]) => {
      const value = textAt(json, path);
      return value === null ? [] : [[name, value]];
    }),
  );

const firstAt = (json: unknown, paths: readonly string[]): string | null => {
  for (const path of paths) {
    const text = textAt(json, path);
    if (text !== null) return text;
  }
  return null;
};

export const textAt = (json: unknown, path: string): string | null => {
  const value = valueAt(json, path);
  return ['string', 'number', 'boolean'].includes(typeof value) ? tidy(String(value)) : null;
};

/** `Owner.id`, `Requestor[0].id`, `CustomFields[name=Client].values[0]`; nothing stands for the whole. */
export function valueAt(json: unknown, path: string): unknown {
  let value = json;
  for (const [, name, index, key, wanted] of path.matchAll(/([^.[\]]+)|\[(\d+)\]|\[([^=\]]+)=([^\]]*)\]/g)) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (name !== undefined) value = (value as Record<string, unknown>)[name];
    else if (index !== undefined) value = (value as unknown[])[Number(index)];
    else value = Array.isArray(value) ? value.find((item: Record<string, unknown>) => item?.[key ?? ''] === wanted) : undefined;
  }
  return value;
}
