import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exact, type Measured } from './figure.ts';

export const pageScripts = ['content-scripts/desk.js', 'content-scripts/page-sensor.js'] as const;

/** What the background sends into a page of a desk, and when. */
const laterScripts = {
  'content-scripts/panel-host.js': 'once it has settled',
  'content-scripts/look-up.js': 'beside a ticket that shows less than its desk knows',
  'content-scripts/late.js': 'after a late close was seen',
  'content-scripts/learn.js': "once a day or so, to learn the site's statuses",
} as const;

interface Bytes {
  readonly raw: number;
  readonly gzip: number;
}

function weigh(build: string, files: readonly string[]): Bytes {
  const contents = files.map((file) => readFileSync(join(build, file)));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

/** Method: the two built files as they are on the disk, each zipped by itself at level 9. */
export function weighPageScripts(build: string): Measured[] {
  const { raw, gzip } = weigh(build, pageScripts);
  return [
    exact('page scripts, both worlds', raw, 'bytes', 50_000),
    exact('page scripts, both worlds, gzip', gzip, 'bytes', 12_000),
    ...Object.entries(laterScripts).map(([file, when]) =>
      exact(`${file}, sent ${when}, gzip`, weigh(build, [file]).gzip, 'bytes', 3_500),
    ),
  ];
}

const named = /["'`](?:\.?\/)?((?:chunks|assets)\/)?([\w.-]+\.(?:js|css))["'`]/g;

/** The file, and whatever of the build it names, now or later: what is imported on demand is loaded for somebody too. */
function reach(build: string, file: string, reached: Set<string> = new Set()): Set<string> {
  if (reached.has(file) || !existsSync(join(build, file))) return reached;
  reached.add(file);
  const text = readFileSync(join(build, file), 'utf8');
  for (const [, folder = 'chunks/', name = ''] of text.matchAll(named)) reach(build, folder + name, reached);
  return reached;
}

/** Method: the files that the panel's page names, and those that they name in turn, each zipped by itself at level 9. */
export function weighPanel(build: string): Measured[] {
  const files = [...reach(build, 'panel.html')].filter((file) => file !== 'panel.html');
  if (!['js', 'css'].every((kind) => files.some((file) => file.endsWith(kind))))
    throw new Error(`these cannot be all the files of the panel: ${files.join(', ')}`);
  const { raw, gzip } = weigh(build, files);
  // React alone is 221 kB, 68.5 kB zipped; the panel loads with no page, only beside a ticket. What is ours in it had 34 kB while a card was
  // only its lines; with times, versions, history and what is said beside the answer it has 61, and may not grow much more.
  return [exact('panel, JS and CSS', raw, 'bytes', 290_000), exact('panel, JS and CSS, gzip', gzip, 'bytes', 92_000)];
}

const count = (text: string, word: string): number => text.split(word).length - 1;

/** Method: mentions in the built files' text; what is started at run time is counted in `census.ts`. */
export function countMentions(build: string): Measured[] {
  const text = [...pageScripts, ...Object.keys(laterScripts)].map((file) => readFileSync(join(build, file), 'utf8')).join('\n');
  return [
    exact('MutationObserver in the text of the page scripts', count(text, 'MutationObserver'), 'count', 0),
    exact('setInterval in the text of the page scripts', count(text, 'setInterval('), 'count', 0),
  ];
}
