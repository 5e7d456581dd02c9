import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProvisionDocument } from '../../cli/provision/document.ts';
import { jsonPlaces } from '../../cli/provision/json_lines.ts';
import { planProvision, type Standing } from '../../cli/provision/plan.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { longSettings, yesSettings } from '../../consultation/practice_faults.ts';
import { loadWording } from '../../db/mail_templates.ts';
import { loadPractice } from '../../db/settings.ts';
import { listUsers } from '../../db/staff.ts';
import { settingFields } from '../../views/practice/settings/setting_words.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand } from '../fixtures/server_process.ts';

const example = readFileSync(
  new URL('../../docs/hosting/kubernetes/praxis-sommer/praxis.json', import.meta.url),
  'utf8',
);
const empty: Standing = { practice: emptySettings, users: [], wordings: {}, settings: {} };
const admin = '"staff": [{ "email": "a@b.example", "name": "A", "roles": ["admin"] }]';
const named = '"practice": { "name": "P" }';

function faultsOf(text: string): string[] {
  return planProvision(readProvisionDocument(text), empty).faults.map(({ line, text }) => `${line}: ${text}`);
}

/** A folder beside which the file lies, and the command on it. */
function practice(text: string) {
  const dataDir = newFolder();
  const file = join(newFolder(), 'praxis.json');
  writeFileSync(file, text);
  const environment = { DATA_DIR: dataDir };
  return {
    dataDir,
    file,
    environment,
    run: (...args: string[]) => runCommand(['provision', file, ...args], environment),
  };
}

