/*
 * `npm run bench:memory`: what a server holds that has been used: after 300 whole consultations with all
 * their documents (test/fixtures/whole_consultation.ts), then when it has rested. `CONSULTATIONS=300` by
 * default; `PROGRAM=executable` tries `dist/sprechzimmer`, started by hand, instead of the bundle, started as
 * `npm start` does. What the C library is told is passed on: `MALLOC_ARENA_MAX=1 npm run bench:memory`.
 */
import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { freePort, newFolder, serverCommand, startServerProcess } from '../fixtures/server_process.ts';
import { asStarted } from '../fixtures/shipped_limits.ts';
import { signedInDoctor } from '../fixtures/signed_in_doctor.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { wholeConsultation } from '../fixtures/whole_consultation.ts';
import { memoryOf, workMs } from './process_figures.ts';

const count = Number(process.env.CONSULTATIONS ?? 300);
const executable = new URL('../../dist/sprechzimmer', import.meta.url).pathname;
const { environment: started, flags } = asStarted;
const [node, bundle] = serverCommand;
const isExecutable = process.env.PROGRAM === 'executable';
const command = isExecutable ? [executable] : [node, ...flags, bundle];

const smtp = await startSmtp();
const environment = {
  DATA_DIR: newFolder(),
  PORT: String(await freePort()),
  SMTP_URL: smtp.url,
  MAIL_FROM: 'praxis@praxis.example',
  TRUST_PROXY: '127.0.0.1',
  LOG_LEVEL: 'error',
};
const practice = await signedInDoctor(environment);
const told = Object.entries(process.env).filter(([name]) => name.startsWith('MALLOC_'));
const malloc = { ...(isExecutable ? {} : started), ...Object.fromEntries(told) };
const server = await startServerProcess({ ...malloc, ...environment }, command);
const { origin, pid } = server;
await after(3_000);
report('idle');
const worked = workMs(pid);
for (let number = 0; number < count; number++) {
  await wholeConsultation(number, { origin, practice, smtp });
  if ((number + 1) % 50 === 0) report(`after ${number + 1}`);
}
console.log(`${((workMs(pid) - worked) / count).toFixed(0)} ms of work for each consultation`);
for (const seconds of [8, 45, 60]) {
  await after(seconds * 1000);
  report(`${seconds} s later`);
}
await server.stop();
await smtp.stop();
rmSync(environment.DATA_DIR, { recursive: true });

function report(when: string): void {
  const { rssMb, ownMb } = memoryOf(pid);
  const peak = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  console.log(
    `${when.padEnd(12)} resident ${rssMb.toFixed(0)} MB, of its own ${ownMb.toFixed(0)}, at most ${peak.toFixed(0)}`,
  );
}
