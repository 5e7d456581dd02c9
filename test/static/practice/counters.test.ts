import { expect, test } from 'vitest';
import { sinceText } from '../../../static/practice/counters.ts';
import { formatSince } from '../../../views/components/formats.ts';

const minute = 60_000;
const hour = 60 * minute;

test('"seit 4 Min." counts on in the words of the server', () => {
  for (const ago of [0, 59_000, minute, 4 * minute, hour, hour + 5 * minute, 24 * hour, 72 * hour]) {
    expect(sinceText(0, ago)).toBe(formatSince(0, ago));
  }
});
