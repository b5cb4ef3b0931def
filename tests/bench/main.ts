import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launchPair } from './browsers.ts';
import { measureCard } from './card.ts';
import { takeCensus } from './census.ts';
import { measureMatching } from './clients.ts';
import type { Measured } from './figure.ts';
import { measureFigures } from './figures.ts';
import { measureGate } from './gate.ts';
import { measureHistoryImport } from './history-import.ts';
import { measureHold } from './hold.ts';
import { measureLoad } from './load.ts';
import { measureMerging } from './merging.ts';
import { measurePacks } from './packs.ts';
import { say } from './progress.ts';
import { asJson, asTable } from './report.ts';
import { startServer } from './server.ts';
import { countMentions, weighPageScripts, weighPanel } from './sizes.ts';
import { measureSteadyCost } from './steady.ts';

const build = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

/** What is measured is what was built just now. */
function buildExtension(): void {
  say('Building the extension …');
  const { status, stdout } = spawnSync('wxt', ['build'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`the extension cannot be built: ${stdout}`);
}

/** What can be measured alone: `npm run bench -- figures packs`. */
const sections = {
  sizes: async () => [...weighPageScripts(build), ...weighPanel(build), ...countMentions(build)],
  packs: measurePacks,
  clients: async () => measureMatching(),
  pages: measurePages,
  figures: () => measureFigures(build, mostClosures(), option('pictures')),
  history: () => measureHistoryImport(build, mostClosures()),
  merging: () => measureMerging(build, Math.min(mostClosures(), 50_000)),
} as const satisfies Record<string, () => Promise<Measured[]>>;

/** `--name=value`. */
const option = (name: string): string | null =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;

type Section = keyof typeof sections;
const isSection = (name: string): name is Section => Object.hasOwn(sections, name);

/** `--most=100000`: no million. */
const mostClosures = (): number => Number(option('most') ?? 1_000_000);

async function timed(what: string, measure: () => Promise<Measured[]>): Promise<Measured[]> {
  const begun = performance.now();
  say(`${what} …`);
  const figures = await measure();
  say(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return figures;
}

async function measurePages(): Promise<Measured[]> {
  const [desk, elsewhere] = [await startServer(), await startServer()];
  const pair = await launchPair(build, desk);
  try {
    return [
      ...(await timed('What runs in pages', () => takeCensus(pair.withLens, desk.origin, elsewhere.origin))),
      ...(await timed('Load', () => measureLoad(pair, desk.origin))),
      ...(await timed('Steady cost', () => measureSteadyCost(pair, desk.origin))),
      ...(await timed('Requests through the hold', () => measureHold(pair, desk.origin))),
      ...(await timed('A full card', () => measureCard(pair.withLens, desk))),
      ...(await timed('Close attempt to question', () => measureGate(pair.withLens, desk))),
    ];
  } finally {
    await pair.close();
    await Promise.all([desk.close(), elsewhere.close()]);
  }
}

async function measureAll(): Promise<Measured[]> {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = named.filter((name) => !isSection(name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}. There are ${Object.keys(sections).join(', ')}.`);
  const figures: Measured[] = [];
  for (const name of named.length === 0 ? (Object.keys(sections) as Section[]) : named.filter(isSection))
    figures.push(...(await timed(name, sections[name])));
  return figures;
}

buildExtension();
const figures = await measureAll();
say(
  `Load of the machine at the end: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores. With more load than cores, times say little.`,
);
process.stdout.write(`${process.argv.includes('--json') ? asJson(figures) : asTable(figures)}\n`);
process.exitCode = figures.some(({ fails }) => fails) ? 1 : 0;
