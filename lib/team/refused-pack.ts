export type WhyRefused =
  | 'not-a-pack'
  | 'newer-format'
  | 'truncated'
  /** Bytes are not as the signer left them. */
  | 'changed'
  | 'too-large'
  /** Sealed for another team. */
  | 'other-team'
  | 'wrong-passphrase'
  | 'no-team'
  | 'not-an-invite'
  | 'invite-changed'
  | 'newer-invite';

/** A pack or an invite of which nothing is used, not even in part. */
export class RefusedPack extends Error {
  override readonly name = 'RefusedPack';
  readonly why: WhyRefused;

  // Spelled out, because Node reads these files as they are.
  constructor(why: WhyRefused) {
    super(why);
    this.why = why;
  }
}
