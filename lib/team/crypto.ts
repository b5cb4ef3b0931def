/**
 * How what a team shares is sealed. It knows nothing of files: the same sealed documents can go through an engine that stores them.
 * From the team's 32 random bytes HKDF makes one key for each purpose.
 */
import { type Bytes, joinBytes, toBase64, utf8 } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';

export interface TeamKeys {
  /** Which key it is, without telling anything of it. */
  readonly id: string;
  /** AES-GCM-256. */
  readonly seal: CryptoKey;
  readonly names: CryptoKey;
  readonly vectors: CryptoKey;
  readonly invites: CryptoKey;
}

export const makeTeamKey = (): Bytes => crypto.getRandomValues(new Uint8Array(32));

/** The form in which a team's key is kept: nobody can read it out again, only make the keys below from it. */
export const importTeamKey = (key: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey', 'deriveBits']);

const purpose = (info: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(32),
  info: utf8(`client-lens ${info}`),
});

export async function deriveTeamKeys(root: CryptoKey): Promise<TeamKeys> {
  const hmac = (info: string): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(purpose(info), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign', 'verify']);
  const [id, seal, names, vectors, invites] = await Promise.all([
    crypto.subtle.deriveBits(purpose('key id'), root, 96),
    crypto.subtle.deriveKey(purpose('seal'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    hmac('names'),
    hmac('vectors'),
    hmac('invites'),
  ]);
  return { id: toBase64(new Uint8Array(id)), seal, names, vectors, invites };
}

export const hmac = async (key: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));

const layout = 1;
const vectorSize = 12;

const lengthOf = (bytes: Uint8Array): Bytes => {
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(bytes.length));
  return size;
};

/**
 * `1 | iv | AES-GCM(content)`, bound to `beside`, which is not in it. The vector is made from exactly what is encrypted: the same
 * content is the same document wherever it is sealed, and two contents never share a vector. (Not from the text before it was
 * deflated: browsers deflate differently, and one vector for two ciphertexts would give the key's secrets away.)
 */
export async function seal(keys: TeamKeys, beside: Bytes, content: Bytes): Promise<Bytes> {
  const iv = (await hmac(keys.vectors, joinBytes(lengthOf(beside), beside, content))).slice(0, vectorSize);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: beside }, keys.seal, content);
  return joinBytes(Uint8Array.of(layout), iv, new Uint8Array(sealed));
}

/** Null: it was not sealed like this with this key. */
export async function unseal(keys: TeamKeys, beside: Bytes, sealed: Bytes): Promise<Bytes | null> {
  if (sealed[0] !== layout || sealed.length < 1 + vectorSize) return null;
  const iv = sealed.slice(1, 1 + vectorSize);
  try {
    const body = sealed.subarray(1 + vectorSize);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: beside }, keys.seal, body));
  } catch {
    return null;
  }
}

/** Under which name a store keeps a record, so that it does not learn which one it is. */
export const nameDocument = async (keys: TeamKeys, recordId: string): Promise<string> =>
  toBase64(await hmac(keys.names, utf8(recordId)));

export const sealDocument = async (keys: TeamKeys, name: string, document: unknown): Promise<Bytes> =>
  seal(keys, utf8(name), await deflate(utf8(JSON.stringify(document))));

export type OpenedDocument =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly why: 'sealed-otherwise' | 'too-large' | 'unreadable' };

/** Never throws: one document that cannot be opened stops nothing. */
export async function openDocument(keys: TeamKeys, name: string, sealed: Bytes, most = 4_000_000): Promise<OpenedDocument> {
  const content = await unseal(keys, utf8(name), sealed);
  if (content === null) return { ok: false, why: 'sealed-otherwise' };
  try {
    const text = await inflate(content, most);
    if (text === null) return { ok: false, why: 'too-large' };
    return { ok: true, document: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}
