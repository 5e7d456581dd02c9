import { beforeEach, expect, test, vi } from 'vitest';
import { announce, forgetAnnounced, sayingOnce, tell } from '../../../static/page/announce.ts';
import { part } from '../../../static/page/page.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();
beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const lines = (manner = 'polite') =>
  page.find(`[data-spoken="${manner}"]`).children.map(({ textContent }) => textContent);

test('each text is a line of its own, said however often it is the same; urgent ones have another place', () => {
  announce('Ja');
  announce('Ja');
  announce('');
  announce('Der Code fehlt.', { urgent: true });
  expect([lines(), lines('assertive')]).toEqual([['Ja', 'Ja'], ['Der Code fehlt.']]);
});

test('S7: nothing that was said stays on the page', () => {
  announce('Guten Tag');
  vi.advanceTimersByTime(5000);
  expect(lines()).toEqual([]);
});

test('S7: the end of a call leaves nothing of it, however lately it was said', () => {
  announce('Sie: Guten Tag');
  announce('Der Code passt nicht.', { urgent: true });
  forgetAnnounced();
  announce('Das Gespräch ist zu Ende.');
  vi.advanceTimersByTime(4999);
  expect([lines(), lines('assertive')]).toEqual([['Das Gespräch ist zu Ende.'], []]);
});

test('what is written is said when it is another text', () => {
  const place = part('place');
  for (const text of ['eins', 'eins', '', 'zwei']) tell(place, text);
  expect([place.textContent, lines()]).toEqual(['zwei', ['eins', 'zwei']]);
});

test('what comes and goes is said each time that it comes', () => {
  const say = sayingOnce();
  for (const text of ['Sie werden nicht gehört.', 'Sie werden nicht gehört.', '', 'Sie werden nicht gehört.'])
    say(text);
  expect(lines()).toEqual(['Sie werden nicht gehört.', 'Sie werden nicht gehört.']);
});
