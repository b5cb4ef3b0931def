/** Which of the requests that arrived at the replay desk is the one of the fixtures, unchanged. */
import { readQuery } from '../../../lib/gate/page-request.ts';
import type { FixtureRequest } from '../../fixtures/desks.ts';
import type { LoggedRequest } from '../sample/exchange.ts';
import { type Fields, formFieldsOf, multipartFields } from './wire.ts';

/** Where the presses of controls are reported to, by a listener that stands for the page's own. */
export const pressedAddress = '/cl-replay/pressed';

/** Written as a browser writes it. */
const onDesk = (url: string): URL => new URL(url, 'http://desk');

// Forms end their lines as the protocols of old do.
const sameText = (one: string | undefined, other: string): boolean =>
  one?.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');

const holds = (fields: Fields, wanted: Fields): boolean =>
  wanted.every(([name, value]) => fields.some((field) => field[0] === name && sameText(field[1], value)));

/** Sent to the same place. A form that is got writes its query anew, and may have further fields. */
function isSentThere(request: FixtureRequest, { method, url }: LoggedRequest): boolean {
  const { method: wanted, url: address = '', by } = request;
  const [there, here] = [onDesk(address), onDesk(url)];
  if (method !== wanted || here.pathname !== there.pathname) return false;
  return (
    here.search === there.search || (by === 'form' && method === 'GET' && holds(readQuery(here.search), readQuery(there.search)))
  );
}

/** The fields of a body as the browser wrote it. */
function fieldsOf({ body, contentType }: LoggedRequest): Fields {
  const boundary = /^multipart\/form-data;.*boundary=([^;]+)/.exec(contentType ?? '')?.[1];
  if (boundary === undefined) return readQuery(body);
  return body.split(`--${boundary}`).flatMap((part) => {
    const [, name, value] = /^\r\n.*?name="([^"]*)".*?\r\n\r\n(.*)\r\n$/s.exec(part) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}

/** The page's own words: what a script sent is the same to the letter, what a form sent has the same fields. */
export function hasItsBody(request: FixtureRequest, arrived: LoggedRequest): boolean {
  const { body, by } = request;
  if (body === undefined) return by === 'form' || arrived.body === '';
  const multipart = multipartFields(request);
  if (by === 'form' || by === 'navigation') return holds(fieldsOf(arrived), formFieldsOf(request));
  return multipart ? JSON.stringify(fieldsOf(arrived)) === JSON.stringify(multipart) : arrived.body === body;
}

/** All that arrived where this act would send it. */
export const arrivalsOf = (request: FixtureRequest, log: readonly LoggedRequest[]): readonly LoggedRequest[] =>
  request.by === 'press' ? log.filter(({ url }) => url === pressedAddress) : log.filter((one) => isSentThere(request, one));
