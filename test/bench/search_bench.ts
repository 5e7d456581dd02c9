/*
 * `npm run bench:search`: the one search field over 20,000 cases. How long a question takes, what the index
 * weighs, and how long its making in the background lets others wait. Run with `--expose-gc`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../../config/settings.ts';
import { readQuestion } from '../../consultation/search_question.ts';
import { CaseIndex } from '../../db/case_index.ts';
import { insertConsultation } from '../../db/consultations.ts';
import { closeDatabase, databaseFile, openDatabase } from '../../db/database.ts';
import { Vault } from '../../db/sealing.ts';

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

const pick = <T>(from: readonly T[], number: number) => from[number % from.length] as T;
const firstNames =
  'Anna Jörg Erika Hans-Peter Zoë Mehmet Karl Ute Sinéad Łukasz Manuela Ibrahim Eva Li'.split(' ');
const beginnings =
  'Müller Meyer Schmidt Strauß Roth Yıldız Wójcik Lüdenscheidt Weiß Jansen Bauer Özdemir'.split(' ');
const endings = 'mann bach stein hofer er berg dorf ke ig lich'.split(' ');

/** Different for each number. */
function patient(number: number) {
  const lastName = `${pick(beginnings, number)}${pick(endings, Math.floor(number / 12))}`;
  return {
    firstName: pick(firstNames, Math.floor(number / 7)),
    lastName: number % 5 ? lastName : `${lastName}-${pick(beginnings, number * 7)}`,
    birthDate: `${1930 + (number % 80)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    phone: `0208 ${5_550_000 + number}`,
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000012',
    email: `patient${number}@mail.example`,
  };
}

db.transaction((tx) => {
  for (let number = 0; number < cases; number++)
    insertConsultation(rt, tx, { stage: 'requested', source: 'form', patient: patient(number) });
});

globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
const index = new CaseIndex(rt);
index.start();
await index.settled();
const builtMs = performance.now() - start;
delay.disable();
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024;

const questions = Array.from({ length: 300 }, (_, number) => {
  const { firstName, lastName, birthDate, phone, email } = patient(number * 61);
  const [year, month, day] = birthDate.split('-');
  return pick(
    [
      lastName,
      `${firstName} ${lastName}`,
      lastName.slice(0, 3),
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
  const asked = performance.now();
  const question = readQuestion(typed);
  if (question) await index.find(question, 50);
  times.push(performance.now() - asked);
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;

report(
  'a question',
  `median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms, longest`,
  at(1),
  50,
  'ms',
);
report('the index of 20,000 cases', 'heap', megabytes, 20, 'MB');
report(
  'made in the background',
  `${builtMs.toFixed(0)} ms in all, longest wait of others`,
  delay.max / 1e6,
  50,
  'ms',
);
closeDatabase(db);
rmSync(dataDir, { recursive: true, force: true });

function report(what: string, words: string, value: number, limit: number, unit: string): void {
  console.log(
    `${value <= limit ? 'kept  ' : 'MISSED'}  ${what}: ${words} ${value.toFixed(1)} ${unit}, budget at most ${limit} ${unit}`,
  );
}
