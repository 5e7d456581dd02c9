import { describe, expect, test } from 'vitest';
import { bindAway } from '../../../static/conversation/away.ts';
import { doctor, fakeCall, jonas } from '../fakes/call.ts';
import { page, settle, withFakePage } from '../fakes/page.ts';

withFakePage();

describe('lesson 16: another window in front', () => {
  function bind(media: Partial<Parameters<typeof bindAway>[1]> = {}) {
    const call = fakeCall();
    const devices = { wanted: { audio: true, video: true }, isOn: () => true, woken: Promise.resolve([]) };
    const part = bindAway(call.port, { ...devices, ...media }, 'Dr. Sommer');
    return { ...call, part };
  }
  const welcome = () => page.part('welcome-back').textContent;

  test('is told to the others, also to who comes meanwhile', () => {
    const { meet, open, said } = bind();
    page.hide(true);
    expect(said).toEqual([]);
    page.hide(false);
    meet(doctor);
    page.hide(true);
    open(doctor);
    page.hide(false);
    expect(said.map(([message]) => message)).toEqual([
      { type: 'away', on: true },
      { type: 'away', on: true },
      { type: 'away', on: false },
    ]);
  });

  test.each<[string, Parameters<typeof bind>[0], string]>([
    ['everything runs', {}, 'Kamera und Mikrofon laufen.'],
    [
      'both had stopped',
      { woken: Promise.resolve(['video', 'audio']) },
      'Kamera und Mikrofon wurden neu gestartet.',
    ],
    ['the camera had stopped', { woken: Promise.resolve(['video']) }, 'Kamera wurde neu gestartet.'],
    ['the camera is off by hand', { wanted: { audio: true, video: false } }, 'Mikrofon läuft.'],
    ['something does not run', { isOn: () => false }, ''],
  ])('who comes back reads how the devices are: %s', async (_, media, words) => {
    const { meet, part } = bind(media);
    meet(doctor);
    page.hide(true);
    page.hide(false);
    await settle();
    expect(welcome()).toBe(words);
    part.forget();
    expect(welcome()).toBe('');
  });

  test('of the other side it is said by name, until it is back or gone', () => {
    const { meet, tell } = bind();
    const words = () => page.part('other-away').textContent;
    meet(doctor, jonas);
    tell({ type: 'away', on: true }, jonas);
    expect(words()).toBe('');
    tell({ type: 'away', on: true }, doctor);
    expect(words()).toBe('Dr. Sommer hat gerade ein anderes Fenster offen.');
    tell({ type: 'away', on: false }, doctor);
    expect(words()).toBe('');
    tell({ type: 'away', on: true }, doctor);
    meet(jonas);
    expect(words()).toBe('');
  });
});
