import { describe, expect, test } from 'vitest';
import { deviceProblem } from '../../../static/devices/device_problem.ts';
import { browserKind, deviceWords } from '../../../static/devices/device_words.ts';
import { asHeard, SilenceWatch } from '../../../static/devices/level.ts';

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

describe('lesson 6: a microphone that gives nothing', () => {
  const seconds = (watch: SilenceWatch, count: number, peak: number, listening = true) =>
    Array.from({ length: count * 10 }, () => watch.tick(peak, listening, 100)).at(-1);

  test('exact zeros for 10 s are said', () => {
    const watch = new SilenceWatch();
    expect(seconds(watch, 9, 0)).toBe(false);
    expect(seconds(watch, 1, 0)).toBe(true);
  });

  test('a quiet room is not silence', () => {
    expect(seconds(new SilenceWatch(), 60, 0.00002)).toBe(false);
  });

  test('one sound ends it', () => {
    const watch = new SilenceWatch();
    seconds(watch, 20, 0);
    expect(watch.tick(0.01, true, 100)).toBe(false);
  });

  test('who has switched the microphone off is not told', () => {
    expect(seconds(new SilenceWatch(), 60, 0, false)).toBe(false);
  });
});

test('the meter shows loudness as the ear feels it', () => {
  expect(asHeard(0)).toBe(0);
  expect(asHeard(0.001)).toBe(0);
  expect(asHeard(0.1)).toBeCloseTo(2 / 3);
  expect(asHeard(1)).toBe(1);
  expect(asHeard(5)).toBe(1);
});
