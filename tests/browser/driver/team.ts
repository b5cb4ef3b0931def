/** What people do in the team's part of the options, and a colleague who writes packs without a browser. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Bytes } from '../../../lib/team/bytes.ts';
import { type AcceptedInvite, acceptInvite } from '../../../lib/team/invite.ts';
import { openPack, writePack } from '../../../lib/team/pack.ts';
import { readPackHead } from '../../../lib/team/pack-head.ts';
import type { TeamRecord } from '../../../lib/team/record.ts';
import { makeSigningKey, type SigningKey } from '../../../lib/team/signing.ts';
import { download } from './downloads.ts';
import { named } from './look-up.ts';
import { expectFor } from './patience.ts';
import type { Tab } from './tab.ts';

export const passphrase = 'seven quiet herons wade';
export const preview = '.cl-preview';

export async function startTeam(options: Tab, name = 'Northwind'): Promise<void> {
  await options.typeInto('Name of the team', name);
  await options.fill(named('textbox', 'Passphrase'), passphrase);
  await options.clickNamed('button', 'Start the team');
  await expectFor('the team', async () => (await options.read('.cl-team')).includes(`The team “${name}” is there.`) || null);
}

export async function copyInvite(options: Tab): Promise<string> {
  await options.clickNamed('button', 'Copy an invite');
  return options.read('.cl-team textarea[readonly]');
}

export async function joinTeam(options: Tab, invite: string, words = passphrase): Promise<void> {
  await options.fill(named('textbox', 'Invite'), invite);
  await options.fill(named('textbox', 'Passphrase of the team'), words);
  await options.clickNamed('button', 'Join the team');
}

/** The path of the pack that was saved. */
export const sharePack = async (options: Tab): Promise<string> =>
  (await download(options.driven, () => options.clickNamed('button', 'Save a pack'))).path;

export async function choosePack(options: Tab, path: string): Promise<void> {
  const field = (await options.find('.cl-team input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

/** Looks at it and takes it in; gives what the preview said. */
export async function importPack(options: Tab, path: string): Promise<string> {
  await choosePack(options, path);
  await options.find(named('button', 'Import'));
  const said = await options.read(preview);
  await options.clickNamed('button', 'Import');
  await expectFor('the import', async () => (await options.read('.cl-team [role=status]')).startsWith('Imported:') || null);
  return said;
}

export function writeFile(bytes: Uint8Array | string, name = 'pack.clpack'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'client-lens-pack-')), name);
  writeFileSync(path, bytes);
  return path;
}

export const readFile = (path: string): Bytes => new Uint8Array(readFileSync(path));

/** Has joined with an invite, and writes whatever a test needs into a pack. */
export class Colleague {
  readonly #team: AcceptedInvite;
  readonly #signer: SigningKey;

  private constructor(team: AcceptedInvite, signer: SigningKey) {
    this.#team = team;
    this.#signer = signer;
  }

  static join = async (invite: string): Promise<Colleague> =>
    new Colleague(await acceptInvite(invite, passphrase), await makeSigningKey());

  async recordsIn(path: string): Promise<TeamRecord[]> {
    const lines = await openPack(readPackHead(readFile(path)), this.#team.keys);
    return lines.flatMap((line) => {
      const { record } = (line.ok ? line.document : {}) as { readonly record?: TeamRecord };
      return record === undefined ? [] : [record];
    });
  }

  write(from: string, documents: readonly unknown[], made = '2026-11-25T09:00:00.000Z'): Promise<Bytes> {
    const all = [{ from: { name: from } }, ...documents];
    return writePack({ keys: this.#team.keys, lock: this.#team.lock, signer: this.#signer, made, documents: all });
  }
}
