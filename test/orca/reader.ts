import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { newFolder } from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/** What Orca gave the voice to say, and how much of it was heard before the next key. */
export interface Said {
  at: number;
  text: string;
  heard: 'whole' | 'cut off' | 'not at all';
}

export interface Reader {
  /** Real keys of the display, by the names of xdotool. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What has been said since, when nothing more has come for a while. */
  hear(calmMs?: number): Promise<Said[]>;
  stop(): void;
}

/**
 * Starts the bus of accessibility, a window manager and Orca with the silent voice. Browsers that are to be
 * read start after it, with this process's environment.
 */
export async function startOrca(): Promise<Reader> {
  const folder = newFolder();
  const [voiceLog, orcaLog] = [join(folder, 'voice.jsonl'), join(folder, 'orca.log')];
  prepare(folder, voiceLog);
  const children = [
    start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately'),
    start('openbox'),
    // It ends another one that runs: one story at a time.
    start('orca', '--replace', `--debug-file=${orcaLog}`),
  ];
  const voice = () => linesOf(voiceLog).map((line) => JSON.parse(line) as VoiceLine);
  const given = () => linesOf(orcaLog).flatMap((line) => outputIn(line) ?? []);
  await until(async () => (voice().length > 0 ? true : null));
  let [voiceSeen, givenSeen] = [0, 0];
  return {
    async press(...keys) {
      for (const key of keys) {
        await run('xdotool', 'key', '--clearmodifiers', key);
        await after(300);
      }
    },
    async type(text) {
      await run('xdotool', 'type', '--delay', '80', text);
      await after(300);
    },
    async hear(calmMs = 2000) {
      await untilQuiet(voice, calmMs);
      const [spoken, orcas] = [voice(), given()];
      // Orca may write its log later than the voice has spoken.
      const news = merge(orcas.slice(givenSeen), spoken, voiceSeen);
      [voiceSeen, givenSeen] = [spoken.length, orcas.length];
      return news;
    },
    stop() {
      for (const child of children) child.kill();
    },
  };
}

interface Given {
  at: number;
  text: string;
}

/** As long as a text may wait for those before it. */
const aWhileMs = 15_000;

interface VoiceLine {
  at: number;
  what: 'begin' | 'end' | 'stop';
  text: string;
}

/** Folders of their own for all that is started from here. */
function prepare(folder: string, voiceLog: string): void {
  const voice = join(folder, 'voice');
  const script = new URL('./voice.ts', import.meta.url).pathname;
  writeFileSync(voice, `#!/bin/sh\nexec '${process.execPath}' '${script}' 2>'${folder}/voice.err'\n`, {
    mode: 0o755,
  });
  for (const name of ['config/speech-dispatcher', 'data/orca', 'run'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  writeFileSync(
    join(folder, 'config/speech-dispatcher/speechd.conf'),
    `LogLevel 3\nLogDir "default"\nAddModule "silent" "${voice}" ""\nDefaultModule silent\nDefaultLanguage "de"\n`,
  );
  // Whoever types knows the keys: their echo would drown the rest.
  writeFileSync(
    join(folder, 'data/orca/user-settings.conf'),
    JSON.stringify({
      general: { startingProfile: ['Default', 'default'] },
      pronunciations: {},
      keybindings: {},
      profiles: { default: { profile: ['Default', 'default'], enableKeyEcho: false } },
    }),
  );
  Object.assign(process.env, {
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '1',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
    LANGUAGE: 'de',
    VOICE_LOG: voiceLog,
  });
}

const start = (program: string, ...args: string[]) => spawn(program, args, { stdio: 'ignore' });
const run = (program: string, ...args: string[]) => promisify(execFile)(program, args);
const linesOf = (path: string) =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];

/** Of Orca's log, which knows only the time of day; what it reads of a page in one go is not in it. */
function outputIn(line: string): Given | null {
  const found = /^(\d\d):(\d\d):(\d\d)\.(\d{3})\d* - SPEECH OUTPUT: '(.*)' ?\{/.exec(line);
  const [, hours, minutes, seconds, ms, text = ''] = found ?? [];
  if (text.trim() === '') return null;
  const at = new Date().setHours(Number(hours), Number(minutes), Number(seconds), Number(ms));
  return { at, text: text.trim() };
}

/** Nothing is being said, and nothing has been for so long. */
async function untilQuiet(voice: () => VoiceLine[], calmMs: number): Promise<void> {
  await after(calmMs);
  await until(async () => {
    const last = voice().at(-1);
    return !last || (last.what !== 'begin' && Date.now() - last.at > calmMs) ? true : null;
  });
}

/** What the voice said; between it, at its time, what Orca gave and took back before it was begun. */
function merge(given: Given[], spoken: VoiceLine[], seen: number): Said[] {
  // Between a title and a practice stands a dot that the voice is given by its name.
  const letters = (text: string) => text.replace(/Mittelpunkt|[^\p{L}\p{N}]/gu, '');
  const voiced = spoken.flatMap((line, place) => {
    if (line.what !== 'begin') return [];
    const heard: Said['heard'] = spoken[place + 1]?.what === 'end' ? 'whole' : 'cut off';
    return [{ at: line.at, text: line.text, heard, isNew: place >= seen }];
  });
  // What Orca gives twice at once, and takes back once, is one.
  const lost = given
    .filter(
      (one) =>
        letters(one.text) !== '' &&
        !voiced.some(
          (line) => letters(line.text) === letters(one.text) && Math.abs(line.at - one.at) < aWhileMs,
        ),
    )
    .map((one): Said => ({ ...one, heard: 'not at all' }));
  const news = voiced.filter(({ isNew }) => isNew);
  return [...news, ...lost].toSorted((one, other) => one.at - other.at);
}
