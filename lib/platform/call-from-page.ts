import { browser } from 'wxt/browser';

/** A call that the page can do without: null when the background does not answer. */
export async function callFromPage<T = unknown>(name: string, request: unknown = {}): Promise<T | null> {
  try {
    const reply: { ok: boolean; value?: T } | undefined = await browser.runtime.sendMessage({ call: name, request });
    return reply?.ok ? (reply.value ?? null) : null;
  } catch {
    return null;
  }
}
