/** From the bytes of a file to its text: spreadsheets write in several encodings and seldom say in which. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TableText {
  /** Without a byte order mark; every line ends with `\n`. */
  readonly text: string;
  readonly encoding: Encoding;
}

export function decodeTable(bytes: Uint8Array): TableText {
  const encoding = encodingOf(bytes);
  // The decoder itself drops the byte order mark.
  return { text: new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n'), encoding };
}

const encodingOf = (bytes: Uint8Array): Encoding => wideEncodingOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');

/** From the beginning of a file; null: it is one of those that have one byte for an English letter. */
export function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return wideEncoding(bytes.subarray(0, 2000));
}

/** UTF-16 without a mark: of Western text every other byte is zero, which no other encoding has. */
function wideEncoding(beginning: Uint8Array): Encoding | null {
  const zeros = (parity: 0 | 1): number => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const many = beginning.length / 2 / 3;
  if (beginning.length < 4) return null;
  if (zeros(1) > many) return 'utf-16le';
  return zeros(0) > many ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
