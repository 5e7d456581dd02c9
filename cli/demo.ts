import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readConfig } from '../config/settings.ts';
import { formatCode } from '../consultation/dial_in_code.ts';
import { peekIsDemo } from '../db/inspect.ts';
import type { Runtime } from '../runtime.ts';
import { type DemoPractice, fillDemo } from './demo_practice.ts';
import { CommandError } from './errors.ts';
import { makeLog } from './log.ts';
import { readOptions } from './options.ts';
import { untilStopped } from './signals.ts';
import { startServer } from './start.ts';

/**
 * A whole practice to try out: a doctor, a patient whose consent is given and whose appointment is now, and
 * some life in the inbox. Without `DATA_DIR` everything is in a temporary folder that goes when the demo
 * stops.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  const ownFolder = process.env.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'sprechzimmer-demo-'));
  try {
    return await runDemo(values.json ?? false, ownFolder);
  } finally {
    if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
  }
}

async function runDemo(json: boolean, ownFolder: string | null): Promise<number> {
  const folder = ownFolder ?? process.env.DATA_DIR ?? '';
  refusePractice(folder);
  const config = readConfig(
    process.env,
    { HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    { demo: true },
  );
  // stdout belongs to the links.
  const log = makeLog(json ? 'silent' : config.logLevel);
  let demo: DemoPractice | undefined;
  const server = await startServer(config, log, async (rt: Runtime) => {
    demo = await fillDemo(rt);
  });
  if (!demo) throw new Error('the demo was not filled');
  // PORT=0 lets the system choose; then the address is known only now.
  const baseUrl =
    config.port === 0 ? `${config.publicUrl.protocol}//localhost:${server.port}` : config.publicUrl.origin;
  const links = {
    baseUrl,
    practiceUrl: `${baseUrl}/practice/demo/${demo.doctorToken}`,
    patientUrl: `${baseUrl}/c/${demo.patientToken}`,
    code: formatCode(demo.code),
  };
  process.stdout.write(json ? `${JSON.stringify(links)}\n` : introduction(links));
  await untilStopped();
  await server.stop();
  return 0;
}

function introduction(links: Record<'baseUrl' | 'practiceUrl' | 'patientUrl' | 'code', string>): string {
  return `
Sprechzimmer demo practice on ${links.baseUrl}

  Doctor    ${links.practiceUrl}
            (signs in once, within 15 minutes)
  Patient   ${links.patientUrl}
            (or dial-in code ${links.code} at ${links.baseUrl}/join)

Open each link in a browser window of its own. Nothing is mailed outside. Stop with Ctrl+C.
`;
}

/** Demo data must never get among real patients. */
function refusePractice(folder: string): void {
  const file = join(folder, 'sprechzimmer.sqlite');
  if (!existsSync(file)) return;
  if (!peekIsDemo(file))
    throw new CommandError('DATA_DIR: this folder holds a real practice; choose another one for the demo');
}
