import { describe, expect, test } from 'vitest';
import { Pace } from '../../../../static/conversation/files/file_pace.ts';

describe('P7: files wait for sound and picture', () => {
  /**
   * Sends as much as is allowed over a line of so many bytes in a millisecond; the queue in front of it in
   * milliseconds.
   */
  function run(rate: number, distanceMs: number, forMs: number): { sent: number; queue: number } {
    const pace = new Pace();
    const arrivals: { end: number; at: number }[] = [];
    let [sent, busyUntil, queue] = [0, 0, 0];
    for (let now = 0; now < forMs; now++) {
      while (arrivals[0] && arrivals[0].at <= now) pace.arrived(1, arrivals.shift()?.end ?? 0, now);
      for (let piece = pace.piece; piece > 0; piece = pace.piece) {
        busyUntil = Math.max(now, busyUntil) + piece / rate;
        sent += piece;
        pace.sent(1, sent, piece, now);
        arrivals.push({ end: sent, at: busyUntil + distanceMs });
      }
      queue = Math.max(queue, busyUntil - now);
    }
    return { sent, queue };
  }

  test.each([
    ['0.5 Mbit/s, 60 ms', 62.5, 60, 300],
    ['5 Mbit/s, 60 ms', 625, 60, 150],
    ['50 Mbit/s, 20 ms', 6250, 20, 150],
    ['1 Gbit/s, 1 ms', 125_000, 1, 150],
  ])('over %s it uses the line, and the queue stays short', (_line, rate, distance, most) => {
    const { sent, queue } = run(rate, distance, 20_000);
    expect(sent / (rate * 20_000)).toBeGreaterThan(0.8);
    expect(queue).toBeLessThan(most);
  });

  test('confirmations of nothing change nothing, and what is given up frees its place', () => {
    const pace = new Pace();
    const start = pace.window;
    pace.arrived(1, 1_000_000, 5);
    expect(pace.window).toBe(start);
    for (let end = pace.piece; pace.piece > 0; end += pace.piece) pace.sent(1, end, pace.piece, 0);
    pace.arrived(2, 1_000_000, 5);
    expect(pace.piece).toBe(0);
    pace.forgetFile(1);
    expect(pace.piece).toBeGreaterThan(0);
  });
});
