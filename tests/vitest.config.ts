import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,rules}/**/*.test.{ts,tsx}'],
    root: '.',
    // No test is about time; what hangs is ended, also on a machine that does much else.
    testTimeout: 30_000,
  },
});
