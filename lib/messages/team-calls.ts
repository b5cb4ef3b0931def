/** The calls about sharing in a team; they come from our own pages only. */
import * as z from 'zod/mini';
import type { PackProblem, RecordKind, Rejection } from '../team/shared.ts';

const passphrase = z.string().check(z.maxLength(500));
/** Text, because not every browser lets bytes through a message. */
const pack = z.string().check(z.maxLength(45_000_000));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const nothing = z.strictObject({});

/** A pack that the user chose, or the one that was fetched. */
export const PackSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), pack }),
  z.strictObject({ kind: z.literal('address') }),
]);
export type PackSource = z.infer<typeof PackSource>;

export const teamRequests = {
  'get-team': nothing,
  'start-team': z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)), passphrase }),
  /** With an invite, or with a pack of the team. */
  'join-team': z.strictObject({ invite: z.nullable(z.string().check(z.maxLength(20_000))), pack: z.nullable(pack), passphrase }),
  'leave-team': nothing,
  'write-invite': nothing,
  'write-pack': z.strictObject({ closures: z.boolean() }),
  /** Changes nothing. */
  'preview-pack': z.strictObject({ source: PackSource }),
  /** `accept`: the key of a signer whom nobody here has seen, and whom the user trusts from now on. */
  'import-pack': z.strictObject({ source: PackSource, accept: z.nullable(id) }),
  'undo-pack': z.strictObject({ id }),
  'forget-signer': z.strictObject({ key: id }),
  /** After the permission was granted. */
  'set-pack-address': z.strictObject({ url: z.string().check(z.maxLength(2000)), automatic: z.boolean() }),
  'remove-pack-address': nothing,
  'check-pack-address': nothing,
  /** The pack that was fetched is not wanted. */
  'refuse-waiting-pack': nothing,
} as const;

export interface SignerView {
  readonly key: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly at: number;
}

export interface ImportView {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  /** How many records have changed with it. */
  readonly records: number;
  readonly closures: number;
  readonly undone: boolean;
}

export interface PackAddressView {
  readonly url: string;
  readonly automatic: boolean;
  readonly permitted: boolean;
  readonly checkedAt: number | null;
  readonly problem: PackProblem | null;
  readonly waiting: boolean;
}

export interface TeamView {
  readonly name: string;
  readonly since: number;
  /** What colleagues see of this person. */
  readonly fingerprint: string;
  readonly signers: readonly SignerView[];
  readonly address: PackAddressView | null;
}

export interface TeamState {
  /** Null: this person is in no team. */
  readonly team: TeamView | null;
  readonly imports: readonly ImportView[];
}

/** One version of what stands at a place. */
export interface PreviewVersion {
  readonly text: string;
  readonly by: string;
  readonly at: number;
}

export interface PreviewChange {
  readonly path: string;
  /** Null: nothing stands there. */
  readonly before: PreviewVersion | null;
  /** Null: it is taken away. */
  readonly after: PreviewVersion | null;
  /** Versions that will stand beside it. */
  readonly rivals: readonly PreviewVersion[];
}

export interface PreviewItem {
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly hasTwin: boolean;
  readonly changes: readonly PreviewChange[];
}

export interface PreviewRejection {
  readonly document: string;
  readonly title: string;
  readonly text: string;
  readonly why: Rejection;
  readonly where: string;
}

/** How many there are, and the first of them. */
export interface PreviewGroup<T> {
  readonly total: number;
  readonly first: readonly T[];
}

export interface PackPreview {
  readonly made: string;
  readonly signer: { readonly key: string; readonly name: string; readonly fingerprint: string; readonly status: SignerStatus };
  readonly added: PreviewGroup<PreviewItem>;
  readonly newer: PreviewGroup<PreviewItem>;
  readonly conflicts: PreviewGroup<PreviewItem>;
  readonly rejected: PreviewGroup<PreviewRejection>;
  /** Closures that are not here yet. */
  readonly closures: number;
  readonly unchanged: number;
}

export type SignerStatus = 'known' | 'you' | 'stranger';

export interface ImportReport {
  readonly added: number;
  readonly newer: number;
  readonly conflicts: number;
  readonly rejected: number;
  readonly closures: number;
  readonly unchanged: number;
}

export interface TeamAnswers {
  'get-team': TeamState;
  'start-team': TeamState;
  'join-team': TeamState;
  'leave-team': TeamState;
  'write-invite': { invite: string };
  'write-pack': { pack: string; records: number; closures: number };
  'preview-pack': PackPreview;
  'import-pack': ImportReport;
  'undo-pack': TeamState;
  'forget-signer': TeamState;
  'set-pack-address': TeamState;
  'remove-pack-address': TeamState;
  'check-pack-address': TeamState;
  'refuse-waiting-pack': TeamState;
}
