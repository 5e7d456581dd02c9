import process from 'node:process';
import type { Reporter } from 'vitest/node';

/** What is asked of Vitest's `TestCase`. */
interface Case {
  id: string;
  fullName: string;
  ok(): boolean;
  result(): { state: string; errors?: readonly { message: string }[] | undefined };
  diagnostic(): { flaky: boolean } | undefined;
}

/** And of its `TestModule`. */
export interface Module {
  id: string;
  relativeModuleId: string;
  state(): string;
  diagnostic(): { duration: number };
  children: { allTests(): Iterable<Case> };
}

/**
 * Ends the output with what took longest, with what needed a second try, and with one line that any CI
 * understands: `N passed, N failed`. A file that was begun anew (test/run.ts) counts as it ended then.
 */
export default class SummaryReporter implements Reporter {
  readonly #modules = new Map<string, Module>();
  /** What failed at first, by the id of its test. */
  readonly #failed = new Map<string, string>();

  onTestRunEnd(modules: readonly Module[]): void {
    for (const module of modules) this.#modules.set(module.id, module);
    const files = [...this.#modules.values()].map((module) => ({
      file: module.relativeModuleId,
      ms: module.diagnostic().duration,
      failed: module.state() === 'failed',
      tests: [...module.children.allTests()],
    }));
    const tests = files.flatMap((file) => file.tests);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = files.filter((file) => file.failed && file.tests.every((test) => test.ok()));
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken.length} failed`;
    const again = files.flatMap(({ file, tests: its }) =>
      its
        .filter((test) => test.ok() && (test.diagnostic()?.flaky || this.#failed.has(test.id)))
        .map((test) => ({
          test: `${file}: ${test.fullName}`,
          why: this.#failed.get(test.id) ?? whyOf(test),
        })),
    );
    for (const test of tests) if (!test.ok()) this.#failed.set(test.id, whyOf(test));
    const ends = `${line}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.stdout.write(`\n${slowest(files)}${secondTries(again)}${ends}\n`);
  }
}

function whyOf(test: Case): string {
  return test.result().errors?.[0]?.message ?? '';
}

const most = 10;

/** Where the time of a whole run went; nothing where only a few files ran. */
export function slowest(files: readonly { file: string; ms: number }[]): string {
  if (files.length <= most) return '';
  const rows = [...files]
    .sort((one, other) => other.ms - one.ms)
    .slice(0, most)
    .map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(8)} s  ${file}\n`);
  return `The slowest files:\n${rows.join('')}\n`;
}

/**
 * A second try is no reason to keep a change out, and a reason to look at the test: so what failed is told.
 */
export function secondTries(tests: readonly { test: string; why: string }[]): string {
  if (tests.length === 0) return '';
  const lines = tests.map(
    ({ test, why }) => `    ${test}\n${why.slice(0, 1000).replace(/^/gm, '        ')}\n`,
  );
  return `Passed only at the second try:\n${lines.join('')}\n`;
}
