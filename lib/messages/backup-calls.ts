/** Calls to the records worker that write and read whole backups: too large for a message to the background, and for one text. */
export interface BackupRequests {
  /** Whatever still waits outside of the database is not in it. */
  'back-up': object;
  /** Merges; a file with a fault is refused as a whole, naming the place. What the background has to know of it says `after-restore`. */
  restore: { readonly file: File };
}

export interface BackupAnswers {
  'back-up': { readonly file: Blob };
  restore: {
    readonly added: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Sites that came in switched off and were on where the backup was made: the worker cannot see whether they may run here. */
    readonly sitesToTurnOn: readonly string[];
  };
}
