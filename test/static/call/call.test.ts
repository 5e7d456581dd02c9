import { describe, expect, test, vi } from 'vitest';
import { type CallState, phaseOf, screenOf } from '../../../static/call/call_state.ts';
import type { ChannelMessage } from '../../../static/connection/channel.ts';
import { pass } from '../connection/two_peers.ts';
import { noCode } from '../fakes/call.ts';
import { FakeConnection, withFakeRtc } from '../fakes/connection.ts';
import { FakeWebSocket } from '../fakes/web_socket.ts';
import { ice, type Page, type SeatName, talking, tracks, visit, withFakeHub } from './visit_calls.ts';

/*
 * One page's part in a visit, with a hub that says what the test wants: what is sent to whom and heard from
 * whom follows from the server's admission (S6), and from who is still there.
 */

withFakeRtc();
withFakeHub();

/** Whatever the page of `from` wants: a page that does not obey says it all the same. */
function sayAnyway(from: Page, to: SeatName, message: ChannelMessage): void {
  expect(from.call.peer(to)?.sendText(JSON.stringify(message))).toBe(true);
}

const seatsOf = ({ call }: Page) => call.people.map(({ seat }) => seat);
const sentTo = ({ call }: Page, to: SeatName) =>
  (['audio', 'video'] as const).map((purpose) => call.peer(to)?.sender(purpose)?.track ?? null);

describe('S6: before the admission', () => {
  test('no word on the data channel is heard, nor kept for later', async () => {
    const { page, admit, close } = visit(['doctor', 'patient']);
    await pass(2000);
    const [doctor, patient] = [page('doctor'), page('patient')];
    expect(doctor.call.peer('patient')?.link).toBe('connected');
    const room = vi.fn();
    for (const [from, to] of [
      [doctor, 'patient'],
      [patient, 'doctor'],
    ] as const) {
      expect(from.call.say({ type: 'chat', id: 1, text: 'too early' })).toBe(false);
      sayAnyway(from, to, { type: 'chat', id: 1, text: 'too early' });
      sayAnyway(from, to, { type: 'room', people: 'too early' });
      sayAnyway(from, to, { type: 'code_verdict', same: true });
      sayAnyway(from, to, { type: 'bye' });
    }
    await pass(200);
    expect([doctor.heard, patient.heard]).toEqual([[], []]);
    expect([doctor.call.state.code, patient.call.state.code]).toEqual([noCode, noCode]);
    expect(patient.call.state.otherLeft).toBe(false);

    admit();
    await pass(200);
    patient.call.hear('room', room);
    expect(room).not.toHaveBeenCalled();
    sayAnyway(doctor, 'patient', { type: 'chat', id: 2, text: 'now' });
    await pass(200);
    expect(patient.heard).toEqual(['doctor: now']);
    close();
  });
});

describe('X1: a doctor has two windows, and lets the patient in from the other one', () => {
  async function admitted() {
    const held = new Set<SeatName>(['doctor']);
    const made = visit(['doctor', 'patient'], () => {}, held);
    await pass(2000);
    made.admit();
    await pass(2000);
    held.clear();
    return made;
  }

  test('the window that is only prepared sends nothing, and makes no code', async () => {
    const { page, close } = await admitted();
    expect(sentTo(page('doctor'), 'patient')).toEqual([null, null]);
    expect(page('doctor').call.say({ type: 'chat', id: 1, text: 'from the wrong window' })).toBe(false);
    expect(page('patient').call.state.code.digits).toBeNull();
    close();
  });

  test('so the page that lets in has the first code, and nobody is warned', async () => {
    const { page, reload, close } = await admitted();
    reload(page('doctor'));
    await pass(5000);
    const { digits, changed } = page('patient').call.state.code;
    expect(digits).toMatch(/^\d{6}$/);
    expect(changed).toBe(false);
    close();
  });

  test('the window that lets in itself talks from then on', async () => {
    const { page, close } = await admitted();
    page('doctor').call.release();
    await pass(5000);
    expect(sentTo(page('doctor'), 'patient')).toEqual([tracks.audio, tracks.video]);
    expect(page('patient').call.state.code).toMatchObject({ changed: false, digits: expect.any(String) });
    close();
  });
});

