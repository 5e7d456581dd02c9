import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CheckRow,
  checkRows,
  type Finding,
  fairBandwidth,
  goodBandwidth,
  gradeOf,
  isFinding,
  reasonsOf,
  slowAnswer,
  verdictOf,
} from '../../../consultation/technical_check.ts';
import { browserName } from '../../../consultation/user_agent.ts';
import { Meter } from '../../../static/check/bandwidth.ts';
import { serversOver } from '../../../static/check/relay_urls.ts';
import { wayOf } from '../../../static/check/way.ts';
import { helpFor, resultWords, stateWords, summary } from '../../../static/check/words.ts';
import {
  findingWords,
  gradeWords,
  troubles,
  verdictWords,
} from '../../../views/practice/settings/check_words.ts';

const everyFinding = checkRows.flatMap((row) => reasonsOf(row).map((reason) => finding(row, reason)));

function finding(row: CheckRow, reason: string, value?: number): Finding {
  return { row, reason, ...(value !== undefined && { value }) } as Finding;
}

/** All rows good, except for those given. */
function report(...different: Finding[]): Finding[] {
  return checkRows.map(
    (row) =>
      different.find((one) => one.row === row) ??
      (row.startsWith('bandwidth') ? finding(row, 'measured', 4000) : finding(row, 'ok', 20)),
  );
}

describe('S1: grades', () => {
  test.each([
    ['bandwidth-up', goodBandwidth, 'good'],
    ['bandwidth-down', goodBandwidth - 1, 'fair'],
    ['bandwidth-up', fairBandwidth, 'fair'],
    ['bandwidth-up', fairBandwidth - 1, 'bad'],
  ] as const)('%s with %d kbit/s is %s', (row, value, grade) => {
    expect(gradeOf(finding(row, 'measured', value))).toBe(grade);
  });

  test('an answer that takes long is no failure', () => {
    expect(gradeOf(finding('server', 'ok', slowAnswer - 1))).toBe('good');
    expect(gradeOf(finding('server', 'ok', slowAnswer))).toBe('fair');
    expect(gradeOf(finding('websocket', 'ok', slowAnswer))).toBe('fair');
    expect(gradeOf(finding('server', 'unreachable', 10))).toBe('bad');
  });

  test('a row has its own reasons and no others', () => {
    expect(isFinding({ row: 'microphone', reason: 'unheard' })).toBe(true);
    expect(isFinding({ row: 'camera', reason: 'unheard' })).toBe(false);
    expect(isFinding({ row: 'camera', reason: 'toString' })).toBe(false);
  });
});

describe('S1: one sentence for all rows', () => {
  test.each<[string, Finding[], string]>([
    ['all good', [], 'ready'],
    ['no relay set up', [finding('relay-udp', 'not_set_up'), finding('relay-tcp', 'not_set_up')], 'unproven'],
    ['UDP to the relay blocked', [finding('relay-udp', 'unreachable')], 'detour'],
    ['no direct way, but a relay', [finding('direct', 'no_connection')], 'detour'],
    [
      'both relays blocked, direct works',
      [finding('relay-udp', 'unreachable'), finding('relay-tcp', 'unreachable')],
      'unproven',
    ],
    [
      'no way at all',
      [
        finding('direct', 'no_connection'),
        finding('relay-udp', 'unreachable'),
        finding('relay-tcp', 'no_passage'),
      ],
      'no_way',
    ],
    [
      'the practice wants its relay, and it is out of reach',
      [
        finding('direct', 'not_wanted'),
        finding('relay-udp', 'unreachable'),
        finding('relay-tcp', 'unreachable'),
      ],
      'no_way',
    ],
    ['too slow for a picture', [finding('bandwidth-up', 'measured', 200)], 'weak'],
    ['slow, but it does', [finding('bandwidth-down', 'measured', 500)], 'limits'],
    ['no socket', [finding('websocket', 'refused')], 'blocked'],
    ['camera refused', [finding('camera', 'denied')], 'blocked'],
    ['nobody answered about the sound', [finding('speaker', 'unanswered')], 'ready'],
  ])('%s', (_what, different, verdict) => {
    const findings = report(...different);
    expect(verdictOf(findings)).toBe(verdict);
    expect(summary(findings)).toMatch(/\.$/);
  });

  test('with the relay over TCP left it says that it will work; with a missing camera it names it', () => {
    expect(summary(report(finding('relay-udp', 'unreachable')))).toContain('Es wird gehen');
    expect(summary(report(finding('camera', 'missing'), finding('speaker', 'unheard')))).toContain(
      'Kamera und Ton hören',
    );
    // What does not stand in the way is not asked for.
    expect(summary(report(finding('camera', 'missing'), finding('relay-udp', 'unreachable')))).toMatch(
      /nach bei: Kamera\.$/,
    );
  });

  test('whatever is found: nothing red is ever called fine', () => {
    const any = fc
      .tuple(...checkRows.map((row) => fc.constantFrom(...reasonsOf(row))))
      .map((reasons) => checkRows.map((row, index) => finding(row, reasons[index] ?? '', 2000)));
    fc.assert(
      fc.property(any, (findings) => {
        const grades = findings.map(gradeOf);
        const verdict = verdictOf(findings);
        if (verdict === 'ready') expect(grades).not.toContain('bad');
        expect(summary(findings)).not.toBe('');
      }),
    );
  });
});

