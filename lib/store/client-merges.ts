/** Two clients that are one company, and one that is two. */
import type { CardLine, Client, WrittenLine } from '../clients/card.ts';
import { clientRecordId, linePath, mergedIntoPath, namePath, splitFromPath, stillTruePath } from '../clients/client-record.ts';
import { normaliseName } from '../clients/names.ts';
import { makeSave, mergeRecords, type Save, type TeamRecord } from '../team/record.ts';
import { hasName, removeAlias } from './client-names.ts';
import { demandClient, StoreRefusal } from './clients.ts';
import type { ClientLensDatabase } from './database.ts';
import { sharedTables } from './projections.ts';
import { commitSave, mergeIncoming, type Written } from './team-records.ts';

/** All that is known of `from` stands under `into` from now on. Undone with {@link unmergeClient}. */
export function mergeClients(
  database: ClientLensDatabase,
  { into, from }: { readonly into: string; readonly from: string },
  written: Written,
): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    if (into === from) throw new StoreRefusal('same-client');
    await demandClient(database, into);
    await demandClient(database, from);
    // Merged in a circle, as an undone merge may leave it, neither would know whose part it is.
    if (await database.merges.get(into)) await commitSave(database, clientRecordId(into), { [mergedIntoPath]: null }, written);
    await commitSave(database, clientRecordId(from), { [mergedIntoPath]: into }, written);
    return demandClient(database, into);
  });
}

/** A client that was merged stands for itself again, with its own names and lines; what was written about them meanwhile goes with it. */
export function unmergeClient(database: ClientLensDatabase, clientId: string, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const merge = await database.merges.get(clientId);
    if (merge === undefined) return demandClient(database, clientId);
    await commitSave(database, clientRecordId(clientId), { [mergedIntoPath]: null }, written);
    const client = await demandClient(database, clientId);
    const other = await database.clients.get(merge.into);
    // It may have been learned there too.
    if (other?.aliases.some((alias) => normaliseName(alias) === normaliseName(client.name)))
      await removeAlias(database, other.id, client.name, written);
    return client;
  });
}

interface Split {
  readonly clientId: string;
  /** The other name that is a client of its own. */
  readonly alias: string;
  /** The lines that go with it. */
  readonly lineIds: readonly string[];
  readonly newId: () => string;
}

/** Another name of a client becomes a client of its own. Undone by merging it again. */
export function splitClient(database: ClientLensDatabase, split: Split, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const client = await demandClient(database, split.clientId);
    const alias = client.aliases.find((each) => normaliseName(each) === normaliseName(split.alias));
    if (alias === undefined) throw new StoreRefusal('no-such-name');
    const lines = (await database.lines.where({ clientId: client.id }).toArray()).filter(({ id }) => split.lineIds.includes(id));
    await removeAlias(database, client.id, alias, written);
    const still = await demandClient(database, client.id);
    // The name of a client that was merged is taken back by undoing the merge.
    if (hasName(still, alias)) throw new StoreRefusal('no-such-name');
    const gone = Object.fromEntries(
      lines.flatMap(({ id }) => [[linePath(id), null] as const, [stillTruePath(id), null] as const]),
    );
    if (lines.length > 0) await commitSave(database, clientRecordId(client.id), gone, written);
    const id = split.newId();
    const head = makeSave(null, { [namePath]: alias, [splitFromPath]: client.id }, written);
    const moved = lines.flatMap((line) => savesOf(line, split.newId()));
    await mergeIncoming(database, [withSaves({ id: clientRecordId(id), saves: [] }, [head, ...moved])]);
    return demandClient(database, id);
  });
}

const withSaves = ({ id }: TeamRecord, saves: readonly Save[]): TeamRecord =>
  saves.reduce<TeamRecord>((record, save) => mergeRecords(record, { id, saves: [save] }), { id, saves: [] });

/** A line in another record, with the names and dates of those who wrote it and of their versions of it. */
function savesOf(line: CardLine, lineId: string): Save[] {
  const { author, at, stillTrueAt, rivals = [] } = line;
  const versions = [{ ...line, author, at }, ...rivals];
  const saves = versions.map((version) =>
    makeSave(null, { [linePath(lineId)]: written(version) }, { at: version.at, by: version.author }),
  );
  return stillTrueAt > at ? [...saves, makeSave(null, { [stillTruePath(lineId)]: true }, { at: stillTrueAt, by: '' })] : saves;
}

const written = ({ kind, text, source, when }: WrittenLine): WrittenLine => ({
  kind,
  text,
  source,
  ...(when === undefined ? {} : { when }),
});
