import { defineConfig } from '@playwright/test';
import { adviceFor, findBrowsers } from '../run/browsers.ts';
import type { DriverOptions } from './driver/fixtures.ts';
import { patience } from './driver/patience.ts';

const inCi = Boolean(process.env.CI);
const browsers = findBrowsers();
const kinds = ['chromium', 'firefox'] as const;

if (inCi) for (const kind of kinds) if (browsers[kind] === null) throw new Error(adviceFor(kind));

// Desks that somebody else runs. In CI, where nothing may be skipped, their tests are there only where such a desk is.
const isReachable = Object.keys(process.env).some((name) => /^DESK_[A-Z0-9_]+_URL$/.test(name));

export default defineConfig<object, DriverOptions>({
  testDir: '.',
  testIgnore: inCi && !isReachable ? ['reachable-*.spec.ts'] : [],
  outputDir: '../../test-results',
  reporter: 'list',
  globalTeardown: './driver/print-summary.ts',
  // The browsers beside each other, each with desks of its own; in one browser one test after the other, since they share the desk and the extension's database.
  workers: kinds.length,
  fullyParallel: false,
  retries: 0,
  forbidOnly: inCi,
  timeout: 120_000,
  expect: { timeout: patience },
  projects: kinds.filter((kind) => browsers[kind] !== null).map((kind) => ({ name: kind, workers: 1, use: { kind } })),
});
