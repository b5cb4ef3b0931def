import { deriveTeamKeys, type TeamKeys } from '../team/crypto.ts';
import { makeSigningKey } from '../team/signing.ts';
import type { ClientLensDatabase } from './database.ts';
import type { OwnKey, Team } from './team-schema.ts';

export interface JoinedTeam extends Team {
  readonly keys: TeamKeys;
}

export async function readTeam(database: ClientLensDatabase): Promise<JoinedTeam | null> {
  const team = await database.team.get('team');
  return team === undefined ? null : { ...team, keys: await deriveTeamKeys(team.root) };
}

/** Made when it is first needed, and kept for good: it is what colleagues know this person by. */
export async function ownKey(database: ClientLensDatabase): Promise<OwnKey> {
  const known = await database.signing.get('own');
  if (known !== undefined) return known;
  const made = { id: 'own' as const, ...(await makeSigningKey()) };
  // Another call may have been quicker.
  return database.transaction('rw', database.signing, async () => {
    const other = await database.signing.get('own');
    if (other === undefined) await database.signing.add(made);
    return other ?? made;
  });
}

/** What was shared stays here; the key, who signs and where packs come from are forgotten. */
export function leaveTeam(database: ClientLensDatabase): Promise<void> {
  return database.transaction('rw', database.team, database.signers, database.packAddress, async () => {
    await Promise.all([database.team.clear(), database.signers.clear(), database.packAddress.clear()]);
  });
}