describe('words', () => {
  test.each(['chromium', 'firefox', 'safari', 'ios'] as const)(
    'in %s whatever is not in order has a sentence that helps',
    (browser) => {
      for (const one of everyFinding) {
        const help = helpFor(one, browser);
        if (gradeOf(one) !== 'good') expect(help, `${one.row} ${one.reason}`).toMatch(/[.?]$/);
        // look.md: no jargon of browsers, no exclamation marks.
        expect(help).not.toMatch(/!|ICE|STUN|TURN|Error|undefined/);
      }
    },
  );

  test('a blocked socket is not the same advice in every browser', () => {
    const refused = finding('websocket', 'refused');
    const advice = (['chromium', 'firefox', 'safari', 'ios'] as const).map((one) => helpFor(refused, one));
    expect(new Set(advice).size).toBe(4);
  });

  test('the direct way: it says what the check cannot know', () => {
    expect(helpFor(finding('direct', 'ok'), 'chromium')).toContain('zeigt sich erst im Gespräch');
  });

  test('never by colour alone, on neither side', () => {
    const labels = (words: Record<string, { label: unknown }>) =>
      Object.values(words).map(({ label }) => label);
    for (const words of [stateWords, gradeWords]) {
      expect(new Set(labels(words)).size).toBe(Object.keys(words).length);
    }
  });

  test('the practice reads words for every reason, and red before yellow', () => {
    for (const one of everyFinding)
      expect(findingWords(one), `${one.row} ${one.reason}`).not.toBe(one.reason);
    expect(findingWords(finding('bandwidth-up', 'measured', 2345))).toBe('2.345 kbit/s');
    const two = report(finding('relay-tcp', 'not_this_way'), finding('speaker', 'unheard'));
    expect(troubles(two).map(({ row }) => row)).toEqual(['speaker', 'relay-tcp']);
    expect(new Set(Object.values(verdictWords)).size).toBe(Object.keys(verdictWords).length);
  });
});

test('the relay by one transport only: RFC 7065 says what an address without a word means', () => {
  const servers = [
    {
      urls: [
        'turn:a:3478',
        'turn:a:3478?transport=udp',
        'turn:a:3478?transport=tcp',
        'turns:a:443',
        'turns:a:443?transport=udp',
        'stun:a:3478',
      ],
      username: 'u',
      credential: 'c',
    },
    { urls: ['turn:b:3478'], username: 'v', credential: 'd' },
  ];
  expect(serversOver(servers, 'tcp')).toEqual([
    { urls: ['turn:a:3478?transport=tcp', 'turns:a:443'], username: 'u', credential: 'c' },
  ]);
  expect(serversOver(servers, 'udp').flatMap(({ urls }) => urls)).toEqual([
    'turn:a:3478',
    'turn:a:3478?transport=udp',
    'turns:a:443?transport=udp',
    'turn:b:3478',
  ]);
});

test('bandwidth is what arrives after the first piece', () => {
  const meter = new Meter();
  expect(meter.kilobitsPerSecond()).toBeNull();
  meter.count(4000, 1000);
  expect(meter.kilobitsPerSecond()).toBeNull();
  meter.count(125_000, 1500);
  meter.count(125_000, 2000);
  // 250 000 bytes in a second.
  expect(meter.kilobitsPerSecond()).toBe(2000);
});

describe('D4: of the user agent stays browser, first number and system', () => {
  test.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      { name: 'Firefox', version: '140', system: 'Linux' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7390.55 Mobile Safari/537.36',
      { name: 'Chrome', version: '141', system: 'Android' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      { name: 'Samsung Internet', version: '28', system: 'Android' },
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.3537.71',
      { name: 'Edge', version: '141', system: 'Windows' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      { name: 'Safari', version: '18', system: 'iOS' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1',
      { name: 'Chrome', version: '141', system: 'iOS' },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      { name: 'Safari', version: '26', system: 'macOS' },
    ],
    ['Erika Mustermann, Hauptstr. 1', { name: 'anderer Browser', version: '', system: 'anderes System' }],
    ['', { name: 'anderer Browser', version: '', system: 'anderes System' }],
  ])('%s', (userAgent, name) => {
    expect(browserName(userAgent)).toEqual(name);
  });
});

test('the short form before a visit stays below 2 kB', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../../static/visit/short_check.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(2048);
});

describe('what a patient reads of it', () => {
  const anyReport = fc
    .tuple(
      ...checkRows.map((row) =>
        fc.constantFrom(...reasonsOf(row)).map((reason) => finding(row, reason, 900)),
      ),
    )
    .map((findings): Finding[] => findings);

  test('nothing is called good while the sound is open', () => {
    fc.assert(
      fc.property(anyReport, (findings) => {
        const open = findings.filter(({ row }) => row !== 'speaker');
        expect(resultWords(open)).not.toMatch(/Alles geht/);
        expect(resultWords(open)).toContain('ob Sie den Ton hören');
        expect(resultWords(findings)).toBe(summary(findings));
      }),
    );
  });

  test('the way to the practice is one row: open until all of it is known, and in plain words', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...checkRows), (findings, missing) => {
        const part = findings.filter(({ row }) => row !== missing);
        const whole = ['camera', 'microphone', 'speaker'].includes(missing);
        const { state, help } = wayOf(part, 'chromium');
        expect(state === 'running').toBe(!whole);
        expect(help).not.toMatch(/Relay|UDP|TCP|kbit|WebSocket|DTLS/);
      }),
    );
    expect(wayOf(report(), 'chromium')).toEqual({ state: 'good', help: '' });
  });
});
