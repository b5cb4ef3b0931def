import { describe, expect, it } from 'vitest';
import { productSources } from './source-files.ts';

const sources = productSources();

/** Where a file lives: `lib/gate`, `components`, `entrypoints`. */
const roomOf = (path: string): string => /^(lib\/[^/]+|components|entrypoints)/.exec(path)?.[0] ?? '';

/** The folders and packages that each room may import from at run time. The arrows point down. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/gate': ['lib/gate', 'lib/desks', 'lib/outcomes'],
  'lib/outcomes': ['lib/outcomes', 'zod/mini', 'papaparse'],
  'lib/clients': ['lib/clients', 'lib/team', 'lib/outcomes/export-defuse.ts', 'luxon', 'zod/mini', 'papaparse'],
  'lib/team': ['lib/team', '@noble/hashes', 'zod/mini'],
  'lib/desks': ['lib/desks', 'zod/mini'],
  'lib/health': ['lib/health', 'lib/desks', 'lib/outcomes'],
  'lib/visits': ['lib/visits', 'lib/clients', 'lib/outcomes', 'luxon', 'ical-generator', 'zod/mini'],
  'lib/purpose': ['lib/purpose', 'lib/visits/quarter.ts'],
  'lib/figures': ['lib/figures', 'lib/outcomes', 'lib/statistics', 'zod/mini'],
  // Numbers in, numbers out: it knows none of our words.
  'lib/statistics': ['lib/statistics'],
  'lib/holding': ['lib/holding', 'lib/figures', 'lib/outcomes', 'lib/history', 'lib/statistics', 'zod/mini'],
  // Of the desks it needs which statuses are closed, of the exports how a cell is made harmless.
  'lib/history': [
    'lib/history',
    'lib/desks',
    'lib/clients/table-text.ts',
    'lib/clients/table-rows.ts',
    'lib/outcomes/export-defuse.ts',
    'papaparse',
    'zod/mini',
  ],
  // How a client's name is spelled and which words of it are its legal form: to find it in a subject and mask it.
  'lib/patterns': [
    'lib/patterns',
    'lib/figures',
    'lib/outcomes',
    'lib/statistics',
    'lib/clients/names.ts',
    'minisearch',
    'zod/mini',
  ],
  'lib/page': ['lib/page', 'lib/gate', 'lib/desks', 'lib/messages'],
  'lib/messages': [
    'lib/messages',
    'lib/clients',
    'lib/outcomes',
    'lib/figures',
    'lib/holding',
    'lib/history',
    'lib/patterns',
    'lib/desks',
    'lib/gate',
    'lib/store/records.ts',
    'lib/visits',
    'zod/mini',
  ],
  // Apart from `lib/background` nobody else touches the database: long reading and writing, off the page's main thread.
  'lib/records': [
    'lib/records',
    'lib/store',
    'lib/messages',
    'lib/figures',
    'lib/holding',
    'lib/history',
    'lib/patterns',
    'lib/statistics',
    'lib/clients',
    'lib/outcomes',
    'lib/visits',
    // Which of a site's statuses are closed: a ticket that was open again is told by them.
    'lib/desks',
    'lib/gate/open-again.ts',
    'fflate',
  ],
  'lib/store': [
    'lib/store',
    'lib/figures',
    'lib/holding',
    'lib/history',
    'lib/patterns',
    'lib/clients',
    'lib/team',
    'lib/outcomes',
    'lib/desks',
    'lib/visits',
    'dexie',
    'zod/mini',
  ],
  'lib/platform': ['lib/platform', 'lib/page', 'lib/messages', 'lib/gate', 'lib/desks', 'wxt/browser'],
  'lib/background': [
    'lib/background',
    'lib/store',
    'lib/platform',
    'lib/messages',
    'lib/clients',
    'lib/team',
    'lib/outcomes',
    'lib/health',
    'lib/visits',
    'lib/figures',
    'lib/holding',
    'lib/history',
    'lib/patterns',
    'lib/purpose',
    'lib/gate',
    'lib/desks',
    'lib/page/recognise.ts',
    'zod/mini',
  ],
  components: [
    'components',
    'lib/platform',
    'lib/messages',
    'lib/gate',
    'lib/outcomes',
    'lib/health',
    'lib/clients',
    'lib/team',
    'lib/visits',
    'lib/figures',
    'lib/statistics',
    'lib/holding',
    'lib/history',
    'lib/patterns',
    'lib/statistics',
    'lib/purpose',
    'lib/desks',
    'react',
    'react-dom/client',
    'zustand',
    'zustand/vanilla',
    '@observablehq/plot',
  ],
  entrypoints: ['entrypoints', 'components', 'lib', 'wxt/utils/define-unlisted-script'],
};

describe('import directions', () => {
  it('every room is known, so that a new one is a decision', () => {
    expect([...new Set(sources.map(({ path }) => roomOf(path)))].filter((room) => !(room in allowed))).toEqual([]);
  });

  it('each room imports only what lies below it', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !(allowed[roomOf(path)] ?? []).some((room) => target === room || target.startsWith(`${room}/`)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('only lib/platform names the browser API', () => {
    const naming = sources.filter(
      ({ path, text }) => !path.startsWith('lib/platform/') && /\b(?:browser|chrome)\.\w/.test(stripComments(text)),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
  });

  it('pure folders know neither page nor browser nor clock', () => {
    const pure = sources.filter(({ path }) =>
      /^lib\/(?:gate|outcomes|health|clients|desks|team|visits|purpose|figures|statistics|holding|history|patterns)\//.test(path),
    );
    const globals =
      /\b(?:document|window|location|navigator|localStorage|fetch|setTimeout)\b\s*[.(]|\bDate\.now\(|\bnew Date\(\)|Math\.random\(/;
    expect(pure.filter(({ text }) => globals.test(stripComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('nothing asks the network: only the look-up on the desk itself and the pack at the address that the user set', () => {
    const network = /(?<!function )\bfetch\(|new XMLHttpRequest|new WebSocket|new EventSource|\.sendBeacon\(/;
    const asking = sources.filter(({ text }) => network.test(stripComments(text))).map(({ path }) => path);
    expect(asking.sort()).toEqual(['lib/page/ask-desk.ts', 'lib/platform/fetch-pack.ts']);
  });
});

const stripComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
