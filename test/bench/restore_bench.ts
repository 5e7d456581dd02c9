/*
 * `npm run bench:restore`: a backup of gigabytes through the browser's form onto a new server: how long
 * sending, opening and putting in place take, how long others wait meanwhile, and what memory it takes.
 * `CASES=20000 KB=150` by default, 3 GB.
 */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { createUser, setPassword } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { hashPassword } from '../../security/passwords.ts';
import { watchHealth } from '../fixtures/health_watch.ts';
import { manyCases } from '../fixtures/many_cases.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';

const cases = Number(process.env.CASES ?? 20_000);
const bytes = Number(process.env.KB ?? 150) * 1024;
const password = 'ein langes Kennwort mit Igel';
const fresh = 'ein anderes Kennwort mit Dachs';

const dataDir = newFolder();
const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
const doctor = { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor', 'admin'] } as const;
const { id } = write(rt, (tx) => createUser(rt, tx, doctor));
const hash = await hashPassword(password);
write(rt, (tx) => setPassword(tx, id, hash));
manyCases(rt, { cases, bytes, endedDays: (number) => (number * 20) / cases });
close();
const identity = await generateIdentity();
const file = join(newFolder(), 'praxis.age');
await runCommand(['backup', file, '--recipient', await identityToRecipient(identity)], { DATA_DIR: dataDir });
const practiceKey = readFileSync(join(dataDir, 'secret.key'), 'utf8').trim();
console.log(`${cases} cases, a backup of ${(statSync(file).size / 1e9).toFixed(2)} GB`);

const server = await startServerProcess();
const admin = new Visitor(server.origin);
const link = server.output.stderr.match(/\/practice\/setup\/[\w-]+/)?.[0] ?? '';
const signedIn = await admin.post(link, { password: fresh, repeat: fresh });
const cookie = signedIn.headers
  .getSetCookie()
  .map((line) => line.split(';')[0])
  .join('; ');

async function measure(what: string, act: () => Promise<string>): Promise<void> {
  const began = performance.now();
  const health = watchHealth(server.origin, server.pid);
  const said = await act();
  const seconds = (performance.now() - began) / 1000;
  const { worstMs, failures, peakMb } = await health.end();
  console.log(
    `${what.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s, longest silence ${worstMs.toFixed(0).padStart(5)} ms, ${failures} failures, ${peakMb.toFixed(0)} MB: ${said}`,
  );
}

await measure('sending it', async () => {
  // `fetch` would hold all of it in memory here.
  const { stdout } = await promisify(execFile)('curl', [
    ...['-sS', '-o', '/dev/null', '-w', '%{http_code} %{redirect_url}', '-H', `Cookie: ${cookie}`],
    ...['-H', `Origin: ${server.origin}`, '-F', `file=@${file}`, `${server.origin}/practice/restore/file`],
  ]);
  return stdout;
});
await measure('opening it', async () => {
  const { status } = await admin.post('/practice/restore/key', { backupSecret: identity, practiceKey });
  return String(status);
});
await measure('in its place', async () => {
  const { status } = await admin.post('/practice/restore/begin', { factorPassword: fresh });
  while ((server.output.stdout.match(/"msg":"ready"/g)?.length ?? 0) < 2)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return String(status);
});
const back = await new Visitor(server.origin).post('/practice/login', { email: doctor.email, password });
console.log(`the old password: ${back.status} ${back.headers.get('location')}`);
await server.stop();
