import { expect, test } from 'vitest';
import { stepStates } from '../../../static/visit/steps.ts';
import { techniqueOf, wayOnWord } from '../../../static/visit/way_on.ts';

test.each([
  ['name', 'unknown', 'current todo todo todo'],
  ['name', 'works', 'current todo todo todo'],
  ['technique', 'unknown', 'done current todo todo'],
  ['technique', 'works', 'done current todo todo'],
  ['technique', 'partly', 'done current todo todo'],
  ['waiting', 'works', 'done done current todo'],
  ['waiting', 'partly', 'done failed current todo'],
  ['waiting', 'unknown', 'done failed current todo'],
  ['call', 'works', 'done done done current'],
  ['call', 'partly', 'done failed done current'],
  ['farewell', 'works', 'done done done done'],
  ['farewell', 'partly', 'done failed done done'],
] as const)('on the screen %s, technique %s, the steps are %s', (screen, technique, steps) => {
  expect(stepStates(screen, technique).join(' ')).toBe(steps);
});

test.each([
  ['nobody has been asked', { asked: false, asking: false }, [], ['Wartezimmer betreten', 'unknown']],
  ['the browser asks', { asked: false, asking: true }, [], ['Wartezimmer betreten', 'unknown']],
  ['it asks again', { asked: true, asking: true }, [], ['Wartezimmer betreten', 'unknown']],
  ['both work', { asked: true, asking: false }, ['audio', 'video'], ['Wartezimmer betreten', 'works']],
  ['no camera', { asked: true, asking: false }, ['audio'], ['Ohne Kamera weiter', 'partly']],
  ['no microphone', { asked: true, asking: false }, ['video'], ['Ohne Mikrofon weiter', 'partly']],
  ['nothing', { asked: true, asking: false }, [], ['Ohne Kamera und Mikrofon weiter', 'partly']],
] as const)('%s: the one button', (_what, state, working, [word, technique]) => {
  const works = (kind: 'audio' | 'video') => (working as readonly string[]).includes(kind);
  const devices = { ...state, works };
  expect(wayOnWord('technique', devices)).toBe(word);
  expect(wayOnWord('name', devices)).toBe('Weiter');
  expect(techniqueOf(devices)).toBe(technique);
});
