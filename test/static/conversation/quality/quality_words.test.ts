import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigures, type StatsEntry } from '../../../../static/connection/stats.ts';
import { offRung } from '../../../../static/conversation/quality/ladder.ts';
import { startQuality } from '../../../../static/conversation/quality/quality_level.ts';
import {
  figureLines,
  helpLine,
  levelWord,
  reasonLines,
  reportText,
} from '../../../../static/conversation/quality/quality_words.ts';
import { chromium, firefox, readingOf } from '../../connection/stats_readings.ts';
import { calm, given, seen, usual } from './quality_states.ts';

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
    const levels = ['none', 'good', 'fair', 'poor', 'bad'] as const;
    expect(new Set(levels.map(levelWord)).size).toBe(5);
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
