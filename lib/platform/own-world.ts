import type { Lens } from '../page/lens.ts';

/**
 * The isolated world's global, which the page cannot reach: the script that loads with a page leaves its lens here, for a second one of its
 * kind, which is one too many, and for those that the background sends in when they are needed.
 */
export const ownWorld = globalThis as { clientLens?: Lens };
