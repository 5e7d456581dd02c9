import { defineConfig } from 'vitest/config';

/** What runs in browsers takes both cores for itself: one file after another keeps timings honest. */
const inBrowsers = ['test/e2e/**/*.test.ts', 'test/network/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './test/summary_reporter.ts'],
    globalSetup: process.env.SKIP_BUILD ? [] : ['test/build_once.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: inBrowsers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: inBrowsers,
          fileParallelism: false,
          // Two browsers, a server and a relay share two cores: one hiccup is not a verdict.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
