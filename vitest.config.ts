import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/summary_reporter.ts'],
    globalSetup: process.env.SKIP_BUILD ? [] : ['test/build_once.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers and servers share two cores: files one after another keep timings honest.
    fileParallelism: false,
  },
});
