import { spawnSync } from 'node:child_process';
import type { BrowserKind } from '../browser/driver/launch.ts';

const builds: Readonly<Record<BrowserKind, { readonly script: string; readonly folder: string }>> = {
  chromium: { script: 'build', folder: '.output/chrome-mv3' },
  firefox: { script: 'build:firefox', folder: '.output/firefox-mv3' },
};

/** Builds the extension and says where it is. What the build prints is shown only when it fails. */
export function buildExtension(kind: BrowserKind): string {
  const { script, folder } = builds[kind];
  process.stdout.write('Building the extension …\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
  return folder;
}
