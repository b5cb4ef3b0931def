import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface ProgramSettings {
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory?: string;
}

/** Runs one of a desk's programs to the end; what it printed is part of the error if it fails. */
export async function runProgram(
  { environment, workingDirectory }: ProgramSettings,
  program: string,
  ...parameters: readonly string[]
): Promise<string> {
  const place = workingDirectory === undefined ? {} : { cwd: workingDirectory };
  const { stdout } = await execute(program, parameters, { env: environment, ...place, maxBuffer: 64_000_000 });
  return stdout;
}
