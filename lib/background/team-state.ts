import type { ImportView, PackAddressView, TeamState } from '../messages/team-calls.ts';
import { isPermitted } from '../platform/permissions.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import { ownKey } from '../store/team.ts';
import type { Import } from '../store/team-schema.ts';
import { fingerprint } from '../team/signing.ts';

/** All that the options show of sharing; no key is in it. */
export async function viewTeam(database: ClientLensDatabase): Promise<TeamState> {
  const [team, imports] = await Promise.all([database.team.get('team'), database.packImports.orderBy('at').reverse().toArray()]);
  const seen = imports.map(viewImport);
  if (team === undefined) return { team: null, imports: seen };
  const own = await ownKey(database);
  const signers = await database.signers.toArray();
  return {
    team: {
      name: team.name,
      since: team.at,
      fingerprint: await fingerprint(own.key),
      signers: await Promise.all(
        signers.map(async ({ key, name, at }) => ({ key, name, at, fingerprint: await fingerprint(key) })),
      ),
      address: await viewAddress(database),
    },
    imports: seen,
  };
}

const viewImport = ({ id, at, by, saves, closures, undone }: Import): ImportView => ({
  id,
  at,
  by: by.name,
  records: saves.length,
  closures: closures.length,
  undone,
});

async function viewAddress(database: ClientLensDatabase): Promise<PackAddressView | null> {
  const address = await database.packAddress.get('pack-address');
  if (address === undefined) return null;
  const { url, automatic, checkedAt, problem, waiting } = address;
  return { url, automatic, checkedAt, problem, waiting: waiting !== null, permitted: await isPermitted(new URL(url).origin) };
}
