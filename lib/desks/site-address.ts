/** What the user wrote as the address of a desk. A reason is a key of the message catalogue. */
export type SiteAddress =
  | { readonly ok: true; readonly origin: string }
  | {
      readonly ok: false;
      readonly reason: 'error_site_address_blank' | 'error_site_address_scheme' | 'error_site_address_unreadable';
    };

const refuse = (reason: Extract<SiteAddress, { ok: false }>['reason']): SiteAddress => ({ ok: false, reason });

const withScheme = /^([a-z][a-z0-9+.-]*):\/\//i;
const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\])(?=[:/?#]|$)/i;
// A star is a legal character of a host in an address, and everything in a match pattern.
const plainHost = /^([a-z0-9_.-]+|\[[0-9a-f:.]+\])$/i;

/** Accepts what people paste: `rt.example.com`, a ticket's whole address, `127.0.0.1:8080`. */
export function parseSiteAddress(written: string): SiteAddress {
  const text = written.trim();
  if (text === '') return refuse('error_site_address_blank');
  const scheme = withScheme.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return refuse('error_site_address_scheme');
  const address = scheme === undefined ? `${ownMachine.test(text) ? 'http' : 'https'}://${text}` : text;
  if (/\s/.test(address) || !URL.canParse(address)) return refuse('error_site_address_unreadable');
  const { origin, hostname } = new URL(address);
  return plainHost.test(hostname) ? { ok: true, origin } : refuse('error_site_address_unreadable');
}
