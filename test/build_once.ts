import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** The tests run what ships: `dist/` is made once before them. */
export default function setup(): void {
  execFileSync(process.execPath, ['build.ts', '--if-needed'], { stdio: 'inherit' });
}
