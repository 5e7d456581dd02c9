import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeviceState } from '../../../static/connection/channel.ts';
import { doctorReading, patientReading, readingOf } from '../../../static/conversation/code_words.ts';
import { otherWords, stateOf } from '../../../static/conversation/other_devices.ts';
import { ownWords } from '../../../static/conversation/own_devices.ts';
import { allowHelps, allowSteps } from '../../../static/devices/allow_place.ts';
import { isStuck, keyWord, ownState } from '../../../static/devices/device_state.ts';
import type { DeviceName } from '../../../static/devices/device_words.ts';
import { type Kind, LocalMedia } from '../../../static/devices/media.ts';
import { findTrouble, troubleWords, withoutWords } from '../../../static/devices/trouble.ts';
import { FakeDesk, type FakeDevice } from '../fakes/desk.ts';
import { FakeStream } from '../fakes/media.ts';
import { withFakePage } from '../fakes/page.ts';

/*
 * Camera × microphone, each in every state: what the keys, the hints and the other page say is true of
 * exactly this.
 */

withFakePage();
beforeEach(() => vi.stubGlobal('MediaStream', FakeStream));

const states = ['on', 'off', 'denied', 'missing', 'busy'] as const;
type State = (typeof states)[number];
const kinds = { audio: 'microphone', video: 'camera' } as const;

/** Devices like this, asked for; what is off was switched off by hand. */
async function sitDown(is: Record<Kind, State>) {
  const devices = (['audio', 'video'] as const).flatMap((kind): FakeDevice[] =>
    is[kind] === 'missing' ? [] : [{ kind: `${kind}input`, deviceId: kind, busy: is[kind] === 'busy' }],
  );
  const desk = new FakeDesk(...devices);
  for (const kind of ['audio', 'video'] as const)
    if (is[kind] === 'denied') desk.permit(kinds[kind], 'denied');
  vi.stubGlobal('navigator', { mediaDevices: desk, permissions: desk.permissions, userAgent: 'Chrome/156' });
  const media = new LocalMedia();
  await media.askForDevices();
  for (const kind of ['audio', 'video'] as const) if (is[kind] === 'off') await media.toggle(kind, false);
  return { media, desk };
}

const cases = states.flatMap((video) => states.map((audio) => [video, audio] as const));

describe.each(cases)('camera %s, microphone %s', (video, audio) => {
  const stuck = (state: State) => !['on', 'off'].includes(state);

  test('keys, and what the other page is told', async () => {
    const { media } = await sitDown({ audio, video });
    expect([ownState(media, 'video'), ownState(media, 'audio')]).toEqual([video, audio]);
    expect([stateOf(media, 'video'), stateOf(media, 'audio')]).toEqual([video, audio]);
    expect([isStuck(video), isStuck(audio)]).toEqual([stuck(video), stuck(audio)]);
    const words = { on: '', off: 'aus', denied: 'gesperrt', missing: 'fehlt', busy: 'belegt' };
    expect([keyWord(video), keyWord(audio)]).toEqual([words[video], words[audio]]);
  });

  test('the hints name what is missing and nothing else, and say what the other side gets', async () => {
    const { media } = await sitDown({ audio, video });
    const trouble = findTrouble(media, false);
    expect(trouble === null).toBe(!stuck(video) && !stuck(audio));
    if (!trouble) return;
    const { title, help } = troubleWords(trouble, 'chromium', false);
    const own = ownWords(trouble, 'Chrome/156');
    for (const text of [title, `${own.title} ${own.words}`]) {
      expect(/Kamera/.test(text)).toBe(stuck(video));
      expect(/Mikrofon/.test(text)).toBe(stuck(audio));
    }
    expect(/hört Sie nicht/.test(own.title)).toBe(stuck(audio));
    expect(/sieht/.test(own.title)).toBe(stuck(video));
    expect(/hört Sie aber/.test(own.title)).toBe(stuck(video) && audio === 'on');
    const without = withoutWords(trouble);
    expect(/hört Sie aber/.test(without)).toBe(audio === 'on');
    expect(/sieht/.test(without)).toBe(video !== 'on');
    expect(/hört Sie dann nicht/.test(without)).toBe(audio !== 'on');
    expect(help.split('Noch einmal versuchen').length).toBe(2);
  });

  test('the doctor reads "ausgeschaltet" of what was switched off only', () => {
    const text = otherWords('Erika Mustermann', { audio, video });
    const both = audio === video;
    const of = (state: DeviceState) => video === state || audio === state;
    expect(/ausgeschaltet/.test(text)).toBe(of('off'));
    expect(/freigegeben/.test(text)).toBe(of('denied'));
    expect(/belegt/.test(text)).toBe(of('busy'));
    expect(/(keine?|weder) (Kamera|Mikrofon)/.test(text)).toBe(of('missing'));
    expect(/Kamera/.test(text)).toBe(video !== 'on');
    expect(/Mikrofon/.test(text)).toBe(audio !== 'on');
    if (both && stuck(audio)) expect(text.match(/Erika Mustermann/g)).toHaveLength(1);
  });

  test.each(states)('nobody who cannot be heard is asked to read aloud, doctor %s', (doctor) => {
    const reading = readingOf({ audio, video }, doctor);
    expect(reading === 'patient').toBe(!stuck(audio));
    if (reading === 'doctor') expect([stuck(doctor), video]).toEqual([false, 'on']);
    const patient = patientReading(reading, audio === 'off');
    expect(/lesen Sie/.test(patient.strip)).toBe(!stuck(audio));
    expect(/lesen Sie/.test(patient.changed)).toBe(!stuck(audio));
    expect(/vorgelesen/.test(patient.done)).toBe(!stuck(audio));
    expect(/schalten Sie das Mikrofon ein/.test(patient.strip)).toBe(audio === 'off');
    const practice = doctorReading(reading, { other: 'Erika Mustermann', off: doctor === 'off' });
    if (stuck(doctor)) expect(practice.strip).not.toContain('lesen Sie vor');
    expect(/nicht zu hören/.test(practice.strip)).toBe(stuck(audio));
  });
});

describe.each(Object.entries(allowHelps))('how to allow it in %s', (place, help) => {
  test.each<[DeviceName, string, string]>([
    ['audio', 'Mikrofon', 'Kamera'],
    ['video', 'Kamera', 'Mikrofon'],
  ])('%s alone', (name, named, other) => {
    const text = allowSteps(help, name).join(' ');
    expect(text).toContain(named);
    expect(text).not.toContain(other);
    expect(text).not.toMatch(/DEVICES|SIGN/);
  });

  test('both', () => {
    const text = allowSteps(help, 'both').join(' ');
    expect(text).not.toMatch(/DEVICES|SIGN/);
    if (place !== 'firefox') expect(text).toContain('Kamera und Mikrofon');
  });
});

test('a key that could not be had is on once the device can be', async () => {
  const { media, desk } = await sitDown({ audio: 'busy', video: 'on' });
  expect(ownState(media, 'audio')).toBe('busy');
  for (const device of desk.devices) device.busy = false;
  await media.askForDevices();
  expect([ownState(media, 'audio'), findTrouble(media, false)]).toEqual(['on', null]);
});
