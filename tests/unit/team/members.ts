import { vi } from 'vitest';
import { makeTeamKey } from '../../../lib/team/crypto.ts';
import { lockTeam, type OpenedTeam, type TeamLock } from '../../../lib/team/invite.ts';
import { makeSigningKey, type SigningKey } from '../../../lib/team/signing.ts';

export const passphrase = 'seven quiet herons wade';

// Stretching a passphrase is slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

export interface Member extends OpenedTeam {
  readonly lock: TeamLock;
  readonly signer: SigningKey;
}

/** A team of one: stretching a passphrase takes a while, so tests make it once. */
export const foundTeam = async (name = 'Northwind'): Promise<Member> => ({
  ...(await lockTeam(name, makeTeamKey(), passphrase)),
  signer: await makeSigningKey(),
});
