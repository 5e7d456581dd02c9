import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readFigures, type StatsEntry, takeReading } from '../../../static/connection/stats.ts';
import { chromium, firefox, readingOf } from './stats_readings.ts';

/* P7: what a connection is worth, from the statistics of both families of browsers. */

describe('Chromium’s statistics', () => {
  const figures = readFigures(chromium.now, chromium.before, chromium.codecs);

  test('round trip and rate are those of the pair in use, not of one that stands by', () => {
    expect(figures.roundTripMs).toBeCloseTo(84);
    expect(figures.availableRate).toBe(1443600);
    expect(figures.jitterMs).toBeCloseTo(36);
  });

  test('loss counts packets: each stream by as many as it had', () => {
    // 100 packets of sound, 6 % lost; 300 of the picture, 2 % lost.
    expect(figures.lossSent).toBeCloseTo(0.03);
    // 5 of 100 and 5 of 300, and nothing of the screen.
    expect(figures.lossReceived).toBeCloseTo(10 / 400);
  });

  test('sound: rates, codec, FEC, and RED, which only the sender’s parameters name', () => {
    expect(figures.soundSent).toEqual({ rate: 48_000, codec: 'opus', fec: true });
    expect(figures.soundReceived).toEqual({ rate: 32_000, codec: 'opus', fec: true });
    expect(figures.repeated).toBe(true);
    // 5,760 made up, 960 of them in silence, of 96,000.
    expect(figures.concealedShare).toBeCloseTo(0.05);
  });

  test('picture: the camera’s stream, not the screen’s', () => {
    expect(figures.pictureReceived).toEqual({
      rate: 1_000_000,
      codec: 'VP8',
      perSecond: 25,
      width: 960,
      height: 540,
    });
    expect(figures.pictureSent).toEqual({
      rate: 200_000,
      codec: 'VP8',
      perSecond: 18,
      width: 320,
      height: 180,
    });
    expect(figures.busy).toBe(true);
  });

  test('by the relay over TCP; DTLS 1.2 with its suites (P10)', () => {
    expect(figures.way).toEqual({ kind: 'relay', transport: 'tcp' });
    expect(figures.encryption).toEqual({
      dtls: '1.2',
      dtlsSuite: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      srtpSuite: 'AEAD_AES_128_GCM',
    });
  });
});

describe('Firefox’s statistics', () => {
  const figures = readFigures(firefox.now, firefox.before, firefox.codecs);

  test('the pair that is marked; the round trip that the other side reported', () => {
    expect(figures.roundTripMs).toBeCloseTo(18);
    expect(figures.way).toEqual({ kind: 'direct', transport: 'udp' });
    expect(figures.availableRate).toBeNull();
  });

  test('loss, codecs, DTLS 1.3', () => {
    expect(figures.lossSent).toBeCloseTo((0.07 * 250) / 350);
    expect(figures.lossReceived).toBe(0);
    expect(figures.soundSent).toEqual({ rate: 32_000, codec: 'opus', fec: true });
    expect(figures.soundReceived.fec).toBe(false);
    expect(figures.repeated).toBe(false);
    expect(figures.encryption.dtls).toBe('1.3');
  });

  test('a picture that has stopped has no size any more', () => {
    expect(figures.pictureReceived).toMatchObject({ rate: 0, perSecond: 0, width: null, height: null });
  });
});

describe('what is missing', () => {
  test('the first reading has no rates and no losses, but a way', () => {
    const figures = readFigures(chromium.now, null);
    expect(figures).toMatchObject({ lossSent: null, lossReceived: null, concealedShare: null });
    expect(figures.soundSent.rate).toBeNull();
    expect(figures.way?.kind).toBe('relay');
  });

  test('a counter that began anew, as after a device was changed, is no rate', () => {
    const figures = readFigures(chromium.before, chromium.now);
    expect(figures.pictureSent.rate).toBeNull();
    expect(figures.lossSent).toBeNull();
    expect(figures.concealedShare).toBeNull();
  });

  test('nobody speaks: sound that is not there is not made up', () => {
    const silent = readingOf(
      [...firefox.now.values()].map((entry) =>
        entry.id === 'c1ed2337'
          ? { ...entry, packetsReceived: 366, concealedSamples: 6_120 + 90_000 }
          : entry,
      ),
    );
    expect(readFigures(silent, firefox.before).concealedShare).toBeNull();
  });

  test('no statistics at all are no figures and no error', () => {
    const figures = readFigures(readingOf([]), null);
    expect(figures).toMatchObject({ roundTripMs: null, way: null, busy: false });
    expect(figures.encryption).toEqual({ dtls: null, dtlsSuite: null, srtpSuite: null });
  });

  test('a whole browser’s nonsense: shares stay shares, rates stay rates', () => {
    const junk = fc.oneof(
      fc.constant(null),
      fc.constant('x'),
      fc.double(),
      fc.integer(),
      fc.constant(undefined),
    );
    const muddled = fc
      .array(junk, { minLength: 400, maxLength: 400 })
      .map((values) => values.values())
      .map(
        (values) => (entries: Iterable<StatsEntry>) =>
          readingOf(
            [...entries].map((entry) =>
              Object.fromEntries(
                Object.entries(entry).map(([key, value]) => [
                  key,
                  ['id', 'type', 'kind', 'mid', 'localId', 'codecId'].includes(key)
                    ? value
                    : values.next().value,
                ]),
              ),
            ),
          ),
      );
    fc.assert(
      fc.property(muddled, (muddle) => {
        const figures = readFigures(muddle(chromium.now.values()), chromium.before);
        for (const share of [figures.lossSent, figures.lossReceived, figures.concealedShare]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const rate of [figures.soundSent.rate, figures.pictureReceived.rate, figures.roundTripMs])
          if (rate !== null) {
            expect(rate).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(rate)).toBe(true);
          }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('no addresses', () => {
  test('nothing of where anybody is gets into the figures', () => {
    for (const { now, before, codecs } of [chromium, firefox]) {
      const text = JSON.stringify(readFigures(now, before, codecs));
      expect(text).not.toMatch(/192\.0\.2|198\.51|2001:db8|\.local|49389|turn:|azSd/);
    }
  });

  test('not even where a browser puts one into a name', () => {
    const sneaky = readingOf(
      [...chromium.now.values()].map((entry) => ({
        ...entry,
        ...(entry.type === 'transport' && {
          dtlsCipher: '203.0.113.9',
          srtpCipher: 'a:b::1',
          tlsVersion: 'x.local',
        }),
        ...(entry.type === 'codec' && { mimeType: 'audio/203.0.113.9' }),
      })),
    );
    const figures = readFigures(sneaky, chromium.before);
    expect(figures.encryption).toEqual({ dtls: null, dtlsSuite: null, srtpSuite: null });
    expect(figures.soundSent.codec).toBeNull();
  });
});

describe('taking a reading', () => {
  test('is what the browser gives', async () => {
    expect(await takeReading({ getStats: async () => new Map() as RTCStatsReport })).toEqual(new Map());
  });

  test('ends without one where the browser never answers, as Firefox for a connection that is being closed', async () => {
    vi.useFakeTimers();
    try {
      const reading = takeReading({ getStats: () => new Promise(() => {}) });
      await vi.runAllTimersAsync();
      expect(await reading).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
