import { type Field, longestBody, readBody } from './page-request.ts';

/** A request's body as the browser shows it to an observer. */
export interface ObservedBody {
  readonly error?: string | undefined;
  readonly formData?: Readonly<Record<string, readonly unknown[]>> | undefined;
  readonly raw?: readonly { readonly bytes?: unknown }[] | undefined;
}

/**
 * The fields of a body that was sent; null when there is one that cannot be read. Chromium shows the bodies of POST and PUT only, and of
 * a Blob nothing; both browsers give a form as bytes when they cannot take it apart.
 */
export function readSentBody(method: string, body: ObservedBody | null | undefined): readonly Field[] | null {
  if (!body) return method === 'PATCH' || method === 'DELETE' ? null : [];
  if (body.formData) {
    return Object.entries(body.formData).flatMap(([name, values]) =>
      values.map((value) => [name, typeof value === 'string' ? value : ''] as const),
    );
  }
  if (body.error !== undefined || !body.raw) return null;
  const text = readBytes(body.raw.map(({ bytes }) => bytes));
  return text === null || text.startsWith('--') ? null : readBody(text);
}

/** Null when a piece is no bytes: a file, or part of one. */
function readBytes(pieces: readonly unknown[]): string | null {
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of pieces) {
    if (!(piece instanceof ArrayBuffer) || text.length + piece.byteLength > longestBody) return null;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}
