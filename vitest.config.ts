import process from 'node:process';
import { defineConfig } from 'vitest/config';

/**
 * What ships: the executable, and the container, which only root can build here. `npm run test:packaging`
 * runs these alone.
 */
const packaged = ['test/packaging/**/*.test.ts'];
/**
 * What spends its time in other programs (Dovecot, coturn, pebble, Caddy, nginx, mkfs), or starts and kills
 * ours again and again: nearly half of all the time without browsers. `npm run test:quick` leaves these out,
 * and what follows; test/quick.test.ts holds the list.
 */
const withOtherPrograms = [
  'test/cli/{backup,bad_start,check_imap,commands,fire,first_run}.test.ts',
  'test/cli/{handbook_commands,restore_page}.test.ts',
  'test/mail/{intake,mailbox}.test.ts',
  'test/mail/oauth/{mail_servers,killed,restored}.test.ts',
  'test/security/sign_in_flood.test.ts',
  'test/signaling/relay/{relay,turn_probe}.test.ts',
  'test/survival/**/*.test.ts',
  'test/tls/{automatic_certificate,own_certificate,proxies}.test.ts',
];
const inBrowsers = ['test/e2e/**/*.test.ts'];
const ofLies = ['test/e2e/lies*.test.ts'];
/** Calls that fill both processors by themselves: beside another one, either takes four times as long. */
const ofWholeCalls = ['test/e2e/{files,layout,mesh}.test.ts'];
const inNetworks = ['test/network/**/*.test.ts'];

/**
 * `deno task test` runs vitest in Deno. Where a test starts the server in a process of its own, that is the
 * sources under Deno too.
 */
const underDeno = 'Deno' in globalThis;
/**
 * What cannot differ between Node and Deno: pure rules, words and pages, and the steps and routes of the
 * practice, which reach SQLite and HTTP only through what other tests hold there. So Deno repeats what opens
 * a socket, a file or a process: commands, database, PDFs and uploads, mail, sign-in's crypto, WebSockets and
 * relay, TLS, kills, and the story in both browsers.
 */
const sameUnderDeno = [
  'test/*.test.ts',
  'test/{config,consultation,gdt,letters,reading,views}/**/*.test.ts',
  'test/procedure/{answers,background,clock,ending,erase,erase_portions,hand_over_case}.test.ts',
  'test/procedure/{lists_told,mail_decision,merge,procedure,queue_sms,remind,seat_moves}.test.ts',
  'test/procedure/{sms_consent,stale,undo_step}.test.ts',
  'test/routes/practice/{calendar,consultation,inbox,mails,settings,start}/**/*.test.ts',
  'test/routes/practice/{choices,fresh,help,sent_once,unsent}.test.ts',
  'test/routes/patient/{choose_time,join,move,other_time,page,request}.test.ts',
  'test/routes/**/*languages.test.ts',
  'test/routes/{as_people_read,kept_answers,mail_addresses,public,refused_pages,sentences}.test.ts',
];
/**
 * Deno loads the sources by itself; through Vite's module runner one file takes minutes. Without a loader
 * `vi.mock()` does nothing.
 */
const byDeno = { viteModuleRunner: false, nodeLoader: false };
/**
 * Code that only a browser runs, where what it leaves running ends with its page: so it has a process for
 * every file.
 */
const forTheBrowser = ['test/static/**/*.test.ts'];
const denoInBrowsers = ['test/e2e/story.test.ts'];

const manyInOne = {
  // One process for many files: loading the server anew for each took half the time. So no file may leave
  // anything behind.
  isolate: false,
  // More than processors: much of it is waiting for mail servers, sockets and starts.
  maxWorkers: 3,
  sequence: { groupOrder: 0 },
};

const programs = {
  extends: true as const,
  test: { ...manyInOne, name: 'programs', include: withOtherPrograms },
};

const inPages = {
  extends: true as const,
  test: { name: 'static', include: forTheBrowser, maxWorkers: 3, sequence: { groupOrder: 0 } },
};

/**
 * One file after another and nothing beside it: interfaces that come and go are seen by every browser of the
 * machine.
 */
const networks = {
  extends: true as const,
  test: {
    name: 'network',
    include: inNetworks,
    fileParallelism: false,
    // As above.
    retry: 1,
    sequence: { groupOrder: 2 },
  },
};

/** Four lies at once in a file, with three browsers each: whatever ran beside them would wait. */
const lies = {
  extends: true as const,
  test: {
    name: 'lies',
    include: ofLies,
    fileParallelism: false,
    retry: 1,
    sequence: { groupOrder: 4 },
  },
};

const calls = {
  extends: true as const,
  test: {
    name: 'calls',
    include: ofWholeCalls,
    fileParallelism: false,
    retry: 1,
    sequence: { groupOrder: 5 },
  },
};

const packaging = {
  extends: true as const,
  test: {
    name: 'packaging',
    include: packaged,
    // One builds on what the other has built.
    fileParallelism: false,
    // `buildah run --isolation chroot` has lost what a program printed, once in some twenty runs on a busy
    // machine.
    retry: 1,
    sequence: { groupOrder: 3 },
  },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/summary_reporter.ts'],
    setupFiles: ['test/end_leftovers.ts', 'test/german_phrases.ts'],
    globalSetup: process.env.SKIP_BUILD ? [] : ['test/build_once.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Thousands of tests share two processors with browsers, mail servers and kills; what needed a second try
    // is named at the end (test/summary_reporter.ts).
    retry: process.env.CI ? 1 : 0,
    ...(underDeno ? { experimental: byDeno } : {}),
    projects: [
      {
        extends: true,
        test: {
          ...manyInOne,
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...inBrowsers,
            ...inNetworks,
            ...packaged,
            ...forTheBrowser,
            ...withOtherPrograms,
            ...(underDeno ? sameUnderDeno : []),
          ],
        },
      },
      programs,
      ...(underDeno ? [] : [inPages]),
      {
        extends: true,
        test: {
          name: 'browsers',
          include: underDeno ? denoInBrowsers : inBrowsers,
          exclude: [...ofLies, ...ofWholeCalls],
          // Much of it is waiting for lines, devices and people: one file keeps three quarters of a core
          // busy, so two go at once.
          maxWorkers: 2,
          // Starting browsers and a practice beside another file's calls has taken more than a minute.
          hookTimeout: 180_000,
          testTimeout: 120_000,
          // Four browsers, two servers and a relay share two cores: one hiccup is not a verdict.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
      ...(underDeno ? [] : [networks, lies, calls]),
      ...(process.getuid?.() === 0 && !underDeno ? [packaging] : []),
    ],
  },
});
