import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Making and filling a desk's data takes a while, so it is done once and kept; a change to what it is made from makes a new one.
 * `make` works in a directory that is thrown away afterwards, and returns the one file in it that is to be kept.
 */
export async function makeTemplate(
  cache: string,
  madeFrom: string,
  fileName: string,
  make: (directory: string) => Promise<string>,
): Promise<string> {
  const version = createHash('sha256').update(madeFrom).digest('hex').slice(0, 12);
  const template = join(cache, `template-${version}-${fileName}`);
  if (existsSync(template)) return template;

  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'making-'));
  try {
    const made = await make(directory);
    // Copied and renamed, so that what stands under the final name is always whole.
    const part = join(cache, `${basename(directory)}.part`);
    copyFileSync(made, part);
    renameSync(part, template);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return template;
}
