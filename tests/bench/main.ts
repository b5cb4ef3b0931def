import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launchPair } from './browsers.ts';
import { measureCard } from './card.ts';
import { takeCensus } from './census.ts';
import { measureMatching } from './clients.ts';
import type { Measured } from './figure.ts';
import { measureGate } from './gate.ts';
import { measureHold } from './hold.ts';
import { measureLoad } from './load.ts';
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

async function measureAll(): Promise<Measured[]> {
  const [desk, elsewhere] = [await startServer(), await startServer()];
  const pair = await launchPair(build, desk);
  const figures: Measured[] = [...weighPageScripts(build), ...weighPanel(build), ...countMentions(build)];
  const add = async (what: string, measure: () => Promise<Measured[]>): Promise<void> => {
    const begun = performance.now();
    say(`${what} …`);
    figures.push(...(await measure()));
    say(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  };
  try {
    await add('Packs of 5,000 clients', measurePacks);
    await add('Clients', async () => measureMatching());
    await add('What runs in pages', () => takeCensus(pair.withLens, desk.origin, elsewhere.origin));
    await add('Load', () => measureLoad(pair, desk.origin));
    await add('Steady cost', () => measureSteadyCost(pair, desk.origin));
    await add('Requests through the hold', () => measureHold(pair, desk.origin));
    await add('A full card', () => measureCard(pair.withLens, desk));
    await add('Close attempt to question', () => measureGate(pair.withLens, desk));
  } finally {
    await pair.close();
    await Promise.all([desk.close(), elsewhere.close()]);
  }
  return figures;
}

buildExtension();
const figures = await measureAll();
say(
  `Load of the machine at the end: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores. With more load than cores, times say little.`,
);
process.stdout.write(`${process.argv.includes('--json') ? asJson(figures) : asTable(figures)}\n`);
process.exitCode = figures.some(({ fails }) => fails) ? 1 : 0;
