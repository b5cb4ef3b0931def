/** Ways in which a pack is not as it was written. */
import { type Bytes, joinBytes, utf8 } from '../../../lib/team/bytes.ts';
import { readPackHead } from '../../../lib/team/pack-head.ts';
import type { Random } from './random.ts';

/** Two packs of the same people. */
export interface TwoPacks {
  readonly pack: Bytes;
  readonly other: Bytes;
}

type Mutation = (packs: TwoPacks, random: Random) => Bytes;

const flipBits: Mutation = ({ pack }, random) => {
  const bytes = pack.slice();
  for (let times = random.below(4) + 1; times > 0; times -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};
const cutOff: Mutation = ({ pack }, random) => pack.slice(0, random.below(pack.length));
const cutOut: Mutation = ({ pack }, random) => {
  const from = random.below(pack.length);
  return joinBytes(pack.subarray(0, from), pack.subarray(from + 1 + random.below(40)));
};
const putIn: Mutation = ({ pack }, random) => {
  const at = random.below(pack.length + 1);
  return joinBytes(pack.subarray(0, at), random.bytes(random.below(40) + 1), pack.subarray(at));
};
/** A part of one pack with the rest of another one of the same people. */
const swapParts: Mutation = ({ pack, other }, random) => {
  const [one, two] = [readPackHead(pack), readPackHead(other)];
  const [signature, head, body] = [random.pick([one, two]), random.pick([one, two]), random.pick([one, two])];
  // Not the true one.
  if (signature === head && head === body) return joinBytes(one.signature, two.line, one.body);
  return joinBytes(signature.signature, head.line, body.body);
};
const editHeader: Mutation = ({ pack }, random) => {
  const { header, signature, body } = readPackHead(pack);
  const key = random.pick(Object.keys(header));
  const value = random.pick([null, '', 0, -1, 1e9, '2', [], {}, 'AAAA', { ...header.lock, rounds: 1 }, undefined]);
  return joinBytes(signature, utf8(`${JSON.stringify({ ...header, [key]: value })}\n`), body);
};
const noise: Mutation = (_, random) => random.bytes(random.below(2000));

const mutations: readonly Mutation[] = [flipBits, flipBits, flipBits, cutOff, cutOut, putIn, swapParts, editHeader, noise];

/** Never the pack itself. */
export const mutatePack = (packs: TwoPacks, random: Random): Bytes => random.pick(mutations)(packs, random);