describe('D4: with a guest in the visit, when the doctor hangs up', () => {
  test('the patient’s page, which shows the waiting room, sends nothing to the guest and hears nothing', async () => {
    const { page, enter, close } = await talking('doctor', 'patient', 'guest');
    const [doctor, patient, guest] = [page('doctor'), page('patient'), page('guest')];
    expect(sentTo(patient, 'guest')).toEqual([tracks.audio, tracks.video]);

    doctor.call.hangUp();
    await pass(1000);
    expect(screenOf(patient.call.state)).toBe('waiting');
    for (const [one, other] of [
      [patient, 'guest'],
      [guest, 'patient'],
    ] as const) {
      expect(seatsOf(one)).toEqual([]);
      expect(sentTo(one, other)).toEqual([null, null]);
    }
    sayAnyway(guest, 'patient', { type: 'chat', id: 1, text: 'are you there?' });
    await pass(200);
    expect(patient.heard).toEqual([]);

    // The doctor comes back: then it goes on by itself, for all.
    enter(doctor);
    await pass(3000);
    expect(screenOf(patient.call.state)).toBe('call');
    expect(seatsOf(patient)).toEqual(['doctor', 'guest']);
    expect(sentTo(patient, 'guest')).toEqual([tracks.audio, tracks.video]);
    expect(sentTo(patient, 'doctor')).toEqual([tracks.audio, tracks.video]);
    close();
  });

  test('who hangs up then as well is gone for the others', async () => {
    const { page, close } = await talking('doctor', 'patient', 'guest');
    page('doctor').call.hangUp();
    await pass(1000);
    page('guest').call.hangUp();
    await pass(1000);
    expect(page('patient').call.peer('guest')).toBeNull();
    close();
  });
});

test('when the patient hangs up, the guest stays a guest on the doctor’s page, and both go on talking', async () => {
  const { page, close } = await talking('doctor', 'patient', 'guest');
  const doctor = page('doctor');
  page('patient').call.hangUp();
  await pass(1000);
  expect(doctor.call.state.otherLeft).toBe(true);
  expect(doctor.call.mainSeat).toBe('patient');
  expect(seatsOf(doctor)).toEqual(['guest']);
  expect(doctor.call.main).toBeNull();
  expect(sentTo(doctor, 'guest')).toEqual([tracks.audio, tracks.video]);
  page('guest').call.say({ type: 'chat', id: 1, text: 'still here' });
  await pass(200);
  expect(doctor.heard).toEqual(['guest: still here']);
  close();
});

describe('D2: who has compared the codes', () => {
  test('the doctor says it to each by name, the patient to a guest, and nobody else', async () => {
    const { page, close } = await talking('doctor', 'patient', 'guest');
    const [doctor, patient, guest] = [page('doctor'), page('patient'), page('guest')];
    await pass(3000);
    const verdicts = () => ({
      doctor: [doctor.call.code('patient').verdict, doctor.call.code('guest').verdict],
      patient: [patient.call.code('doctor').verdict, patient.call.code('guest').verdict],
      guest: [guest.call.code('doctor').verdict, guest.call.code('patient').verdict],
    });
    sayAnyway(guest, 'patient', { type: 'code_verdict', same: true });
    sayAnyway(guest, 'doctor', { type: 'code_verdict', same: true });
    sayAnyway(patient, 'doctor', { type: 'code_verdict', same: true });
    await pass(200);
    expect(Object.values(verdicts()).flat()).toEqual(Array(6).fill('open'));

    doctor.call.compare(true);
    doctor.call.compare(false, 'guest');
    patient.call.compare(true, 'guest');
    await pass(200);
    expect(verdicts()).toEqual({
      doctor: ['same', 'mismatch'],
      patient: ['told', 'same'],
      guest: ['mismatch', 'told'],
    });
    expect(doctor.call.compares('patient') && doctor.call.compares('guest')).toBe(true);
    expect([patient.call.compares('guest'), patient.call.compares('doctor')]).toEqual([true, false]);
    // A click where it is not for this page to say does nothing, here and there.
    patient.call.compare(false);
    guest.call.compare(false, 'patient');
    await pass(200);
    expect([doctor.call.code('patient').verdict, patient.call.code('guest').verdict]).toEqual([
      'same',
      'same',
    ]);
    expect(patient.call.state.code).toEqual(patient.call.code('doctor'));
    close();
  });
});

