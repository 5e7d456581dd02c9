import { describe, expect, test } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import type { SignalPayload } from '../../../signaling/messages.ts';
import type { People } from '../../../static/connection/people.ts';
import { FakeConnection } from '../fakes/connection.ts';
import { network } from '../fakes/network.ts';
import { pass } from './two_peers.ts';
import {
  camera,
  close,
  devices,
  everSent,
  introduce,
  makePage,
  microphone,
  nothing,
  person,
  talking,
  visit,
  withPeople,
} from './visit_pages.ts';

withPeople();

describe('S6, lesson 21: nothing of anybody leaves before the admission', () => {
  test('the connection stands while the patient waits, and carries nothing', async () => {
    const { pages, page } = visit('doctor', 'patient');
    introduce(pages, false);
    for (const { people } of pages) people.sendTracks(false, devices);
    await pass(5000);
    expect(page('doctor').told.links.at(-1)).toBe('connected');
    expect(everSent()).toEqual([]);
    close(pages);
  });

  test.each([
    ['this page may talk, the other is not admitted', true, false],
    ['the other is admitted, this page may not talk', false, true],
    ['neither', false, false],
  ])('%s: nothing', async (_what, mayTalk, admitted) => {
    const { pages } = visit('doctor', 'patient');
    introduce(pages, admitted);
    await pass(2000);
    for (const { people } of pages) people.sendTracks(mayTalk, devices);
    // A new connection attaches what there is: that is nothing, too.
    network.killRelay();
    await pass(12_000);
    expect(FakeConnection.all.length).toBeGreaterThan(2);
    expect(everSent()).toEqual([]);
    close(pages);
  });

  test('both: picture and sound, without another word between the pages', async () => {
    const { pages, page } = visit('doctor', 'patient');
    introduce(pages, false);
    await pass(2000);
    const said = page('doctor').told.signals.length;
    introduce(pages, true);
    for (const { people } of pages) people.sendTracks(true, devices);
    await pass(100);
    for (const one of FakeConnection.all)
      expect(one.transceivers.map(({ sender }) => sender.track)).toEqual([microphone, camera, null]);
    expect(page('doctor').told.signals).toHaveLength(said);
    close(pages);
  });

  test('whoever is not admitted any more gets nothing from then on', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const { people } = page('doctor');
    people.sendTracks(true, devices);
    await pass(100);
    people.setPeople([person(page('patient'), { admitted: false })]);
    people.sendTracks(true, devices);
    await pass(100);
    expect(people.main()?.sender('video')?.track).toBeNull();
    expect(people.main()?.sender('audio')?.track).toBeNull();
    close(pages);
  });

  test('a guest who knocks gets nothing while the patient gets everything', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('doctor');
    people.setPeople([person(page('patient')), person(page('guest-a'), { admitted: false })]);
    people.sendTracks(true, devices);
    await pass(100);
    expect(people.peer('patient')?.sender('video')?.track).toBe(camera);
    expect(people.peer('guest-a')?.sender('video')?.track).toBeNull();
    expect(people.admitted().map(({ seat }) => seat)).toEqual(['patient']);
    expect(people.knocking().map(({ seat }) => seat)).toEqual(['guest-a']);
    close(pages);
  });
});

describe('D2: a lying server', () => {
  test('that names two certificates: the connection is closed and the page warned', async () => {
    const { hub, pages, page } = visit('doctor', 'patient');
    const { people } = page('patient');
    hub.set(page('patient').instance, {
      receiveSignal: (from: string, payload: SignalPayload) => {
        const sdp = payload.description?.sdp.replace(
          /a=fingerprint:.*/,
          (line) => `${line}\r\n${line.replace(/[0-9]/g, '7')}`,
        );
        people.receiveSignal(from, sdp ? { ...payload, description: { type: 'offer', sdp } } : payload);
      },
    } as People);
    introduce(pages);
    await pass(5000);
    expect(page('patient').told.codes).toEqual([null]);
    expect(page('patient').told.links).not.toContain('connected');
    expect(page('patient').told.signals).toEqual([]);
    people.sendTracks(true, devices);
    await pass(20_000);
    expect(everSent()).toEqual([]);
    close(pages);
  });

  test('that names two certificates for a guest: it is said of that guest, and of nobody else', async () => {
    const { hub, pages, page } = visit('doctor', 'patient', 'guest-a');
    const { people } = page('guest-a');
    hub.set(page('guest-a').instance, {
      receiveSignal: (from: string, payload: SignalPayload) => {
        const sdp = payload.description?.sdp.replace(
          /a=fingerprint:.*/,
          (line) => `${line}\r\n${line.replace(/[0-9]/g, '7')}`,
        );
        const forged = sdp && from.startsWith('patient');
        people.receiveSignal(from, forged ? { ...payload, description: { type: 'offer', sdp } } : payload);
      },
    } as People);
    introduce(pages);
    await pass(5000);
    expect(people.code('patient').verdict).toBe('refused');
    expect(people.code('doctor').digits).toMatch(/^\d{6}$/);
    expect(page('guest-a').told.codes).toEqual([people.code('doctor').digits]);
    people.sendTracks(true, devices);
    await pass(5000);
    expect(people.peer('patient')?.pc).toBeNull();
    close(pages);
  });

  test('that puts another page between, later, takes the compared code away', async () => {
    const { hub, pages, page } = await talking('doctor', 'patient');
    const doctor = page('doctor');
    const gone = doctor.told.codesGone;
    const attacker = makePage('patient', hub, 3);
    attacker.people.setPeople([person(doctor, { seenBy: 'patient' })]);
    doctor.people.setPeople([person(attacker)]);
    expect(doctor.told.codesGone).toBe(gone + 1);
    close([...pages, attacker]);
  });
});

test('what is no message of the channel is not passed on', async () => {
  const { pages, page } = await talking('doctor', 'patient');
  for (const text of ['hello', '{"type":"admit"}', '{"type":"chat","id":1,"text":""}', '[]', 'null'])
    page('doctor').people.main()?.sendText(text);
  await pass(100);
  expect(page('patient').told.messages).toEqual([]);
  close(pages);
});

test('nothing is sent for the people of a page that has ended', async () => {
  const { pages, page } = await talking('doctor', 'patient');
  page('doctor').people.sendTracks(true, devices);
  await pass(100);
  page('doctor').people.close();
  const said = page('doctor').told.signals.length;
  page('doctor').people.sendTracks(true, nothing);
  await pass(minute);
  expect(page('doctor').told.signals).toHaveLength(said);
  expect(FakeConnection.all[0]?.closed).toBe(true);
  close(pages);
});
