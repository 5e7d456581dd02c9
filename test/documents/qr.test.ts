import { expect, test } from 'vitest';
import { qrSvgPath } from '../../documents/qr.ts';

test('a QR code is one path inside its square, with a quiet zone of four modules', () => {
  const { size, path } = qrSvgPath('https://video.praxis.example/c/abcdefghijklmnopqrstuvwxyz012345');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
  expect(runs.map((run) => run.length).every((length) => length === 3)).toBe(true);
  expect(runs.length).toBeGreaterThan(100);
  // The finder pattern at the top left: seven dark modules in a row.
  expect(runs[0]).toEqual([4, 4, 7]);
  for (const [x = 0, y = 0, width = 0] of runs) {
    expect(x).toBeGreaterThanOrEqual(4);
    expect(x + width).toBeLessThanOrEqual(size - 4);
    expect(y).toBeLessThan(size - 4);
  }
});