describe('provision', () => {
  test('a practice without a browser, and again: nothing to do', async () => {
    const { dataDir, environment, run } = practice(example);
    const dry = await run('--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain('would: staff anna.sommer@praxis-sommer.example: added as doctor, admin\n');
    expect(readdirSync(dataDir)).toEqual([]);

    const first = await run();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const links = first.stdout.match(
      /^https:\/\/video\.praxis-sommer\.example\/practice\/setup\/[\w-]{32}$/gm,
    );
    expect(new Set(links).size).toBe(3);
    const { rt, close } = openPracticeFolder(environment);
    expect(loadPractice(rt.db).settings).toMatchObject({
      name: 'Praxis Dr. Sommer',
      relayOnly: 'yes',
      remindDay: 'yes',
      waitingText: 'Es dauert leider noch etwas länger.\nWir rufen Sie gleich an.',
    });
    expect(listUsers(rt).map(({ email, roles }) => `${email} ${roles}`)).toEqual([
      'anna.sommer@praxis-sommer.example doctor,admin',
      'empfang@praxis-sommer.example reception',
      'it@hoster.example admin',
    ]);
    expect(loadWording(rt.db, 'reminder_day')?.subject).toBe('Erinnerung an Ihren Termin');
    expect(rt.config.publicUrl.origin).toBe('https://video.praxis-sommer.example');
    close();

    expect(await run()).toMatchObject({ code: 0, stdout: 'nothing to change\n' });
    expect(JSON.parse((await run('--json')).stdout)).toEqual({ dryRun: false, changes: [] });
  }, 60_000);

  test('what is different is changed, what the file leaves out stays', async () => {
    const { file, environment, run } = practice(example);
    await run();
    writeFileSync(
      file,
      `{ "practice": { "phone": "030 7654321" },
         "staff": [
           { "email": "IT@hoster.example", "name": "Hosting", "roles": ["reception"] },
           { "email": "neu@hoster.example", "name": "Neu", "roles": "admin" }
         ],
         "settings": { "RETENTION_DAYS": null },
         "mails": { "reminder_day": null } }`,
    );
    const { stdout, code } = await run('--json');
    expect(code).toBe(0);
    const { changes } = JSON.parse(stdout) as { changes: { change: string; link: string | null }[] };
    expect(changes.map(({ change }) => change)).toEqual([
      'practice.phone: changed',
      'staff it@hoster.example: renamed',
      'staff it@hoster.example: now reception',
      'staff neu@hoster.example: added as admin',
      'settings.RETENTION_DAYS: taken away',
      'mails.reminder_day: as it came',
    ]);
    expect(changes.filter(({ link }) => link !== null).map(({ change }) => change)).toEqual([
      'staff neu@hoster.example: added as admin',
    ]);
    const { rt, close } = openPracticeFolder(environment);
    expect(loadPractice(rt.db).settings).toMatchObject({ phone: '030 7654321', name: 'Praxis Dr. Sommer' });
    expect(listUsers(rt)).toHaveLength(4);
    close();
  }, 60_000);

  test('one fault, and nothing is changed or made; it is named with file and line', async () => {
    const text = example
      .replace('"phone": "030 1234567"', '"fone": "030 1234567"')
      .replace('RETENTION_DAYS": 30', 'RETENTION_DAYS": 300');
    const { dataDir, file, run } = practice(text);
    const { code, stderr, stdout } = await run();
    expect(code).toBe(1);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    expect(lines[0]).toMatch(
      `sprechzimmer: ${file}:${lineOf('fone')}: practice.fone: is not known; expected name, street`,
    );
    expect(lines[1]).toBe(
      `sprechzimmer: ${file}:${lineOf('RETENTION_DAYS')}: settings.RETENTION_DAYS: expected a whole number from 1 to 90, got "300"`,
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('beside a second program on a folder that is not there yet: one of them makes it', async () => {
    const { environment, file } = practice(example);
    const both = await Promise.all([1, 2].map(() => runCommand(['provision', file], environment)));
    // The other one finds it taken, or done.
    for (const { code, stderr } of both)
      if (code !== 0) expect(stderr).toMatch(/DATA_DIR|call it again|address/);
    expect(both.some(({ code }) => code === 0)).toBe(true);
    const { rt, close } = openPracticeFolder(environment);
    expect(listUsers(rt)).toHaveLength(3);
    close();
  }, 60_000);

  test('a file that is not there, and none: one line', async () => {
    const environment = { DATA_DIR: join(newFolder(), 'x') };
    expect(await runCommand(['provision', '/not/there.json'], environment)).toMatchObject({
      code: 1,
      stderr: 'sprechzimmer: /not/there.json: cannot be read (ENOENT)\n',
    });
    expect(await runCommand(['provision'], environment)).toMatchObject({ code: 2 });
    mkdirSync(environment.DATA_DIR);
    expect(readdirSync(environment.DATA_DIR)).toEqual([]);
  });
});

describe('faults of the file', () => {
  test.each([
    ['{', /^1: this is no JSON/],
    ['{\n  "practice": {\n    "name": "P",\n  }\n}', /^4: this is no JSON/],
    ['[]', /^1: expected an object/],
    [`{\n${named},\n"team": []}`, /^3: team: is not known; expected practice, staff, settings, mails$/],
    [`{\n"practice": {\n"name": ""}, ${admin}}`, /^3: practice\.name: must not be empty$/],
    [
      `{\n"practice": { "name": "P",\n"email": "P"}, ${admin}}`,
      /^3: practice\.email: expected an e-mail address$/,
    ],
    [
      `{\n"practice": { "name": "P",\n"website": "javascript:1"}, ${admin}}`,
      /^3: practice\.website: .*https/,
    ],
    [
      `{\n"practice": { "name": "P",\n"relayOnly": "maybe"}, ${admin}}`,
      /^3: practice\.relayOnly: expected true or false$/,
    ],
    [`{\n"practice": { "name": "P",\n"street": 3}, ${admin}}`, /^3: practice\.street: expected a text/],
    [
      `{\n"practice": { "name": "${'P'.repeat(201)}"}, ${admin}}`,
      /^2: practice\.name: is too long, at most 200/,
    ],
    [`{\n"practice": { "name": "P",\n"name": "Q"}, ${admin}}`, /^3: practice\.name: comes twice$/],
    [`{ ${named},\n"staff": {} }`, /^2: staff: expected a list/],
    [`{ ${named},\n"staff": [] }`, /^2: staff: one of them must be admin/],
    [`{ ${named},\n"staff": [7] }`, /^2: staff\.0: expected an object/],
    [
      `{ ${named}, "staff": [\n{ "email": "x", "name": "A", "roles": ["admin"] }] }`,
      /^2: staff\.0\.email: expected/,
    ],
    [
      `{ ${named}, "staff": [\n{ "email": "a@b.example", "name": "", "roles": ["admin"] }] }`,
      /^2: staff\.0\.name/,
    ],
    [`{ ${named}, ${admin.replace('"admin"', '"king"')} }`, /^1: staff\.0\.roles: expected a list of doctor/],
    [
      `{ ${named}, "staff": [{ "email": "a@b.example", "name": "A", "roles": ["admin"] },\n{ "email": "A@b.example", "name": "B", "roles": ["doctor"] }] }`,
      /^2: staff\.1\.email: a@b\.example comes twice$/,
    ],
    [`{ ${named}, ${admin},\n"settings": { "SMPT_URL": "x" } }`, /^2: settings\.SMPT_URL: is not known/],
    [
      `{ ${named}, ${admin},\n"settings": { "DATA_DIR": "/x" } }`,
      /^2: settings\.DATA_DIR: is said by the environment/,
    ],
    [`{ ${named}, ${admin},\n"settings": { "TZ": "a\\nb" } }`, /^2: settings\.TZ: expected one line$/],
    [`{ ${named}, ${admin},\n"settings": { "TZ": true } }`, /^2: settings\.TZ: expected a text/],
    [`{ ${named}, ${admin},\n"mails": { "hello": {} } }`, /^2: mails\.hello: is not known/],
    [
      `{ ${named}, ${admin},\n"mails": { "appointment":\n{ "subject": "{name}" } } }`,
      /^3: mails\.appointment\.subject: .*Betreff/,
    ],
    [
      `{ ${named}, ${admin},\n"mails": { "appointment": { "title": "x" } } }`,
      /^2: mails\.appointment\.title: is not known/,
    ],
  ])('%j', (text, words) => {
    expect(faultsOf(text)[0]).toMatch(words);
  });

  test('the example of the handbook has none', () => expect(faultsOf(example)).toEqual([]));

  test('whatever is sent in, it is answered, and a document without faults plans nothing after itself', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(faultsOf(text).every((fault) => /^\d+: /.test(fault))).toBe(true);
      }),
    );
  });

  test('every value’s line is where it stands, however the text is written', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        // Two ways to the same path.
        fc.pre(!text.includes('.'));
        const value: unknown = JSON.parse(text);
        const written = JSON.stringify(value, null, indent);
        const { lines } = jsonPlaces(written);
        const all = written.split('\n');
        for (const [path, line] of lines) {
          const name = path.split('.').at(-1) ?? '';
          if (indent > 0 && /^[a-zA-Z]+$/.test(name)) expect(all[line - 1]).toContain(`"${name}": `);
          expect(line).toBeLessThanOrEqual(all.length);
        }
      }),
    );
  });

  test('the page and the rule know the same fields as long ones and as switches', () => {
    const of = (kind: string) => settingFields.filter((field) => field.kind === kind).map(({ name }) => name);
    expect(new Set(of('long'))).toEqual(longSettings);
    expect(new Set(of('check'))).toEqual(yesSettings);
  });
});
