/** Makes the acts of the fixtures in a page of the replay desk, as a technician or the desk's own script would. */

import { pressedAddress } from '../../desks/replay/arrived.ts';
import { fillForm, toPress } from '../../desks/replay/fill-form.ts';
import { chosenAttribute } from '../../desks/replay/replay-desk.ts';
import { formFieldsOf, multipartFields } from '../../desks/replay/wire.ts';
import type { FixtureRequest } from '../../fixtures/desks.ts';
import type { Technician } from './technician.ts';

/** In the page: sends as its own script would. What comes of it is the server's to tell. */
const sendByScript = ({ by, method, url, contentType, text, fields }: Sent): void => {
  const form = new FormData();
  for (const [name, value] of fields ?? []) form.append(name, value);
  const body = fields ? form : text;
  const headers: Record<string, string> = contentType === null || fields ? {} : { 'content-type': contentType };
  if (by === 'beacon') {
    const isForm = contentType?.includes('urlencoded') === true && typeof body === 'string';
    navigator.sendBeacon(url, isForm ? new URLSearchParams(body) : body);
  } else if (by === 'xhr') {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  } else void fetch(url, { method, headers, ...(body === null ? {} : { body }) }).catch(() => undefined);
};

/** In the page: goes there by script, with a form made for it where something is posted. */
const goByScript = ({ method, url, contentType, fields }: Sent): void => {
  if (method === 'GET') return location.assign(url);
  const form = document.createElement('form');
  form.method = method;
  form.action = url;
  if (contentType?.startsWith('multipart/')) form.enctype = 'multipart/form-data';
  for (const [name, value] of fields ?? []) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
};

/** In the page: marks the link to there; makes one where the page has none, as menus do. */
const markLink = (url: string, mark: string): void => {
  const wanted = new URL(url, document.baseURI).href;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const link = links.find((one) => one.href === wanted) ?? document.createElement('a');
  link.setAttribute(mark, '');
  if (link.isConnected) return;
  link.href = url;
  link.textContent = url;
  document.body.prepend(link);
};

/** In the page: what a menu or a form is in is often hidden until a script of the page shows it. */
const reveal = (control: Element): void => {
  const hostOf = (element: Element): Element | null => (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  for (let one: Element | null = control; one !== null; one = one.parentElement ?? hostOf(one)) {
    if (getComputedStyle(one).display === 'none') (one as HTMLElement).style.setProperty('display', 'block', 'important');
    one.removeAttribute('hidden');
  }
};

/** In the page: stands for the page's own handler of this control. */
const listenForPress = (control: Element, type: string, address: string): void =>
  control.addEventListener(type, (event) => {
    event.preventDefault();
    void fetch(address, { method: 'POST', keepalive: true });
  });

interface Sent {
  readonly by: FixtureRequest['by'];
  readonly method: string;
  readonly url: string;
  readonly contentType: string | null;
  readonly text: string | null;
  readonly fields: readonly (readonly [string, string])[] | null;
}

const sentOf = (request: FixtureRequest): Sent => {
  const { by, method = 'GET', url = '', contentType = null, body } = request;
  const fields = by === 'navigation' ? formFieldsOf(request) : multipartFields(request);
  return { by, method, url, contentType, text: typeof body === 'string' ? body : null, fields };
};

/** In the page: now the status is chosen. */
const chooseNow = (attribute: string): void => {
  for (const field of document.querySelectorAll(`[${attribute}]`)) {
    const chosen = field.getAttribute(attribute) ?? '';
    field.removeAttribute(attribute);
    Object.assign(field, { [field.matches('input, select, textarea') ? 'value' : 'textContent']: chosen });
  }
};

/** The control that a technician clicks; null where a script acts. */
const controlOf = ({ by, press = '' }: FixtureRequest): string | null =>
  by === 'press' ? press : by === 'link' || by === 'form' ? `[${toPress}]` : null;

/** What has to be there before the act; once for a page. `on` is what a control of the definition listens to. */
export async function prepareAct({ page }: Technician, request: FixtureRequest, on: 'click' | 'press'): Promise<void> {
  const { by, press = null, method = 'GET', url = '', name } = request;
  await page.evaluate(chooseNow, chosenAttribute);
  if (by === 'link') await page.evaluate(markLink, url, toPress);
  if (by === 'form') {
    const why = await page.evaluate(fillForm, { method, url, fields: formFieldsOf(request), press }, toPress);
    if (why !== null) throw new Error(`${name}: ${why}`);
  }
  const css = controlOf(request);
  if (css === null) return;
  const control = await page.$(css);
  if (control === null) throw new Error(`${name}: the page has no ${css}`);
  await control.evaluate(reveal);
  if (by === 'press') await control.evaluate(listenForPress, on === 'press' ? 'mousedown' : 'click', pressedAddress);
}

/** The act itself, with a real click where a technician clicks. */
export async function act(technician: Technician, request: FixtureRequest): Promise<void> {
  const css = controlOf(request);
  if (css !== null) await technician.click(css);
  else await technician.page.evaluate(request.by === 'navigation' ? goByScript : sendByScript, sentOf(request));
}
