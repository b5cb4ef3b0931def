import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which of the two distributions this is, if any: only there do we install what is missing. */
export function readDistribution(): 'debian' | 'ubuntu' | null {
  try {
    const id = /^ID="?(\w+)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return id === 'debian' || id === 'ubuntu' ? id : null;
  } catch {
    return null;
  }
}

export const mayInstallPackages = (): boolean => readDistribution() !== null && process.getuid?.() === 0;

export const isPackageInstalled = (name: string): boolean =>
  /^Status: install ok installed$/m.test(spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' }).stdout ?? '');

export interface PackageSettings {
  /** What debconf would ask, answered beforehand. */
  readonly answers?: readonly string[];
  /** For the programs that the packages run while they are installed. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Installs without a dialog, and waits for another installation to finish. */
export function installPackages(names: readonly string[], { answers = [], environment = {} }: PackageSettings = {}): void {
  const apt = (...command: readonly string[]): void => {
    execFileSync('apt-get', ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=900', '-o', 'Dpkg::Options::=--force-confold', ...command], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  if (answers.length > 0) execFileSync('debconf-set-selections', { input: answers.join('\n') });
  apt('update');
  apt('install', '--no-install-recommends', ...names);
}