describe('X1: a connection that is not to be trusted', () => {
  test('sends nothing after a forged word, on both sides, until each person decides; it is loud on both', async () => {
    const { page, close } = await talking('doctor', 'patient');
    const [doctor, patient] = [page('doctor'), page('patient')];
    await pass(3000);
    expect(sentTo(patient, 'doctor')).toEqual([tracks.audio, tracks.video]);
    sayAnyway(doctor, 'patient', { type: 'code_commit', hash: `${'A'.repeat(43)}=` });
    await pass(200);
    for (const [one, other] of [
      [doctor, 'patient'],
      [patient, 'doctor'],
    ] as const) {
      expect(one.call.state.code.verdict).toBe('refused');
      expect(sentTo(one, other)).toEqual([null, null]);
      expect(phaseOf(one.call.state)).toBe('connected');
    }
    patient.call.acceptCode();
    await pass(200);
    expect(sentTo(patient, 'doctor')).toEqual([tracks.audio, tracks.video]);
    expect(sentTo(doctor, 'patient')).toEqual([null, null]);
    close();
  });

  test('nothing that was known is left when the person has hung up and enters again', async () => {
    const { page, enter, close } = await talking('doctor', 'patient');
    await pass(3000);
    const [doctor, patient] = [page('doctor'), page('patient')];
    expect(patient.call.state.code.digits).toMatch(/^\d{6}$/);
    doctor.call.compare(true);
    patient.call.hangUp();
    await pass(1000);
    enter(patient);
    expect(patient.call.state.code).toEqual(noCode);
    await pass(5000);
    const { digits } = patient.call.state.code;
    expect(patient.call.state.code).toEqual({ ...noCode, digits, verdict: 'open' });
    // It is the same page with the same certificate, which the doctor has confirmed: only the number is new.
    expect(doctor.call.state.code).toEqual({ ...noCode, digits, verdict: 'same' });
    close();
  });

  test('a page that comes back has a code with each, although the others know one of the same pair', async () => {
    const { page, enter, close } = await talking('doctor', 'patient', 'guest');
    await pass(3000);
    for (const seat of ['doctor', 'patient', 'guest'] as const) {
      page(seat).call.hangUp();
      await pass(1000);
      enter(page(seat));
      await pass(6000);
      for (const one of ['doctor', 'patient', 'guest'] as const) {
        for (const other of seatsOf(page(one))) {
          const code = page(one).call.code(other);
          expect(code.digits).toMatch(/^\d{6}$/);
          expect(code.digits).toBe(page(other as SeatName).call.code(one).digits);
        }
      }
    }
    close();
  });
});

describe('P7: how long it takes', () => {
  const slowness = ({ slow, verySlow }: CallState) => ({ slow, verySlow });

  test('after 10 s without a connection it is said, after 30 s the phone becomes large, although the trouble changes its kind', async () => {
    const { page, close } = await talking('doctor', 'patient');
    const { call, socket } = page('patient');
    for (const one of FakeConnection.all) one.become('disconnected');
    // First the other side, then the server too: it is one interruption.
    await pass(5000);
    socket?.lose();
    await pass(4900);
    expect(phaseOf(call.state)).toBe('reconnecting');
    expect(slowness(call.state)).toEqual({ slow: false, verySlow: false });
    await pass(200);
    expect(slowness(call.state)).toEqual({ slow: true, verySlow: false });
    await pass(19_800);
    expect(call.state.verySlow).toBe(false);
    await pass(200);
    expect(call.state.verySlow).toBe(true);
    close();
  });

  test('the same in the waiting room while the server is away; its answer ends it', async () => {
    const { page, close } = visit(['patient']);
    await pass(100);
    const patient = page('patient');
    expect(phaseOf(patient.call.state)).toBe('waiting');
    patient.socket?.lose();
    expect(phaseOf(patient.call.state)).toBe('reconnecting');
    await pass(30_100);
    expect(screenOf(patient.call.state)).toBe('waiting');
    expect(patient.call.state.verySlow).toBe(true);

    // The page has tried again and again; this time the server answers.
    while (FakeWebSocket.all.at(-1)?.readyState !== 0) await pass(100);
    const back = FakeWebSocket.all.at(-1);
    expect(back).not.toBe(patient.socket);
    back?.open();
    back?.say({ type: 'waiting', since: 0, practicePresent: true, ice });
    expect(slowness(patient.call.state)).toEqual({ slow: false, verySlow: false });
    close();
  });

  test('the time shown counts from the admission, also for a page that comes later', async () => {
    const { page, welcome, close } = await talking('doctor', 'patient');
    const patient = page('patient');
    expect(Date.now() - patient.call.startedAt).toBe(2000);
    welcome(patient, 61_000);
    expect(Date.now() - patient.call.startedAt).toBe(61_000);
    close();
  });
});
