/** One encrypted, signed file. What it carries is for others to know: here it is a list of documents. */
import { type Bytes, joinBytes, utf8 } from './bytes.ts';
import { seal, type TeamKeys, unseal } from './crypto.ts';
import { deflate, inflate } from './deflate.ts';
import type { TeamLock } from './invite.ts';
import { type PackHead, type PackHeader, packFormat, packVersion } from './pack-head.ts';
import { RefusedPack } from './refused-pack.ts';
import { isSignedBy, type SigningKey, sign } from './signing.ts';

/** What comes out of a pack of a few megabytes is at most this, in bytes. */
const largestContent = 128_000_000;

export interface PackToWrite {
  readonly keys: TeamKeys;
  readonly lock: TeamLock;
  readonly signer: SigningKey;
  /** ISO date and time. */
  readonly made: string;
  readonly documents: readonly unknown[];
}

export async function writePack({ keys, lock, signer, made, documents }: PackToWrite): Promise<Bytes> {
  const content = await deflate(utf8(documents.map((document) => JSON.stringify(document)).join('\n')));
  const header = {
    format: packFormat,
    version: packVersion,
    made,
    by: signer.key,
    team: keys.id,
    lock,
    // The header is bound to the body, so its length has to be known before.
    size: content.length + sealedBeside,
  } satisfies PackHeader;
  const line = utf8(`${JSON.stringify(header)}\n`);
  const signed = joinBytes(line, await seal(keys, line, content));
  return joinBytes(await sign(signer.secret, signed), signed);
}

/** What sealing adds: layout, vector and tag. */
const sealedBeside = 1 + 12 + 16;

/** Whether the file is as the holder of the key in it left it. Who that is, is another question. Throws {@link RefusedPack}. */
export async function checkSignature({ header, signature, signed }: PackHead): Promise<void> {
  if (!(await isSignedBy(header.by, signature, signed))) throw new RefusedPack('changed');
}

/** A line of the pack that is no document, by its number. */
export type PackLine = { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly number: number };

/** Throws {@link RefusedPack} for the pack as a whole; a line that cannot be read stands among the others. */
export async function openPack(head: PackHead, keys: TeamKeys, most = largestContent): Promise<PackLine[]> {
  await checkSignature(head);
  if (head.header.team !== keys.id) throw new RefusedPack('other-team');
  const content = await unseal(keys, head.line, head.body);
  if (content === null) throw new RefusedPack('changed');
  const text = await inflateText(content, most);
  if (text === '') return [];
  return text.split('\n').map((line, index) => {
    try {
      return { ok: true, document: JSON.parse(line) };
    } catch {
      return { ok: false, number: index + 1 };
    }
  });
}

async function inflateText(content: Bytes, most: number): Promise<string> {
  let bytes: Bytes | null;
  try {
    bytes = await inflate(content, most);
  } catch {
    throw new RefusedPack('changed');
  }
  if (bytes === null) throw new RefusedPack('too-large');
  return new TextDecoder().decode(bytes);
}
