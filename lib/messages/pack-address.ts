import { parseSiteAddress, type SiteAddress } from '../desks/site-address.ts';

export type PackAddressText =
  | { readonly ok: true; readonly url: string; readonly origin: string }
  | { readonly ok: false; readonly reason: Extract<SiteAddress, { ok: false }>['reason'] | 'error_pack_address_password' };

/** The address of a pack as the user wrote it: the options ask the browser for its origin, the background checks it again. */
export function parsePackAddress(written: string): PackAddressText {
  const site = parseSiteAddress(written);
  if (!site.ok) return site;
  const text = written.trim();
  const scheme = /^https?:\/\//i.test(text) ? '' : `${new URL(site.origin).protocol}//`;
  const url = new URL(scheme + text);
  // Browsers fetch no such address, and what stands in one ends up in logs.
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'error_pack_address_password' };
  url.hash = '';
  return { ok: true, url: url.href, origin: site.origin };
}
