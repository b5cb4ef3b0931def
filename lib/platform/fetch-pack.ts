/** The one request to the network that the extension makes: for the pack at the address that the user has set. */
export type FetchedPack =
  | { readonly kind: 'same' }
  | { readonly kind: 'pack'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string | null }
  | {
      readonly kind: 'problem';
      readonly problem: 'unreachable' | 'redirected' | 'not-found' | 'refused' | 'too-large';
    };

const patienceMs = 60_000;

/** `etag`: of what is known already. No cookie and no address of ours goes along. */
export async function fetchPack(url: string, etag: string | null, most: number): Promise<FetchedPack> {
  try {
    const response = await fetch(url, {
      headers: etag === null ? {} : { 'If-None-Match': etag },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Another address would be one that nobody has allowed.
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 304) return { kind: 'same' };
    if (response.type === 'opaqueredirect') return { kind: 'problem', problem: 'redirected' };
    if (response.status === 404 || response.status === 410) return { kind: 'problem', problem: 'not-found' };
    if (!response.ok || response.body === null) return { kind: 'problem', problem: 'refused' };
    const bytes = await readAtMost(response.body, most);
    return bytes === null
      ? { kind: 'problem', problem: 'too-large' }
      : { kind: 'pack', bytes, etag: response.headers.get('ETag') };
  } catch {
    return { kind: 'problem', problem: 'unreachable' };
  }
}

/** Null: it is larger, and the rest was not read. */
async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(new Uint8Array(value));
  }
}
