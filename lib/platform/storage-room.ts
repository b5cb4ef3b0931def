/** The room that the browser gives us, and whether it may take it back. */
export interface StorageRoom {
  /** Bytes; null where the browser does not say. */
  readonly used: number | null;
  readonly available: number | null;
  /** The browser will not clear it by itself; null where it does not say. */
  readonly persisted: boolean | null;
}

export async function readStorageRoom(): Promise<StorageRoom> {
  const [estimate, persisted] = await Promise.all([
    navigator.storage.estimate().catch(() => ({}) as StorageEstimate),
    navigator.storage.persisted().catch(() => null),
  ]);
  return { used: estimate.usage ?? null, available: estimate.quota ?? null, persisted };
}

/** Firefox asks the user, Chromium decides by itself. False: it was refused. */
export const askToPersist = (): Promise<boolean> => navigator.storage.persist().catch(() => false);
