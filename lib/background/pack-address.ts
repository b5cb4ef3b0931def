/** A pack that is fetched from an address which the user has set. */
import { parsePackAddress } from '../messages/pack-address.ts';
import { onAlarm, repeatAlarm, stopAlarm } from '../platform/alarms.ts';
import { fetchPack } from '../platform/fetch-pack.ts';
import { isPermitted, revokePermission } from '../platform/permissions.ts';
import { text } from '../platform/text.ts';
import { planImport } from '../store/plan-import.ts';
import { readSettings } from '../store/settings.ts';
import type { PackAddress } from '../store/team-schema.ts';
import { type Bytes, toBase64 } from '../team/bytes.ts';
import { largestPack } from '../team/pack-limit.ts';
import { RefusedPack } from '../team/refused-pack.ts';
import { type PackProblem, packProblems } from '../team/shared.ts';
import { updateBadge } from './badge.ts';
import type { BackgroundContext } from './context.ts';
import { importOpened } from './import-opened.ts';
import { openForTeam } from './open-pack.ts';
import { Refusal } from './refusal.ts';

const alarm = 'pack-address';
const everyMinutes = 60;

/** While the background starts. */
export function watchPackAddress(context: BackgroundContext, report: (error: unknown) => void): void {
  onAlarm(alarm, () => void checkPackAddress(context).catch(report));
}

/** After a start of the browser alarms may be gone. */
export async function keepWatching({ database }: BackgroundContext): Promise<void> {
  if ((await database.packAddress.get('pack-address')) !== undefined) await repeatAlarm(alarm, everyMinutes);
}

export async function setPackAddress(context: BackgroundContext, written: string, automatic: boolean): Promise<void> {
  const { database } = context;
  const parsed = parsePackAddress(written);
  if (!parsed.ok) throw new Refusal(text(parsed.reason), 'url');
  if (!(await isPermitted(parsed.origin))) throw new Refusal(text('error_address_not_permitted', parsed.origin), 'url');
  if ((await database.team.get('team')) === undefined) throw new RefusedPack('no-team');
  const before = await database.packAddress.get('pack-address');
  const isSame = before?.url === parsed.url;
  if (before !== undefined && !isSame) await giveBack(context, before.url, [parsed.origin]);
  const fresh = { etag: null, checkedAt: null, problem: null, waiting: null, digest: null };
  await database.packAddress.put({ id: 'pack-address', url: parsed.url, automatic, ...(isSame ? stateOf(before) : fresh) });
  await repeatAlarm(alarm, everyMinutes);
  await checkPackAddress(context);
}

const stateOf = ({ etag, checkedAt, problem, waiting, digest }: PackAddress) => ({ etag, checkedAt, problem, waiting, digest });

/** Nothing is fetched any more, and the browser takes the permission back. */
export async function removePackAddress(context: BackgroundContext): Promise<void> {
  const address = await context.database.packAddress.get('pack-address');
  if (address === undefined) return;
  await context.database.packAddress.clear();
  await stopAlarm(alarm);
  await giveBack(context, address.url, []);
  await updateBadge(context);
}

async function giveBack({ database }: BackgroundContext, url: string, others: readonly string[]): Promise<void> {
  const sites = await database.sites.toCollection().primaryKeys();
  await revokePermission(new URL(url).origin, [...sites, ...others]);
}

/** Fetches, verifies, and either keeps the pack for the user to look at or, if they chose that, takes in what comes from a known person. */
export async function checkPackAddress(context: BackgroundContext): Promise<void> {
  const { database, now } = context;
  const address = await database.packAddress.get('pack-address');
  if (address === undefined) return;
  const permitted = await isPermitted(new URL(address.url).origin);
  const fetched = permitted ? await fetchPack(address.url, address.etag, largestPack) : ({ kind: 'not-permitted' } as const);
  const changes = await takeIn(context, address, fetched);
  await database.packAddress.toCollection().modify((current) => {
    // Unless the user has set another one in the meantime.
    if (current.url === address.url) Object.assign(current, changes, { checkedAt: now() });
  });
  await updateBadge(context);
}

type Fetched = Awaited<ReturnType<typeof fetchPack>> | { readonly kind: 'not-permitted' };

async function takeIn(context: BackgroundContext, address: PackAddress, fetched: Fetched): Promise<Partial<PackAddress>> {
  switch (fetched.kind) {
    case 'not-permitted':
      return { problem: 'not-permitted' };
    case 'problem':
      return { problem: fetched.problem };
    case 'same':
      // What was wrong with the pack itself is wrong with it still.
      return networkProblems.includes(address.problem) ? { problem: null } : {};
    case 'pack': {
      const digest = toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', fetched.bytes)));
      const seen = { etag: fetched.etag, digest };
      return digest === address.digest ? seen : { ...seen, ...(await lookInto(context, address, fetched.bytes)) };
    }
  }
}

const networkProblems: readonly (PackProblem | null)[] = ['unreachable', 'not-permitted', 'redirected', 'not-found', 'refused'];

async function lookInto(context: BackgroundContext, { automatic }: PackAddress, bytes: Bytes): Promise<Partial<PackAddress>> {
  const { database, now } = context;
  try {
    const opened = await openForTeam(database, bytes);
    const written = { at: now(), by: (await readSettings(database)).you };
    const { records, closures } = await planImport(database, opened.contents, written);
    if (records.length + closures.length === 0) return { problem: null, waiting: null };
    if (!automatic || opened.signer.status === 'stranger') return { problem: null, waiting: bytes };
    await importOpened(context, opened);
    return { problem: null, waiting: null };
  } catch (error) {
    const problem = packProblems.find((known) => error instanceof RefusedPack && error.why === known);
    if (problem === undefined) throw error;
    return { problem, waiting: null };
  }
}

export async function forgetWaiting(context: BackgroundContext): Promise<void> {
  await context.database.packAddress.toCollection().modify({ waiting: null });
  await updateBadge(context);
}
