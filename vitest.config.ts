import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** What ships as one file: the executable and the container; `npm run test:packaging`, minutes the first time. */
const packaged = ['test/packaging/**/*.test.ts'];
/** What runs in browsers takes both cores for itself: one file after another keeps timings honest. */
const inBrowsers = ['test/e2e/**/*.test.ts', 'test/network/**/*.test.ts'];

/** The same tests inside Deno (`deno task test`): HTTP, WebSocket, whole processes, TLS, and the story in a browser. */
const underDeno = 'Deno' in globalThis;
const denoParts = ['routes', 'signaling', 'security', 'cli', 'tls'].map(
  (room) => `test/${room}/**/*.test.ts`,
);

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
    globalSetup: process.env.SKIP_BUILD ? [] : ['test/build_once.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: underDeno ? denoParts : ['test/**/*.test.ts'],
          exclude: [...inBrowsers, ...packaged],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: underDeno ? ['test/e2e/story.test.ts'] : inBrowsers,
          fileParallelism: false,
          // Two browsers, a server and a relay share two cores: one hiccup is not a verdict.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
      ...(process.env.PACKAGING ? [packaging] : []),
    ],
  },
});
