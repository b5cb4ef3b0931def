import { importContents } from '../store/import-pack.ts';
import type { ImportPlan } from '../store/plan-import.ts';
import { readSettings } from '../store/settings.ts';
import { applySites } from './apply-sites.ts';
import type { BackgroundContext } from './context.ts';
import type { OpenedPack } from './open-pack.ts';

/** Takes in a pack whose signer is trusted, and brings open pages in line with it. */
export const importOpened = (
  { database, now, newId, inTurn }: BackgroundContext,
  { signer, contents }: OpenedPack,
): Promise<ImportPlan> =>
  inTurn(async () => {
    const { you } = await readSettings(database);
    const by = { key: signer.key, name: signer.name };
    const plan = await importContents(database, contents, { id: newId(), at: now(), by }, { at: now(), by: you });
    await applySites(database);
    return plan;
  });
