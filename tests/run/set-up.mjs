// Runs on the machine's own Node (20 or newer), before anything is installed: nothing but Node's own modules here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const programs = join(root, 'node_modules', '.bin');
const onWindows = process.platform === 'win32';

function packagesAreCurrent() {
  // Another checkout's packages: installing here would empty that one.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  // npm writes this file at the end of an installation.
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs the project's packages if they are missing or older than the lock file. */
export function ensurePackages() {
  if (packagesAreCurrent()) return;
  console.error('Installing packages (about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Nothing of this on stdout: what is run afterwards may write data there.
    stdio: ['inherit', process.stderr, 'inherit'],
    shell: onWindows,
  });
  if (status !== 0) {
    console.error('The packages could not be installed: see what npm says above.');
    process.exit(status ?? 1);
  }
}

/** The Node that comes with the packages: ours runs TypeScript, the machine's may be too old for that. */
function findNode() {
  const own = join(programs, onWindows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `There is no packaged Node for this machine (${process.platform} ${process.arch}) and its own is ${process.version}: Node 24 is needed here.`,
  );
  process.exit(1);
}

/** Goes on with a script of this folder under that Node, and ends as it ends. */
export function goOnWith(name) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const environment = { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` };
  const script = spawn(findNode(), [file, ...process.argv.slice(2)], { cwd: root, env: environment, stdio: 'inherit' });
  // It may have to clean up: whoever stops us stops it, and waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => script.kill(signal));
  script.once('exit', (status, signal) => {
    if (signal !== null) console.error(`Ended by ${signal}.`);
    process.exit(status ?? 1);
  });
}
