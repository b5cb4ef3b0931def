/** A request's body as text, or as fields where the page sends a form. */
export type PlainBody = string | (readonly [string, string])[];

const longestBody = 256 * 1024;

/** What can be read at once is; a Blob is a promise. Bodies that no desk sends a status in are empty. */
export function plainBody(body: unknown): PlainBody | Promise<string> {
  if (body === null || body === undefined) return '';
  if (typeof body === 'string') return body;
  if (body instanceof FormData) {
    return [...body].map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const);
  }
  if (body instanceof URLSearchParams) return body.toString();
  if (body instanceof Blob) return body.size > longestBody ? '' : body.text();
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    return body.byteLength > longestBody ? '' : new TextDecoder().decode(body);
  }
  return '';
}
