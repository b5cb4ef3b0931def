/** Two people with a browser each, who share by packs. */

import { vi } from 'vitest';
import type { Answers, CallName, Request } from '../../../lib/messages/background-calls.ts';
import type { PackPreview, PackSource } from '../../../lib/messages/team-calls.ts';
import { type Setting, setUp } from './setting.ts';

export const passphrase = 'seven quiet herons wade';

// Stretching a passphrase is slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

export interface Colleague extends Setting {
  /** Makes a call that has to be answered. */
  ask<N extends CallName>(name: N, request: Request<N>): Promise<Answers[N]>;
  /** Makes a call that has to be refused, and gives the words. */
  refused<N extends CallName>(name: N, request: Request<N>): Promise<string>;
  share(closures?: boolean): Promise<string>;
  preview(pack: string): Promise<PackPreview>;
  /** All that is kept of what could be shared. */
  everything(): Promise<unknown>;
}

export const file = (pack: string): PackSource => ({ kind: 'file', pack });

export async function employ(name: string): Promise<Colleague> {
  const setting = setUp(`of-${name}`);
  const { call, database } = setting;
  const ask: Colleague['ask'] = async (what, request) => {
    const reply = await call(what, request);
    if (!reply.ok) throw new Error(`${what}: ${reply.error.message}`);
    return reply.value as never;
  };
  await ask('save-settings', { you: name });
  return {
    ...setting,
    ask,
    refused: async (what, request) => {
      const reply = await call(what, request);
      if (reply.ok) throw new Error(`${what} was not refused`);
      return reply.error.message;
    },
    share: async (closures = false) => (await ask('write-pack', { closures })).pack,
    preview: (pack) => ask('preview-pack', { source: file(pack) }),
    everything: async () => ({
      records: await database.records.toArray(),
      clients: await database.clients.toArray(),
      lines: await database.lines.toArray(),
      sites: await database.sites.toArray(),
      closures: await database.closures.toArray(),
      signers: await database.signers.toArray(),
      imports: await database.packImports.toArray(),
    }),
  };
}

/** Terry has started a team and invited Sam. */
export async function employTwo(): Promise<{ terry: Colleague; sam: Colleague; invite: string }> {
  const terry = await employ('Terry');
  await terry.ask('start-team', { name: 'Northwind', passphrase });
  const { invite } = await terry.ask('write-invite', {});
  const sam = await employ('Sam');
  await sam.ask('join-team', { invite, pack: null, passphrase });
  return { terry, sam, invite };
}

export async function writeLine(who: Colleague, clientId: string, text: string, id: string | null = null) {
  who.clock.now += 60_000;
  return who.ask('save-line', { id, clientId, kind: 'business', text, source: 'person' });
}
