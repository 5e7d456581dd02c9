import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with what took longest, and with one line that any CI understands: `N passed, N failed`.
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
    process.stdout.write(`\n${times}${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
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
