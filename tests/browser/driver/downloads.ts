import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateInFirefox } from './bidi.ts';
import type { DrivenBrowser } from './launch.ts';
import { expectFor } from './patience.ts';

export interface Download {
  readonly name: string;
  readonly path: string;
  readonly content: string;
}

async function saveInto(driven: DrivenBrowser, folder: string): Promise<void> {
  if (driven.kind === 'chromium') {
    // It holds as long as its session does.
    const session = await driven.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return;
  }
  await evaluateInFirefox(
    driven.browser,
    `Services.prefs.setIntPref('browser.download.folderList', 2);
     Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
     Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
     Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)})`,
  );
}

const isUnfinished = (name: string): boolean => /\.(crdownload|part|tmp)$|^\./.test(name);

/** The file that the browser saves because of an act, read from the disk. */
export async function download(driven: DrivenBrowser, act: () => Promise<void>): Promise<Download> {
  const folder = mkdtempSync(join(tmpdir(), 'client-lens-download-'));
  await saveInto(driven, folder);
  await act();
  return expectFor('the downloaded file', async () => {
    const names = readdirSync(folder);
    const [name] = names;
    if (names.length !== 1 || name === undefined || isUnfinished(name)) return null;
    const path = join(folder, name);
    const content = contentOf(path);
    // Firefox puts an empty file there first, to keep the name, and another one under a name of its own, which it takes away again.
    return content === null || content === '' ? null : { name, path, content };
  });
}

/** Null for one that the browser has renamed since it was listed. */
function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
