import { expect, test } from 'vitest';
import { type AllowPlace, allowHelps, allowPlace, allowSteps } from '../../../static/devices/allow_place.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each<[AllowPlace, string]>([
  ['chrome', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36`],
  ['chrome', `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/156.0.0.0 Safari/537.36`],
  ['chrome-android', `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/156.0.0.0 Mobile Safari/537.36`],
  ['edge', `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`],
  ['firefox', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  [
    'safari',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  ],
  [
    'iphone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  ],
  [
    'samsung',
    `Mozilla/5.0 (Linux; Android 10; K) ${webkit} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`,
  ],
])('%s is known by its name', (place, userAgent) => {
  expect(allowPlace(userAgent)).toBe(place);
});

test.each(Object.entries(allowHelps))('%s: two steps in plain words, tapped on phones', (_place, help) => {
  const steps = allowSteps(help, 'both');
  for (const step of steps) expect(step).toMatch(/^[A-ZÄÖÜ][^!]*\.$/);
  expect(steps[0]).toMatch(help.phone ? /^Tippen/ : /^Klicken/);
});
