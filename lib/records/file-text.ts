/** The text of a file a piece at a time, however large it is. */
import { decodeTable, type Encoding, wideEncodingOf } from '../clients/table-text.ts';
import type { Course } from './calls.ts';

export const pieceSize = 1 << 18;

/** The bytes, with progress; stops when the call is cancelled. */
async function* piecesOf(file: Blob, { signal, progress }: Course): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < file.size; done += pieceSize) {
    signal.throwIfAborted();
    const piece = file.slice(done, done + pieceSize);
    yield new Uint8Array(await piece.arrayBuffer());
    progress({ done: Math.min(done + pieceSize, file.size), of: file.size });
  }
}

/** `isSure` throws a TypeError where the bytes are not of this encoding. */
export async function* textOf(
  file: Blob,
  encoding: Encoding,
  course: Course,
  { isSure = false }: { isSure?: boolean } = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: isSure });
  for await (const piece of piecesOf(file, course)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The beginning of a file, to guess its delimiter by, and its encoding as far as the beginning can tell. */
export async function beginningOf(file: Blob): Promise<{ readonly text: string; readonly wide: Encoding | null }> {
  const bytes = new Uint8Array(await file.slice(0, pieceSize).arrayBuffer());
  const wide = wideEncodingOf(bytes);
  return { text: wide === null ? decodeTable(bytes).text : new TextDecoder(wide).decode(bytes).replace(/\r\n?/g, '\n'), wide };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text of its own: one that was cut from a piece of the file would keep the whole piece in memory. */
export const copyText = (text: string): string => decoder.decode(encoder.encode(text));
