/**
 * The navigation sensor: links, `location`, and form posts made by script, through the Navigation API.
 * It runs in the isolated world, where the page can neither see nor stop it (Chromium 156 and Firefox 153, 2026-11-23).
 */

import type { PageRequest } from '../../gate/page-request.ts';
import { followLink } from '../follow-link.ts';
import { formFields } from '../form-request.ts';
import { submitFields, submitForm } from '../submit-form.ts';
import type { Act, Watch } from './act.ts';

export function watchNavigation(watch: Watch, signal: AbortSignal): void {
  // Safari has had it only since 26.2; without it the other sensors still watch.
  window.navigation?.addEventListener('navigate', (event) => onNavigate(event, watch), { signal });
}

function onNavigate(event: NavigateEvent, watch: Watch): void {
  const { navigationType, destination, formData } = event;
  // Back, forward and reload repeat what was asked before; a fragment or a history entry of the page's own sends nothing.
  if (navigationType === 'traverse' || navigationType === 'reload') return;
  if (event.hashChange || destination.sameDocument || event.downloadRequest !== null) return;
  const url = new URL(destination.url);
  const method = formData ? 'POST' : 'GET';
  if (url.origin !== location.origin || !watch.judge()?.mayClose(method, url)) return;
  const request: PageRequest = { method, url, body: formData ? formFields(formData) : [] };
  const release = releaseOf(event);
  if (!event.cancelable || release === null) {
    watch.missed({ sensor: 'navigation', closes: request });
    return;
  }
  if (watch.holds({ sensor: 'navigation', closes: request, release, cancel: () => undefined })) event.preventDefault();
}

function releaseOf(event: NavigateEvent): Act['release'] | null {
  const { destination, formData, navigationType } = event;
  const source = event.sourceElement;
  if (!formData) {
    return () => (navigationType === 'replace' ? location.replace(destination.url) : followLink(destination.url, source));
  }
  // A post can only be repeated by the form that made it: its tokens are its own.
  if (source instanceof HTMLFormElement) return () => submitFields(source, formData);
  const form = source instanceof HTMLButtonElement || source instanceof HTMLInputElement ? source.form : null;
  return form ? () => submitForm(form, source as HTMLElement, formData) : null;
}
