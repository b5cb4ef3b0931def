import type { ImportReport, teamRequests } from '../messages/team-calls.ts';
import { text } from '../platform/text.ts';
import { gatherPack } from '../store/gather-pack.ts';
import { undoImport } from '../store/import-pack.ts';
import { type ImportPlan, planImport } from '../store/plan-import.ts';
import { readSettings } from '../store/settings.ts';
import { leaveTeam, ownKey, readTeam } from '../store/team.ts';
import type { Written } from '../store/team-records.ts';
import { toBase64 } from '../team/bytes.ts';
import { makeTeamKey } from '../team/crypto.ts';
import { acceptInvite, lockTeam, unlockTeam, writeInvite } from '../team/invite.ts';
import { writePack } from '../team/pack.ts';
import { readPackHead } from '../team/pack-head.ts';
import { passphraseFault, shortestPassphrase } from '../team/passphrase.ts';
import { RefusedPack } from '../team/refused-pack.ts';
import { applySites } from './apply-sites.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { importOpened } from './import-opened.ts';
import { bytesOf, decodePack, openForTeam } from './open-pack.ts';
import { checkPackAddress, forgetWaiting, removePackAddress, setPackAddress } from './pack-address.ts';
import { viewPlan } from './pack-preview.ts';
import { Refusal } from './refusal.ts';
import { viewTeam } from './team-state.ts';

export function teamCalls(context: BackgroundContext): Handlers<keyof typeof teamRequests> {
  const { database, now, inTurn } = context;
  const state = () => viewTeam(database);
  const written = async (): Promise<Written> => ({ at: now(), by: (await readSettings(database)).you });

  const demandNoTeam = async (): Promise<void> => {
    const team = await database.team.get('team');
    if (team !== undefined) throw new Refusal(text('error_already_in_team', team.name));
  };
  const demandTeam = async () => {
    const team = await readTeam(database);
    if (team === null) throw new RefusedPack('no-team');
    return team;
  };

  return {
    'get-team': state,

    async 'start-team'({ name, passphrase }) {
      await demandNoTeam();
      const fault = passphraseFault(passphrase);
      if (fault === 'too-short') throw new Refusal(text('error_passphrase_short', shortestPassphrase), 'passphrase');
      if (fault === 'too-simple') throw new Refusal(text('error_passphrase_simple'), 'passphrase');
      const { root, lock } = await lockTeam(name, makeTeamKey(), passphrase);
      await database.team.put({ id: 'team', name, root, lock, at: now() });
      return state();
    },

    async 'join-team'({ invite, pack, passphrase }) {
      await demandNoTeam();
      if (invite === null && pack === null) throw new RefusedPack('not-an-invite');
      const lock = pack === null ? null : readPackHead(decodePack(pack)).header.lock;
      const joined =
        lock === null
          ? await acceptInvite(invite ?? '', passphrase)
          : { ...(await unlockTeam(lock, passphrase)), lock, by: null };
      await database.transaction('rw', database.team, database.signers, async () => {
        await database.team.put({ id: 'team', name: joined.name, root: joined.root, lock: joined.lock, at: now() });
        // The invite was made with the team's key, so whoever it names is a member.
        if (joined.by !== null) await database.signers.put({ ...joined.by, at: now(), how: 'invited-by' });
      });
      return state();
    },

    async 'leave-team'() {
      await removePackAddress(context);
      await leaveTeam(database);
      return state();
    },

    async 'write-invite'() {
      const { keys, lock } = await demandTeam();
      const by = { name: (await readSettings(database)).you, key: (await ownKey(database)).key };
      return { invite: await writeInvite(keys, lock, by) };
    },

    async 'write-pack'({ closures: withClosures }) {
      const { keys, lock } = await demandTeam();
      const signer = await ownKey(database);
      const gathered = await inTurn(async () => gatherPack(database, { withClosures, written: await written() }));
      const made = new Date(now()).toISOString();
      const pack = await writePack({ keys, lock, signer, made, documents: gathered.documents });
      return { pack: toBase64(pack), records: gathered.records, closures: gathered.closures };
    },

    async 'preview-pack'({ source }) {
      const opened = await openForTeam(database, await bytesOf(database, source));
      const plan = await planImport(database, opened.contents, await written());
      const names = new Map((await database.clients.toArray()).map(({ id, name }) => [id, name]));
      return viewPlan(opened, plan, (id) => names.get(id));
    },

    async 'import-pack'({ source, accept }) {
      const opened = await openForTeam(database, await bytesOf(database, source));
      const { key, name, status } = opened.signer;
      if (status === 'stranger' && accept !== key) throw new Refusal(text('error_signer_unknown'));
      const plan = await importOpened(context, opened);
      if (status === 'stranger') await database.signers.put({ key, name, at: now(), how: 'accepted' });
      if (source.kind === 'address') await forgetWaiting(context);
      return report(plan);
    },

    async 'undo-pack'({ id }) {
      await inTurn(async () => {
        if ((await undoImport(database, id)) === null) throw new Refusal(text('error_no_such_import'));
        await applySites(database);
      });
      return state();
    },

    async 'forget-signer'({ key }) {
      await database.signers.delete(key);
      return state();
    },

    async 'set-pack-address'({ url, automatic }) {
      await setPackAddress(context, url, automatic);
      return state();
    },
    async 'remove-pack-address'() {
      await removePackAddress(context);
      return state();
    },
    async 'check-pack-address'() {
      await checkPackAddress(context);
      return state();
    },
    async 'refuse-waiting-pack'() {
      await forgetWaiting(context);
      return state();
    },
  };
}

function report({ records, closures, rejected, unchanged }: ImportPlan): ImportReport {
  const count = (kind: string): number => records.filter((record) => record.kind === kind).length;
  return {
    added: count('new'),
    newer: count('newer'),
    conflicts: count('conflict'),
    rejected: rejected.length,
    closures: closures.length,
    unchanged,
  };
}
