import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figures, readFigures, type StatsEntry } from '../../../../static/connection/stats.ts';
import { offRung } from '../../../../static/conversation/quality/ladder.ts';
import {
  type Level,
  nextQuality,
  type Quality,
  type Seen,
  startQuality,
} from '../../../../static/conversation/quality/quality_level.ts';
import {
  figureLines,
  helpLine,
  levelWords,
  reasonLines,
  reportText,
} from '../../../../static/conversation/quality/quality_words.ts';
import { chromium, firefox, readingOf } from '../../connection/stats_readings.ts';

/* P7 and lesson 17: quality in four steps, with reasons in words, said once and after acting. */

const calm: Figures = {
  ...readFigures(firefox.now, firefox.before, firefox.codecs),
  roundTripMs: 40,
  jitterMs: 5,
  lossSent: 0,
  lossReceived: 0,
  concealedShare: 0,
};
const usual: Seen = { figures: calm, rung: 0, soundOnly: false, otherPictureOff: false };

function seen(figures: Partial<Figures>): Seen {
  return { ...usual, figures: { ...calm, ...figures } };
}

function given(readings: number, what: Seen, from: Quality = startQuality): Quality {
  let quality = from;
  for (let count = 0; count < readings; count++) quality = nextQuality(quality, what);
  return quality;
}

describe('four steps', () => {
  test.each<[string, Partial<Figures>, Level]>([
    ['nothing lost', {}, 'good'],
    ['4 % lost to us', { lossReceived: 0.04 }, 'fair'],
    ['12 % lost to us', { lossReceived: 0.12 }, 'poor'],
    ['25 % lost from us', { lossSent: 0.25 }, 'bad'],
    ['a third of a second there and back', { roundTripMs: 350 }, 'fair'],
    ['two seconds there and back', { roundTripMs: 2000 }, 'bad'],
    ['a tenth of the sound missing', { concealedShare: 0.1 }, 'poor'],
    ['uneven sound', { jitterMs: 60 }, 'fair'],
    ['a busy device', { busy: true }, 'fair'],
  ])('%s: %s', (_title, figures, level) => {
    expect(given(5, seen(figures)).level).toBe(level);
  });

  test('the worst of several counts, and is the first reason', () => {
    const quality = given(5, seen({ lossReceived: 0.04, roundTripMs: 700 }));
    expect(quality).toMatchObject({ level: 'poor', reasons: ['delay', 'loss_received'] });
  });

  test('without a connection, and at the first reading, nothing is claimed', () => {
    expect(given(3, { ...usual, figures: null }).level).toBe('none');
    expect(given(3, { ...usual, figures: readFigures(chromium.now, null) }).level).toBe('none');
    expect(given(1, { ...usual, figures: null }, given(5, usual))).toEqual(startQuality);
  });

  test('a picture that is off for the sake of the sound is a reason; one that nobody wants is not', () => {
    expect(given(5, { ...usual, rung: offRung })).toMatchObject({ level: 'poor', reasons: ['picture_off'] });
    expect(given(5, { ...usual, rung: offRung, soundOnly: true })).toMatchObject({
      level: 'good',
      reasons: [],
    });
    expect(given(5, { ...usual, otherPictureOff: true }).reasons).toEqual(['other_picture_off']);
    expect(given(5, { ...usual, rung: 2 }).reasons).toEqual(['picture_small']);
  });
});

describe('lesson 17: hysteresis', () => {
  const bad = seen({ lossReceived: 0.3 });

  test('one bad reading is not said, the second is', () => {
    const good = given(5, usual);
    expect(given(1, bad, good)).toMatchObject({ level: 'good', reasons: [] });
    expect(given(2, bad, good).level).toBe('bad');
  });

  test('it takes four good readings to take it back', () => {
    const poor = given(2, bad, given(5, usual));
    expect(given(3, usual, poor)).toMatchObject({ level: 'bad', reasons: ['loss_received'] });
    expect(given(4, usual, poor)).toMatchObject({ level: 'good', reasons: [] });
  });

  test('whatever the line does, what is shown changes at most every second reading', () => {
    const loss = fc.constantFrom(0, 0.04, 0.1, 0.3);
    fc.assert(
      fc.property(fc.array(loss, { minLength: 2, maxLength: 60 }), (losses) => {
        let quality = given(3, usual);
        let [last, since] = [quality.level, 10];
        for (const lossReceived of losses) {
          quality = nextQuality(quality, seen({ lossReceived }));
          since++;
          if (quality.level === last) continue;
          expect(since).toBeGreaterThanOrEqual(2);
          [last, since] = [quality.level, 0];
        }
      }),
    );
  });
});

