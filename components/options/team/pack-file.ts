import { CallFailed } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { toBase64 } from '../../../lib/team/bytes.ts';
import { largestPack } from '../../../lib/team/pack-limit.ts';

/** A pack as it travels to the background. Throws {@link CallFailed} for one that is not even read. */
export async function readPackFile(file: File): Promise<string> {
  if (file.size > largestPack) throw new CallFailed(text('error_pack_too_large'), null);
  return toBase64(new Uint8Array(await file.arrayBuffer()));
}
