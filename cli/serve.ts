import process from 'node:process';
import { setTimeout } from 'node:timers';
import { beneath, writeSettingsFile } from '../config/file.ts';
import { nearNames } from '../config/near_names.ts';
import { dataDirOf, readConfig } from '../config/settings.ts';
import { countUsers, firstAdminEmail } from '../db/staff.ts';
import { collectGarbage } from '../program/garbage.ts';
import type { NextPractice, Replacing, Runtime } from '../runtime.ts';
import { carryOnReplacing } from './carry_on_replacing.ts';
import { makeLog } from './log.ts';
import { readOptions } from './options.ts';
import { untilStopped } from './signals.ts';
import { startServer } from './start.ts';

/** Serves the practice until SIGTERM or SIGINT. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const stopped = untilStopped();
  let failed: Replacing['failed'] = null;
  for (;;) {
    carryOnReplacing(dataDirOf(process.env));
    const end = await serveUntil(stopped, failed);
    if (end === 'stop') return 0;
    failed = end === 'restart' ? null : await replace(end);
  }
}

type End = 'stop' | 'restart' | NextPractice;

async function replace(next: NextPractice): Promise<Replacing['failed']> {
  const { replacePractice } = await import('./replace_practice.ts');
  return replacePractice(dataDirOf(process.env), next, makeLog('info'));
}

/**
 * One life of the server: until the process is asked to stop, somebody has changed its settings, or another
 * practice is to take the place of this one.
 *
 * @param failed why that came to nothing the last time
 */
async function serveUntil(stopped: Promise<void>, failed: Replacing['failed']): Promise<End> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  for (const { name, meant } of nearNames(process.env))
    log.warn({ name, meant }, 'this is no setting and does nothing; another name may be meant');
  const server = await startServer(config, log);
  log.info({ port: server.port, mail: config.smtpUrl !== null }, 'ready');
  if (countUsers(server.rt) === 0) await printFirstSetupLink(server.rt);
  // 7 of 82 MB, which counts where many practices share one machine.
  setTimeout(collectGarbage, calmMs).unref();
  const restart = new Promise<End>((resolve) => {
    server.rt.changeSettings = (changes) => {
      readConfig(beneath(process.env, changes));
      writeSettingsFile(config.dataDir, changes);
      // The answer to whoever has changed them goes out first.
      setTimeout(() => resolve('restart'), answerMs);
    };
    server.rt.replacing = {
      failed,
      async plan(folder) {
        const { planRestored } = await import('./restored.ts');
        const { plan, config } = planRestored(folder);
        return { again: Object.keys(plan?.again ?? {}), publicUrl: config.publicUrl };
      },
      begin: (next) => void setTimeout(() => resolve(next), answerMs),
    };
  });
  const why = await Promise.race([stopped.then(() => 'stop' as const), restart]);
  log.info({ why: typeof why === 'string' ? why : 'replace' }, 'stopping');
  await server.stop();
  return why;
}

const answerMs = 100;
/** After so many milliseconds the first page, for which somebody may be waiting, has been served. */
const calmMs = 500;

/** P6: the first account, too, comes by a setup link; on stderr, because the log must not hold it. */
async function printFirstSetupLink(rt: Runtime): Promise<void> {
  const { addAccount } = await import('../procedure/accounts.ts');
  const first = { email: firstAdminEmail, name: 'Verwaltung', roles: ['admin'], by: 'system' } as const;
  const { url } = addAccount(rt, first);
  process.stderr.write(
    `First start. Set the password of the first account (${firstAdminEmail}) within 72 hours:\n${url}\n`,
  );
}
