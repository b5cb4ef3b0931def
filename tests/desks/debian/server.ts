import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerSettings {
  readonly name: string;
  /** Where its log goes. */
  readonly directory: string;
  readonly program: readonly [string, ...string[]];
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory?: string;
  /** Where it will answer; or how its log names that, for a server that finds its own port: the address is the first group. */
  readonly address: string | RegExp;
}

export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** It ended before it answered; what it said is in the message. */
export class ServerEnded extends Error {
  override readonly name = 'ServerEnded';
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** For a server that has to be told its port. Somebody else may take the port first: then it ends at once, and gets another. */
export async function onFreePort(start: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await findFreePort());
    } catch (error) {
      if (!(error instanceof ServerEnded) || attempt === 3) throw error;
    }
  }
}

async function answers(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(20_000) })).ok;
  } catch {
    return false;
  }
}

function endGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (server.pid !== undefined) process.kill(-server.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Starts a desk's own server and waits until it answers. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { name, address, workingDirectory } = settings;
  const log = join(settings.directory, 'server.log');
  const output = openSync(log, 'w');
  // setpriv: if this process is killed, its desk goes with it.
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', '--', ...settings.program], {
    env: settings.environment,
    ...(workingDirectory === undefined ? {} : { cwd: workingDirectory }),
    detached: true,
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endNow = (): void => endGroup(server, 'SIGKILL');
  process.once('exit', endNow);

  const find = (): string | undefined => (typeof address === 'string' ? address : address.exec(readFileSync(log, 'utf8'))?.[1]);
  const isRunning = (): boolean => server.exitCode === null && server.signalCode === null;
  const latest = Date.now() + 90_000;
  // Asked in this order: what answers at that address may be somebody else's.
  while (!((await answers(find())) && isRunning())) {
    if (!isRunning()) throw new ServerEnded(`${name} did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    if (Date.now() > latest) {
      endNow();
      throw new Error(`${name} does not answer:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    }
    await sleep(100);
  }
  return {
    url: find() ?? '',
    async stop() {
      endGroup(server, 'SIGTERM');
      // Unreferenced: when all has ended at once, nobody has to wait for this.
      await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
      endNow();
      await ended;
      process.off('exit', endNow);
    },
  };
}
