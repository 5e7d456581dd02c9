import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** What ships: the executable, and the container, which only root can build here. `npm run test:packaging` runs these alone. */
const packaged = ['test/packaging/**/*.test.ts'];
/** What runs in browsers takes both cores for itself: one file after another keeps timings honest. */
const inBrowsers = ['test/e2e/**/*.test.ts', 'test/network/**/*.test.ts'];

/**
 * `deno task test` runs vitest in Deno: all but what the browser runs, and in browsers the story. Where a test starts the server in a
 * process of its own, that is the sources under Deno too.
 */
const underDeno = 'Deno' in globalThis;
/** Deno loads the sources by itself; through Vite's module runner one file takes minutes. Without a loader `vi.mock()` does nothing. */
const byDeno = { viteModuleRunner: false, nodeLoader: false };
/** Code that only a browser runs, where what it leaves running ends with its page: so it has a process for every file. */
const forTheBrowser = ['test/static/**/*.test.ts'];
const denoInBrowsers = ['test/e2e/story.test.ts'];

const inPages = {
  extends: true as const,
  test: { name: 'static', include: forTheBrowser, maxWorkers: 3, sequence: { groupOrder: 0 } },
};

const packaging = {
  extends: true as const,
  test: {
    name: 'packaging',
    include: packaged,
    // One builds on what the other has built.
    fileParallelism: false,
    // `buildah run --isolation chroot` has lost what a program printed, once in some twenty runs on a busy machine.
    retry: 1,
    sequence: { groupOrder: 2 },
  },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/summary_reporter.ts'],
    setupFiles: ['test/end_leftovers.ts'],
    globalSetup: process.env.SKIP_BUILD ? [] : ['test/build_once.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...(underDeno ? { experimental: byDeno } : {}),
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...inBrowsers, ...packaged, ...forTheBrowser],
          // One process for many files: loading the server anew for each took half the time. So no file may leave anything behind.
          isolate: false,
          // More than processors: much of it is waiting for mail servers, sockets and starts.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      ...(underDeno ? [] : [inPages]),
      {
        extends: true,
        test: {
          name: 'browsers',
          include: underDeno ? denoInBrowsers : inBrowsers,
          fileParallelism: false,
          // Two browsers, a server and a relay share two cores: one hiccup is not a verdict.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
      ...(process.getuid?.() === 0 && !underDeno ? [packaging] : []),
    ],
  },
});
