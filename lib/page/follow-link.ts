import { setStyle } from './style.ts';

/**
 * Goes to an address as a link of the page does, with the page as its referrer: RT and others refuse a change whose referrer is missing,
 * and Firefox leaves it out when the isolated world sets `location` or calls `window.open`.
 */
export function followLink(url: string, like: Element | null, target = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.target = target;
  if (like instanceof HTMLAnchorElement) {
    link.rel = like.rel;
    link.referrerPolicy = like.referrerPolicy;
  }
  setStyle(link, 'display:none!important');
  // The page's own handlers have had their say on the original.
  link.addEventListener('click', (event) => event.stopPropagation());
  document.documentElement.append(link);
  link.click();
  link.remove();
}
