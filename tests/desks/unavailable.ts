/** A real desk that cannot run on this machine. The message says why and what would help. */
export class DeskUnavailable extends Error {
  override readonly name = 'DeskUnavailable';
}
