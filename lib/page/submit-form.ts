/** Submits a form that was held. Frameworks draw pages anew while the question is open: then the form that took its place. */
import { attributeOf } from './form-request.ts';

const alike = (names: readonly string[], one: Element, other: Element): boolean =>
  names.every((name) => attributeOf(one, name) === attributeOf(other, name));

function inPlaceOf(form: HTMLFormElement): HTMLFormElement | null {
  if (form.isConnected) return form;
  return [...document.forms].find((other) => alike(['id', 'name', 'action', 'method'], form, other)) ?? null;
}

/** A button that has left its form in the meantime cannot submit it any more; its twin can, or the form itself. */
function submitterIn(form: HTMLFormElement, submitter: HTMLElement | null): HTMLElement | null {
  if (!(submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement)) return null;
  if (submitter.form === form) return submitter;
  const twins = form.querySelectorAll<HTMLElement>('button, input[type=submit], input[type=image]');
  return [...twins].find((twin) => alike(['name', 'value', 'type', 'formaction'], submitter, twin)) ?? null;
}

/** The same submit again, with the same button. `fields` are what it was about to send, should the form be gone. */
export function submitForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  fields: Iterable<readonly [string, unknown]>,
): void {
  const now = inPlaceOf(form);
  if (now) HTMLFormElement.prototype.requestSubmit.call(now, submitterIn(now, submitter));
  else submitFields(form, fields);
}

/** Without the fields of this name and these values. Disabled fields are not sent; they come back, because the page may stay. */
export function submitWithout(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  field: string,
  values: readonly string[],
): void {
  const now = inPlaceOf(form);
  if (!now) return;
  const left = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter(
    ({ name, value, disabled, form: owner }) => owner === now && name === field && values.includes(value) && !disabled,
  );
  for (const element of left) element.disabled = true;
  HTMLFormElement.prototype.requestSubmit.call(now, submitterIn(now, submitter));
  // Not before the navigation has begun: its event reads the fields once more (Chromium 156), and would be taken for another act.
  setTimeout(() => {
    for (const element of left) element.disabled = false;
  }, 1000);
}

/** For a form that a script made for one post and threw away: it comes back for that post, with the fields that it had. */
export function submitFields(form: HTMLFormElement, fields: Iterable<readonly [string, unknown]>): void {
  if (form.isConnected) return HTMLFormElement.prototype.submit.call(form);
  const again = form.cloneNode(false) as HTMLFormElement;
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    again.append(field);
  }
  document.documentElement.append(again);
  HTMLFormElement.prototype.submit.call(again);
  again.remove();
}
