import process from 'node:process';
import { createVitest, parseCLI, type TestModule } from 'vitest/node';
import { worthAgain } from './run_again.ts';

/**
 * `vitest run`, and in CI once more from their beginning, with browsers and practices of their own, the few
 * files that failed: a test that is tried again in the middle of its file meets what its first try left. A
 * fault fails both times; what passed only then is told at the end.
 */
process.env.TEST = 'true';
process.env.VITEST = 'true';
process.env.NODE_ENV ??= 'test';

const began = Number(process.env.CI_BEGAN_AT ?? 0) * 1000 || Date.now();
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await createVitest({ ...options, watch: false });
try {
  const first = await vitest.start(filter);
  const failed = failedIn(first.testModules);
  const again =
    process.env.CI && first.unhandledErrors.length === 0
      ? worthAgain(failed.map(timed), { began, now: Date.now() })
      : [];
  if (again.length > 0) {
    const specifications = again.map(({ module }) => module.toTestSpecification());
    const second = await vitest.runTestSpecifications(specifications);
    const bad = failedIn(second.testModules).length + second.unhandledErrors.length;
    process.exitCode = bad > 0 ? 1 : 0;
  }
} catch (error) {
  // It has said why already, where it found no file.
  if (!process.exitCode) throw error;
} finally {
  // Ends the process by itself where something else keeps it from that.
  await vitest.exit();
}

function failedIn(modules: readonly TestModule[]): TestModule[] {
  return modules.filter((module) => !module.ok());
}

function timed(module: TestModule): { module: TestModule; ms: number } {
  return { module, ms: module.diagnostic().duration };
}
