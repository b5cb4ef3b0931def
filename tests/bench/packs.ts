/** A team's pack, in Node: what the background does with it needs no browser. */
import { readContents } from '../../lib/store/pack-contents.ts';
import { makeTeamKey } from '../../lib/team/crypto.ts';
import { lockTeam } from '../../lib/team/invite.ts';
import { openPack, writePack } from '../../lib/team/pack.ts';
import { readPackHead } from '../../lib/team/pack-head.ts';
import { makeSave, type TeamRecord, type Value } from '../../lib/team/record.ts';
import { makeSigningKey } from '../../lib/team/signing.ts';
import { seeded } from '../unit/team/random.ts';
import { exact, type Measured, noted } from './figure.ts';
import { median } from './median.ts';
import { say, sayRuns } from './progress.ts';

const clients = 5000;
const runs = 5;
const random = seeded(20261125);

/** Words of no language, as many as a small dictionary has, so that they deflate no better than people's sentences do. */
const words = Array.from({ length: 4000 }, () =>
  Array.from(
    { length: 2 + random.below(7) },
    () => 'etaoinshrdlucmfwypvbgkqjxz'[Math.min(random.below(26), random.below(26))],
  ).join(''),
);
const sentence = (count: number): string => Array.from({ length: count }, () => random.pick(words)).join(' ');
const uuid = (): string =>
  [8, 4, 4, 4, 12].map((digits) => Array.from({ length: digits }, () => random.below(16).toString(16)).join('')).join('-');

/** A card with ten lines, half of which somebody changed or confirmed: some 3.7 KB. */
function makeClient(): TeamRecord {
  const record: TeamRecord = { id: `client/${uuid()}`, saves: [] };
  let at = 1_750_000_000_000 + random.below(1e10);
  const write = (set: Record<string, Value>): void => {
    at += 1 + random.below(1e9);
    record.saves.push(makeSave(record, set, { at, by: random.pick(['Terry', 'Sam', 'Kim', 'Alexandra Lindqvist']) }));
  };
  write({ name: sentence(2), [`aliases/${sentence(2)}`]: sentence(2) });
  const lines = Array.from({ length: 10 }, uuid);
  const line = (): Value => ({ kind: 'business', text: sentence(10), source: 'person' });
  for (const id of lines) write({ [`lines/${id}`]: line() });
  for (const id of lines.slice(0, 3)) write({ [`lines/${id}`]: line() });
  for (const id of lines.slice(3, 4)) write({ [`true/${id}`]: { at, by: 'Terry' } });
  return record;
}

async function timed<T>(task: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const begun = performance.now();
  const value = await task();
  return { ms: performance.now() - begun, value };
}

/**
 * Times depend on the machine, so they are noted; what fails is how many times longer a pack takes than writing or parsing the same data as
 * plain JSON in the same run. Written in one stream: deflating at the browser's one level is nearly all of it. Read: decrypting, inflating and
 * parsing line by line. Checked: every value against its schema and every save against its hash, which is done once more for a reason:
 * what a colleague's browser sends is not believed. The limits are about three times what was measured (4.8, 1.6 and 7.2), because
 * on a busy machine the two sides of a ratio do not suffer alike.
 */
export async function measurePacks(): Promise<Measured[]> {
  const documents = Array.from({ length: clients }, () => ({ record: makeClient() }));
  const team = { ...(await lockTeam('Bench', makeTeamKey(), 'seven quiet herons wade')), signer: await makeSigningKey() };
  const json = JSON.stringify(documents);
  const size = json.length / clients;
  say(`  ${clients} records of ${(size / 1000).toFixed(2)} KB`);
  if (size < 3500 || size > 3900) throw new Error(`a record has ${size} bytes, not some 3,700`);
  const [written, read, checked, stringified, parsed]: number[][] = [[], [], [], [], []];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    stringified?.push((await timed(() => JSON.stringify(documents))).ms);
    const made = await timed(() => writePack({ ...team, made: '2026-11-25T10:00:00.000Z', documents }));
    written?.push(made.ms);
    bytes = made.value.length;
    parsed?.push((await timed(() => JSON.parse(json))).ms);
    const opened = await timed(() => openPack(readPackHead(made.value), team.keys));
    read?.push(opened.ms);
    const contents = await timed(() => readContents(opened.value));
    checked?.push(contents.ms);
    if (contents.value.records.length !== clients) throw new Error('the pack does not bring what was put in');
  }
  const figures = { written, read, checked, stringified, parsed };
  for (const [what, times] of Object.entries(figures)) sayRuns(what, times ?? [], 0);
  const of = (times: readonly number[] | undefined): number => median(times ?? []);
  return [
    exact('pack of 5,000 clients', bytes / 1e6, 'MB', 7),
    noted('pack written', of(written), 'ms', 1800),
    noted('pack read', of(read), 'ms', 400),
    noted('pack checked', of(checked), 'ms', 2000),
    exact('pack written ÷ JSON.stringify', of(written) / of(stringified), 'ratio', 20),
    exact('pack read ÷ JSON.parse', of(read) / of(parsed), 'ratio', 5),
    exact('pack checked ÷ JSON.parse', of(checked) / of(parsed), 'ratio', 20),
  ];
}
