import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with what took longest, with what needed a second try, and with one line that any CI
 * understands: `N passed, N failed`.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
    );
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + brokenFiles.length} failed`;
    const times = slowest(
      modules.map((module) => ({ file: module.relativeModuleId, ms: module.diagnostic().duration })),
    );
    const again = tests.filter((test) => test.diagnostic()?.flaky);
    const tries = secondTries(
      again.map((test) => ({
        test: `${test.module.relativeModuleId}: ${test.fullName}`,
        why: test.result().errors?.[0]?.message ?? '',
      })),
    );
    process.stdout.write(`\n${times}${tries}${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
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
