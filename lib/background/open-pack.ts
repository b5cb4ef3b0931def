import type { PackSource, SignerStatus } from '../messages/team-calls.ts';
import { text } from '../platform/text.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import { type PackContents, readContents } from '../store/pack-contents.ts';
import { ownKey, readTeam } from '../store/team.ts';
import { type Bytes, fromBase64 } from '../team/bytes.ts';
import { openPack } from '../team/pack.ts';
import { readPackHead } from '../team/pack-head.ts';
import { RefusedPack } from '../team/refused-pack.ts';
import { Refusal } from './refusal.ts';

export interface OpenedPack {
  readonly made: string;
  readonly signer: { readonly key: string; readonly name: string; readonly status: SignerStatus };
  readonly contents: PackContents;
}

/** Throws {@link RefusedPack} for text that is no bytes. */
export function decodePack(pack: string): Bytes {
  const bytes = fromBase64(pack);
  if (bytes === null) throw new RefusedPack('not-a-pack');
  return bytes;
}

export async function bytesOf(database: ClientLensDatabase, source: PackSource): Promise<Bytes> {
  if (source.kind === 'file') return decodePack(source.pack);
  const waiting = (await database.packAddress.get('pack-address'))?.waiting ?? null;
  if (waiting === null) throw new Refusal(text('error_no_waiting_pack'));
  return waiting;
}

/** Everything that can be said about a pack, and nothing of it is in the database yet. Throws {@link RefusedPack}. */
export async function openForTeam(database: ClientLensDatabase, bytes: Bytes): Promise<OpenedPack> {
  const head = readPackHead(bytes);
  const team = await readTeam(database);
  if (team === null) throw new RefusedPack('no-team');
  const contents = readContents(await openPack(head, team.keys));
  const { by: key, made } = head.header;
  const [own, known] = [await ownKey(database), await database.signers.get(key)];
  const status = own.key === key ? 'you' : known === undefined ? 'stranger' : 'known';
  // Whoever is known goes by the name under which they were accepted: anybody can write any other one into a pack.
  return { made, signer: { key, name: known?.name ?? contents.from, status }, contents };
}
