import type { Client } from '../../lib/clients/card.ts';
import { makeDirectory, searchClients } from '../../lib/clients/client-search.ts';
import { findClient, indexClients } from '../../lib/clients/match.ts';
import { type Measured, timing } from './figure.ts';
import { median } from './median.ts';
import { sayRuns } from './progress.ts';

const count = 5000;
const runs = 11;
const perRun = 500;

const madeUp = (): Client[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `client-${index}`,
    name: `${['Acme', 'Bolt', 'Cole', 'Dole'][index % 4]} ${index.toString(36)} & Söhne GmbH`,
    aliases: [`The ${index} Company, Ltd.`, `Client no. ${index}`],
    domains: [`company${index}.example`],
    at: 1,
  }));

/** How a desk could write the client's name: as it is, in other letters, or not at all. */
const asWritten = ({ name, aliases }: Client, index: number): string =>
  [name, name.toUpperCase(), aliases[0] ?? '', `${name} Inc`, 'Nobody knows this one'][index % 5] ?? name;

/**
 * Method: 500 names a run, every tenth client in one of five spellings with a requester's address, after a first run that is not counted;
 * the median over the runs of the time that one name takes.
 */
export function measureMatching(): Measured[] {
  const clients = madeUp();
  const index = indexClients(clients);
  const directory = makeDirectory(clients);
  const names = clients
    .filter((_, each) => each % (count / perRun) === 0)
    .map((client, each) => ({ client: asWritten(client, each), requester: `Ana <ana@company${each}.example>` }));
  const kinds = new Set(names.map((name) => findClient(name, index).kind));
  if (!kinds.has('known') || !kinds.has('unsure')) throw new Error('the names do not try every way of matching');
  const typed = names.map(({ client }) => client.slice(0, 6));

  const timesOf = (act: () => void): number[] => {
    act();
    return Array.from({ length: runs }, () => {
      const begun = performance.now();
      act();
      return (performance.now() - begun) / perRun;
    });
  };
  const matching = timesOf(() => {
    for (const name of names) findClient(name, index);
  });
  const searching = timesOf(() => {
    for (const words of typed) searchClients(directory, words, { offset: 0, limit: 50 });
  });
  sayRuns(
    'matching, µs each',
    matching.map((ms) => ms * 1000),
  );
  sayRuns(
    'searching, µs each',
    searching.map((ms) => ms * 1000),
  );
  return [
    timing(`matching a name among ${count.toLocaleString('en')} clients`, median(matching), 'ms', 1),
    timing(`searching ${count.toLocaleString('en')} clients for what was typed`, median(searching), 'ms', 16),
  ];
}
