import { spawnSync } from 'node:child_process';

/** Thrown by a step that cannot run on this machine, and need not. The message says why. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';
}

/** Part of a long run that is reported on. It throws to fail. */
export interface Step {
  readonly name: string;
  readonly run: () => unknown;
}

export interface StepResult {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped' | 'not run';
  readonly seconds: number;
  readonly note: string;
}

/** Runs one of the project's programs, to be seen on the terminal. */
export function runProgram(program: string, ...parameters: readonly string[]): void {
  const { status } = spawnSync(program, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? 'a signal'}`);
}

async function runStep({ name, run }: Step): Promise<StepResult> {
  process.stdout.write(`\n━━ ${name}\n`);
  const begun = performance.now();
  const end = (result: StepResult['result'], note = ''): StepResult => ({
    name,
    result,
    seconds: (performance.now() - begun) / 1000,
    note,
  });
  try {
    await run();
    return end('passed');
  } catch (error) {
    if (error instanceof LeftOut) return end('skipped', error.message);
    return end('failed', error instanceof Error ? error.message : String(error));
  }
}

/** One after the other; the first that fails is the last that runs. */
export async function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const stopped = results.some(({ result }) => result === 'failed');
    results.push(stopped ? { name: step.name, result: 'not run', seconds: 0, note: '' } : await runStep(step));
  }
  return results;
}

export function printSummary(results: readonly StepResult[]): void {
  process.stdout.write('\n━━ Summary\n');
  for (const { name, result, seconds, note } of results) {
    process.stdout.write(`${result.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${name}${note === '' ? '' : `: ${note}`}\n`);
  }
}
