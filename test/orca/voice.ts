import { appendFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

/*
 * A voice for speech-dispatcher that makes no sound, yet takes as long as one would: what a person goes past
 * with the next key is cut off here as it would be in the ear. Speaks the protocol of its output modules over
 * stdin and stdout. Each text goes to the file that the environment names: begun, ended or stopped.
 */

const lettersPerSecond = 25;
const path = process.env.VOICE_LOG ?? '/dev/null';
let speaking: { timer: NodeJS.Timeout; text: string } | null = null;
/** The lines up to a single dot, and what they are for. */
let taking: { lines: string[]; then: (lines: string[]) => void } | null = null;

const answer = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
const note = (what: 'begin' | 'end' | 'stop', text: string) =>
  appendFileSync(path, `${JSON.stringify({ at: Date.now(), what, text })}\n`);

function take(promise: string, then: (lines: string[]) => void): void {
  answer(promise);
  taking = { lines: [], then };
}

function speak(markup: string): void {
  const text = markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
  const marks = [...markup.matchAll(/<mark name="([^"]*)"/g)].map(([, name]) => name);
  answer('200 OK SPEAKING', '701 BEGIN');
  note('begin', text);
  const end = () => {
    speaking = null;
    for (const name of marks) answer(`700-${name}`, '700 INDEX MARK');
    note('end', text);
    answer('702 END');
  };
  speaking = { text, timer: setTimeout(end, (text.length / lettersPerSecond) * 1000) };
}

function stop(event: string): void {
  if (!speaking) return;
  clearTimeout(speaking.timer);
  note('stop', speaking.text);
  speaking = null;
  answer(event);
}

function obey(command: string): void {
  if (/^(SPEAK|CHAR|KEY|SOUND_ICON)$/.test(command))
    take('202 OK RECEIVING MESSAGE', (lines) => speak(lines.join('\n')));
  else if (command === 'STOP') stop('703 STOP');
  else if (command === 'PAUSE') stop('704 PAUSE');
  else if (command === 'INIT') answer('299-silent', '299 OK LOADED SUCCESSFULLY');
  else if (command === 'SET') take('203 OK RECEIVING SETTINGS', () => answer('203 OK SETTINGS RECEIVED'));
  else if (command === 'AUDIO')
    take('207 OK RECEIVING AUDIO SETTINGS', () => answer('203 OK AUDIO INITIALIZED'));
  else if (command === 'LOGLEVEL')
    take('207 OK RECEIVING LOGLEVEL SETTINGS', () => answer('203 OK LOG LEVEL SET'));
  else if (command.startsWith('LIST VOICES')) answer('200-silent\tde\tnone', '200 OK VOICE LIST SENT');
  else if (command.startsWith('DEBUG')) answer('200 OK DEBUGGING');
  else if (command === 'QUIT') {
    answer('210 OK QUIT');
    process.exit(0);
  } else answer('300 ERR UNKNOWN COMMAND');
}

createInterface({ input: process.stdin }).on('line', (line) => {
  if (!taking) obey(line.trim());
  else if (line === '.') {
    const { lines, then } = taking;
    taking = null;
    then(lines);
  } else taking.lines.push(line.startsWith('..') ? line.slice(1) : line);
});
