/**
 * The control sensor: clicks that open a new tab, submits, and changes that a desk's own script sends at once.
 * Registered at document_start in the capture phase of the window, so it comes before every listener of the page; what is held
 * never reaches the page's handlers, which would mark the form as sent and refuse the release.
 */
import { followLink } from '../follow-link.ts';
import { formRequest, formTarget } from '../form-request.ts';
import { submitForm, submitWithout } from '../submit-form.ts';
import { keepFromPage, type Watch } from './act.ts';

export function watchControls(watch: Watch, signal: AbortSignal): void {
  const capture = { capture: true, signal };
  addEventListener('submit', (event) => onSubmit(event, watch), capture);
  addEventListener('change', (event) => onChange(event, watch), capture);
  addEventListener('click', (event) => onNewTabClick(event, watch), capture);
  addEventListener('auxclick', (event) => onNewTabClick(event, watch), capture);
}

function onSubmit(event: SubmitEvent, watch: Watch): void {
  // A forged submit event sends nothing; `requestSubmit()` and a press of a button are trusted.
  if (!event.isTrusted || !(event.target instanceof HTMLFormElement)) return;
  const { target: form, submitter } = event;
  const target = formTarget(form, submitter);
  if (!target || !watch.judge()?.mayClose(target.method, target.url)) return;
  const request = formRequest(form, submitter);
  if (!request) return;
  const held = watch.holds({
    sensor: 'control',
    closes: request,
    release: () => submitForm(form, submitter, request.body),
    releaseWithout: (field, values) => submitWithout(form, submitter, field, values),
    cancel: () => undefined,
  });
  if (held) keepFromPage(event);
}

function onChange(event: Event, watch: Watch): void {
  const { target } = event;
  if (!(target instanceof HTMLSelectElement) || target.form === null) return;
  if (!watch.judge()?.sentOnChangeOf.some((selector) => target.matches(selector))) return;
  const request = formRequest(target.form, null);
  if (!request) return;
  const held = watch.holds({
    sensor: 'control',
    closes: request,
    release: () => target.dispatchEvent(new Event('change', { bubbles: true })),
    cancel: () => putBack(target),
  });
  if (held) keepFromPage(event);
}

/** Back to what was selected when the page was made. */
function putBack(select: HTMLSelectElement): void {
  const before = [...select.options].findIndex((option) => option.defaultSelected);
  select.selectedIndex = Math.max(0, before);
  // Widgets that mirror the select listen on it; the desk's own sender listens further up and must not hear this.
  select.dispatchEvent(new Event('change', { bubbles: false }));
}

/** A link that opens elsewhere raises no navigation here; every other link is the navigation sensor's. */
function onNewTabClick(event: MouseEvent, watch: Watch): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  if (!(link instanceof HTMLAnchorElement)) return;
  const middle = event.type === 'auxclick' && event.button === 1;
  const elsewhere = event.type === 'click' && (event.ctrlKey || event.metaKey || event.shiftKey || opensElsewhere(link));
  if (!middle && !elsewhere) return;
  const url = new URL(link.href);
  if (!watch.judge()?.mayClose('GET', url)) return;
  const held = watch.holds({
    sensor: 'control',
    closes: { method: 'GET', url, body: [] },
    // The press in the panel counts as the user's act in this page too, so this is no unasked pop-up.
    release: () => followLink(link.href, link, '_blank'),
    cancel: () => undefined,
  });
  if (held) keepFromPage(event);
}

const opensElsewhere = (link: HTMLAnchorElement): boolean =>
  link.target !== '' && !['_self', '_top', '_parent'].includes(link.target.toLowerCase());
