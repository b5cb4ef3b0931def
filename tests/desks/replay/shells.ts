/** Pages around a page of the desk: what follows the `?` is shown in a frame, as ServiceNow does, or in a window, as Autotask does. */
const inFrame = '/nav_to.do?';
const inWindow = '/cl-replay/opens?';

export const framed = (address: string): string => inFrame + encodeURIComponent(address);
export const opening = (address: string): string => inWindow + encodeURIComponent(address);

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title></head><body>${body}</body></html>`;

/** Null for every other address. */
export function shellAt(url: string): string | null {
  const inside = decodeURIComponent(url.slice(url.indexOf('?') + 1)).replaceAll('"', '&quot;');
  if (url.startsWith(inFrame)) return page(`<h1>Menu</h1><iframe id="ticket" src="${inside}" width="900" height="600"></iframe>`);
  if (url.startsWith(inWindow))
    return page(`<h1>List</h1><a id="open" href="${inside}" onclick="open(this.href, '_blank', 'popup'); return false">Open</a>`);
  return null;
}