describe('in words', () => {
  const figures = readFigures(chromium.now, chromium.before, chromium.codecs);
  const quality = given(5, { ...usual, figures: { ...figures, lossReceived: 0.12 } });

  test('reasons are whole sentences for people', () => {
    expect(reasonLines(quality, { ...figures, lossReceived: 0.12 })[0]).toBe(
      'Auf dem Weg zu Ihnen gehen 12 % der Daten verloren.',
    );
    expect(reasonLines(given(3, seen({ roundTripMs: 640 })), { ...figures, roundTripMs: 640 })).toEqual([
      'Der Weg hin und zurück dauert 0,6 Sekunden.',
    ]);
  });

  test('every step and every reason has words, and a help', () => {
    for (const words of Object.values(levelWords)) expect(words).not.toBe('');
    const everything = given(5, {
      figures: {
        ...calm,
        concealedShare: 0.2,
        lossSent: 0.2,
        lossReceived: 0.2,
        roundTripMs: 900,
        jitterMs: 90,
        busy: true,
      },
      rung: offRung,
      soundOnly: false,
      otherPictureOff: true,
    });
    expect(everything.reasons.length).toBe(8);
    for (const line of reasonLines(everything, calm)) expect(line).toMatch(/^[A-ZÄÖÜ].*\.$/);
    for (const reason of [...everything.reasons, 'picture_small' as const])
      expect(helpLine({ ...everything, reasons: [reason] })).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(helpLine(given(5, usual))).toBe('Alles in Ordnung. Sie müssen nichts tun.');
    expect(helpLine(startQuality)).toMatch(/gemessen/);
  });

  test('the figures in words, with way, codecs and suites (P10)', () => {
    expect(Object.fromEntries(figureLines(figures))).toMatchObject({
      Weg: 'über das Relay der Praxis (TCP)',
      'Laufzeit hin und zurück': '84 ms',
      'Verlust gesendet': '3 %',
      'Verlust empfangen': '2,5 %',
      'Ton erhalten': '95 %',
      'Ton gesendet': '48 kbit/s, Opus, doppelt gesendet (RED), mit Fehlerkorrektur (FEC)',
      'Bild empfangen': '1 Mbit/s, 960 × 540, 25 Bilder je Sekunde, VP8',
      Verschlüsselung: 'DTLS 1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      'Bild und Ton': 'SRTP, AEAD_AES_128_GCM',
    });
  });

  test('what a browser does not say is left out, and a picture that has stopped is said', () => {
    const lines = Object.fromEntries(figureLines(readFigures(firefox.now, firefox.before, firefox.codecs)));
    expect(lines).not.toHaveProperty('Leitung trägt etwa');
    expect(lines).toMatchObject({ Weg: 'direkt (UDP)', 'Bild empfangen': 'kein Bild' });
    expect(figureLines(readFigures(readingOf([]), null))).toEqual([]);
  });
});

describe('the report that can be copied', () => {
  const at = new Date('2026-11-24T10:15:42Z');
  const report = (entries: Iterable<StatsEntry>) => {
    const figures = readFigures(readingOf([...entries]), chromium.before, chromium.codecs);
    return reportText(given(5, { ...usual, figures }), figures, at);
  };

  test('says what the panel says', () => {
    const text = report(chromium.now.values());
    expect(text).toContain('Qualität: mittel');
    expect(text).toContain('Weg: über das Relay der Praxis (TCP)');
    expect(text).toContain('DTLS 1.2');
    expect(text).toContain('Stand: 2026-11-24 10:15 UTC');
  });

  test('has no address, no name of a device in it, whatever the statistics hold (D4)', () => {
    const addresses = [
      '192.0.2.7',
      '198.51.100.4',
      '2001:db8::2',
      'fd3f2a16-9d1e.local',
      'azSd',
      '49389',
      'turn:',
    ];
    const hostile = fc.constantFrom(...addresses, 'x 192.0.2.7', 'Erika Mustermann', 'K7M-4QX-9TD');
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 300, maxLength: 300 }), (strings) => {
        const next = strings.values();
        const keep = [
          'id',
          'type',
          'kind',
          'mid',
          'localId',
          'codecId',
          'selectedCandidatePairId',
          'localCandidateId',
        ];
        const text = report(
          [...chromium.now.values()].map((entry) =>
            Object.fromEntries(
              Object.entries(entry).map(([key, value]) => [
                key,
                keep.includes(key) || typeof value !== 'string' ? value : next.next().value,
              ]),
            ),
          ),
        );
        for (const address of addresses) expect(text).not.toContain(address);
        expect(text).not.toMatch(/\d+\.\d+\.\d+\.\d+|[\da-f]+::|\.local|Mustermann|K7M/i);
      }),
    );
  });
});
