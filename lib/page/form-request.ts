import type { Field, PageRequest } from '../gate/page-request.ts';

// RT and others have inputs named `id`, `name`, `method` or `submit`, which hide the form's own properties.
export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

/** Where a form would be sent, by the browser or by htmx, without reading its fields. Null for a form that sends nothing (`method=dialog`). */
export function formTarget(form: HTMLFormElement, submitter: HTMLElement | null): { method: string; url: URL } | null {
  const own = (name: string) => (submitter ? attributeOf(submitter, `form${name}`) : null) ?? attributeOf(form, name);
  const byHtmx = attributeOf(form, 'hx-post');
  const method = byHtmx ? 'POST' : (own('method') ?? 'GET').toUpperCase();
  if (method !== 'GET' && method !== 'POST') return null;
  try {
    return { method, url: new URL(byHtmx || own('action') || document.URL, document.baseURI) };
  } catch {
    return null;
  }
}

/** The fields of a form as the browser would send them, files left out. */
export function formFields(data: FormData): Field[] {
  return [...data].map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const);
}

/** What a form would send. Reading raises the form's `formdata` event, so ask {@link formTarget} first. */
export function formRequest(form: HTMLFormElement, submitter: HTMLElement | null): PageRequest | null {
  const target = formTarget(form, submitter);
  if (!target) return null;
  const fields = formFields(dataOf(form, submitter));
  if (target.method === 'POST') return { ...target, body: fields };
  // A GET form's fields replace the query of its address.
  target.url.search = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return { ...target, body: [] };
}

function dataOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  try {
    return new FormData(form, submitter);
  } catch {
    // The submitter left the form in the meantime.
    return new FormData(form);
  }
}
