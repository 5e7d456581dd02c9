/*
 * `npm run bench:search`: the one search field over 20,000 cases. How long a question takes, what the index
 * weighs, and how long its making in the background lets others wait; in time of the processor.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readConfig } from '../../config/settings.ts';
import { readQuestion } from '../../consultation/search_question.ts';
import { CaseIndex } from '../../db/case_index.ts';
import { insertConsultation } from '../../db/consultations.ts';
import { closeDatabase, databaseFile, openDatabase } from '../../db/database.ts';
import { Vault } from '../../db/sealing.ts';
import { manyPatients, pick } from './many_patients.ts';

const cases = 20_000;
const dataDir = mkdtempSync(join(tmpdir(), 'sprechzimmer-search-'));
const { secretKey } = readConfig({ DATA_DIR: dataDir });
const db = openDatabase(databaseFile(dataDir));
const silent = () => {};
const rt = {
  db,
  vault: new Vault(secretKey),
  now: Date.now,
  log: { info: silent, warn: silent, error: silent },
};

db.transaction((tx) => {
  for (let number = 0; number < cases; number++)
    insertConsultation(rt, tx, { stage: 'requested', source: 'form', patient: manyPatients(number) });
});

// As at a start.
db.$client.pragma('wal_checkpoint(TRUNCATE)');
globalThis.gc?.();
// What the filling has left behind is tidied up in a turn of its own.
for (let turn = 0; turn < 10; turn++) await nextTurn();
const heapBefore = process.memoryUsage().heapUsed;
const start = cpuMs();
const index = new CaseIndex(rt);
index.start();
let built = false;
const done = index.settled().then(() => {
  built = true;
});
// One of the others, that only wants its turn.
let longestTurn = 0;
for (let before = cpuMs(); !built; before = cpuMs()) {
  await nextTurn();
  longestTurn = Math.max(longestTurn, cpuMs() - before);
}
await done;
const builtMs = cpuMs() - start;
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024;

const questions = Array.from({ length: 300 }, (_, number) => {
  const { firstName, lastName, birthDate, phone, email } = manyPatients(number * 61);
  const [year, month, day] = birthDate.split('-');
  return pick(
    [
      lastName,
      `${firstName} ${lastName}`,
      lastName.slice(0, 3),
      // A slip, and what nobody is called.
      `${lastName.slice(0, 2)}${lastName.slice(3)}`,
      `${lastName}xyz`,
      'a',
      `${day}.${month}.${year}`,
      `+49 ${phone.slice(1)}`,
      email,
      'K7M-4QX-9TD',
      'x'.repeat(10_000),
      `${lastName} ${year}`,
      'an er '.repeat(30),
    ],
    number,
  );
});
const times: number[] = [];
for (const typed of questions) {
  const asked = cpuMs();
  const question = readQuestion(typed);
  if (question) await index.find(question, 50);
  times.push(cpuMs() - asked);
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;

report({
  what: 'a question',
  words: `median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms, longest`,
  value: at(1),
  limit: 50,
  unit: 'ms',
});
report({ what: `the index of ${cases} cases`, words: 'heap', value: megabytes, limit: 20, unit: 'MB' });
report({
  what: 'made in the background',
  words: `${builtMs.toFixed(0)} ms in all, longest wait of others`,
  value: longestTurn,
  limit: 50,
  unit: 'ms',
});
closeDatabase(db);
rmSync(dataDir, { recursive: true, force: true });

/** Of this thread: what others do on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

interface Figure {
  what: string;
  words: string;
  value: number;
  limit: number;
  unit: string;
}

function report({ what, words, value, limit, unit }: Figure): void {
  const kept = value <= limit ? 'kept  ' : 'MISSED';
  console.log(`${kept}  ${what}: ${words} ${value.toFixed(1)} ${unit}, budget at most ${limit} ${unit}`);
}
