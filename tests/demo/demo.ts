import { DeskUnavailable } from '../desks/unavailable.ts';
import { type DemoArguments, hasDisplay, Misunderstood, readArguments, usage } from './arguments.ts';
import { letThemTry } from './guide.ts';
import { lookBack } from './look-back.ts';
import { mainJob } from './main-job.ts';
import { playAll } from './play.ts';
import { type PutAway, setStage } from './stage.ts';

const interrupted = new Promise<number>((resolve) => {
  // Stays on: npm and the terminal may each send one, and the second must not cut the cleaning up short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(130));
});

async function show(wanted: DemoArguments, putAway: PutAway): Promise<number> {
  const stage = await setStage(wanted, putAway);
  if (wanted.headless) return (await playAll(stage, [...mainJob, ...lookBack])) ? 0 : 1;
  // Ctrl+C is one of the two ways in which it is meant to end.
  const end = await Promise.race([letThemTry(stage).then(() => 'The window was closed.'), interrupted.then(() => 'Stopped.')]);
  process.stdout.write(`\n${end}\n`);
  return 0;
}

async function demonstrate(wanted: DemoArguments): Promise<number> {
  const putAway: PutAway = [];
  try {
    // In a window, being interrupted is an end like the other; anywhere else it cuts the demo short.
    return await Promise.race(wanted.headless ? [show(wanted, putAway), interrupted] : [show(wanted, putAway)]);
  } catch (error) {
    const expected = error instanceof DeskUnavailable;
    process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  } finally {
    for (const put of putAway.reverse()) await put();
  }
}

function readOrExplain(): DemoArguments | number {
  try {
    const wanted = readArguments(process.argv.slice(2));
    if (wanted !== null) return wanted;
    process.stdout.write(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
}

const wanted = readOrExplain();
if (typeof wanted === 'number') process.exit(wanted);
if (!wanted.headless && !hasDisplay()) {
  process.stdout.write('There is no display here, so the demo walks through the main job by itself.\n');
}
process.exit(await demonstrate({ ...wanted, headless: wanted.headless || !hasDisplay() }));
