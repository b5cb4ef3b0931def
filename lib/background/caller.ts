import type { Caller } from './calls.ts';

/** What the browser says about where a message comes from. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Null: nobody whom the background answers. */
export function identifyCaller(sender: MessageSender, own: { readonly id: string; readonly address: string }): Caller | null {
  if (sender.id !== own.id || sender.url === undefined || !URL.canParse(sender.url)) return null;
  const { protocol, host, origin } = new URL(sender.url);
  const ours = new URL(own.address);
  // Not by `origin`: for an extension's scheme it is "null" in some engines.
  if (protocol === ours.protocol && host === ours.host) return { kind: 'extension-page' };
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const tabId = sender.tab?.id;
  // From a frame too: our script runs in one only where the site's desk shows its tickets there.
  return tabId === undefined ? null : { kind: 'desk-page', origin, tabId, frameId: sender.frameId ?? 0 };
}
