import { describe, expect, test } from 'vitest';
import { deviceProblem } from '../../../static/devices/device_problem.ts';
import { browserKind, deviceWords } from '../../../static/devices/device_words.ts';

describe('lesson 7: what getUserMedia throws, in plain words', () => {
  const refused: [name: string, message: string, problem: string][] = [
    ['NotAllowedError', 'Permission denied', 'denied'],
    ['NotAllowedError', 'Permission denied by system', 'blocked_by_system'],
    ['NotFoundError', 'Requested device not found', 'missing'],
    ['NotReadableError', 'Could not start video source', 'busy'],
    ['AbortError', 'Starting videoinput failed', 'busy'],
    ['OverconstrainedError', '', 'missing'],
    ['TypeError', "Cannot read properties of undefined (reading 'getUserMedia')", 'unsupported'],
    ['SomethingNew', '', 'unknown'],
  ];
  test.each(refused)('%s, %s: %s', (name, message, problem) => {
    expect(deviceProblem(Object.assign(new Error(message), { name }))).toBe(problem);
  });

  test('no words of programmers reach a person, and each problem says what to do', () => {
    for (const [name, message] of refused) {
      const problem = deviceProblem(Object.assign(new Error(message), { name }));
      for (const device of ['audio', 'video', 'both'] as const) {
        for (const browser of ['firefox', 'ios', 'safari', 'chromium'] as const) {
          const { title, help } = deviceWords(problem, device, browser);
          expect(`${title} ${help}`).not.toMatch(/Error|denied|getUserMedia|!|undefined/);
          expect(help).not.toBe('');
        }
      }
    }
  });

  test('numbers and articles agree', () => {
    expect(deviceWords('missing', 'both', 'chromium').title).toBe(
      'Kamera und Mikrofon wurden nicht gefunden.',
    );
    expect(deviceWords('busy', 'audio', 'chromium').title).toBe('Das Mikrofon ist gerade belegt.');
    expect(deviceWords('lost', 'video', 'chromium').title).toBe('Die Kamera ist nicht mehr da.');
  });
});

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604.1',
    'ios',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 CriOS/140 Mobile/15E148 Safari/604.1',
    'ios',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'safari',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'chromium'],
])('the help is for the browser: %s', (userAgent, kind) => {
  expect(browserKind(userAgent)).toBe(kind);
});
