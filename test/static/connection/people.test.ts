import { describe, expect, test, vi } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import type { SignalPayload } from '../../../signaling/messages.ts';
import { noCode } from '../fakes/call.ts';
import { FakeConnection, fakeOf, withFakeRtc } from '../fakes/connection.ts';
import { network } from '../fakes/network.ts';
import { pass } from './two_peers.ts';
import {
  camera,
  close,
  codeWords,
  devices,
  digitsOf,
  everSent,
  type Hub,
  introduce,
  makePage,
  microphone,
  nothing,
  type Page,
  person,
  sentUnread,
  talking,
  visit,
} from './visit_pages.ts';

withFakeRtc();

describe('S6, lesson 21: nothing of anybody leaves before the admission', () => {
  test('the connection stands while the patient waits, and carries nothing', async () => {
    const { pages, page } = visit('doctor', 'patient');
    introduce(pages, false);
    for (const { people } of pages) people.sendTracks(false, devices);
    await pass(5000);
    expect(page('doctor').told.links.at(-1)).toBe('connected');
    expect(everSent()).toEqual([]);
    // X1: nobody can search for a code while a patient waits.
    expect([codeWords(page('doctor'), 'patient'), codeWords(page('patient'), 'doctor')]).toEqual([[], []]);
    expect(page('doctor').people.code('patient')).toEqual(noCode);
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
    for (const { seat, people } of pages)
      expect(people.code(seat === 'doctor' ? 'patient' : 'doctor')).toEqual(noCode);
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
    people.setPeople([person(page('patient'), false)]);
    people.sendTracks(true, devices);
    await pass(100);
    expect(people.main()?.sender('video')?.track).toBeNull();
    expect(people.main()?.sender('audio')?.track).toBeNull();
    close(pages);
  });

  test('a guest who knocks gets nothing while the patient gets everything', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('doctor');
    people.setPeople([person(page('patient')), person(page('guest-a'), false)]);
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
    });
    introduce(pages);
    await pass(5000);
    expect(page('patient').told.links).not.toContain('connected');
    // All that goes back is the warning, so that both read it.
    expect(page('patient').told.signals.map(({ payload }) => payload)).toEqual([
      { connection: 1, forged: true },
    ]);
    for (const { told } of pages) expect(told.codes.at(-1)).toEqual({ ...noCode, verdict: 'refused' });
    for (const one of pages) one.people.sendTracks(true, devices);
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
    });
    introduce(pages);
    for (const one of pages) one.people.sendTracks(true, nothing);
    await pass(5000);
    expect(people.code('patient').verdict).toBe('refused');
    expect(page('patient').people.code('guest-a').verdict).toBe('refused');
    expect(people.code('doctor').digits).toMatch(/^\d{6}$/);
    expect(digitsOf(page('guest-a'))).toEqual([people.code('doctor').digits]);
    expect(page('guest-a').told.codes.map(({ verdict }) => verdict)).not.toContain('refused');
    people.sendTracks(true, devices);
    await pass(5000);
    expect(people.peer('patient')?.pc).toBeNull();
    close(pages);
  });

  test('that puts another page between, later, takes the compared code away', async () => {
    const { hub, pages, page } = await talking('doctor', 'patient');
    const doctor = page('doctor');
    doctor.people.sendTracks(true, devices);
    expect(doctor.people.compare('patient', true)).toBe(true);
    const before = doctor.people.code('patient');
    expect(before).toMatchObject({ verdict: 'same', changed: false });
    const attacker = await putBetween(hub, doctor);
    expect(doctor.people.code('patient')).toEqual(noCode);
    await pass(2000);
    expect(doctor.people.code('patient')).toMatchObject({ verdict: 'open', changed: true });
    expect(doctor.people.code('patient').digits).not.toBe(before.digits);
    // Whatever is said at the other end, only the click at this page counts.
    attacker.people.sayTo({ type: 'code_verdict', same: true }, 'doctor');
    await pass(100);
    expect(doctor.people.code('patient')).toMatchObject({ verdict: 'open', changed: true });
    expect(sentUnread()).toEqual([]);
    close([...pages, attacker]);
  });
});

/** The server says that the patient has another page now. */
async function putBetween(hub: Hub, doctor: Page, mayTalk = true): Promise<Page> {
  const attacker = makePage('patient', hub, 3);
  attacker.people.setPeople([person(doctor)]);
  attacker.people.sendTracks(mayTalk, nothing);
  doctor.people.setPeople([person(attacker)]);
  return attacker;
}

describe('X1: without a code', () => {
  const outgoing = ({ people }: Page) => people.main()?.sender('video')?.track ?? null;

  /** A page at the other end that never says a word about codes. */
  async function withoutCode() {
    const made = visit('doctor', 'patient');
    const doctor = made.page('doctor');
    const silent = await putBetween(made.hub, doctor, false);
    doctor.people.sendTracks(true, devices);
    await pass(1000);
    expect([doctor.people.main()?.link, outgoing(doctor)]).toEqual(['connected', camera]);
    return { doctor, silent, end: () => close([...made.pages, silent]) };
  }

  test('picture and sound go for ten seconds, then not before the person has decided', async () => {
    const { doctor, silent, end } = await withoutCode();
    await pass(8500);
    expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['forming', camera]);
    await pass(1500);
    expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['missing', null]);
    expect(doctor.people.main()?.sender('audio')?.track).toBeNull();

    // Another connection has no more time.
    doctor.people.main()?.renewConnection();
    await pass(3000);
    expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['missing', null]);

    doctor.people.accept('patient');
    await pass(100);
    expect(doctor.people.code('patient')).toMatchObject({ verdict: 'missing', accepted: true });
    expect(outgoing(doctor)).toBe(camera);
    doctor.people.main()?.renewConnection();
    await pass(3000);
    expect([doctor.people.code('patient').accepted, outgoing(doctor)]).toEqual([false, null]);

    // A code that comes at last ends it by itself.
    silent.people.sendTracks(true, nothing);
    await pass(4000);
    expect(doctor.people.code('patient')).toMatchObject({ verdict: 'open', accepted: false });
    expect(outgoing(doctor)).toBe(camera);
    end();
  });

  test('nobody has more time who takes the admission back and gives it again', async () => {
    const { doctor, silent, end } = await withoutCode();
    for (let round = 0; round < 12; round++) {
      doctor.people.setPeople([person(silent, false)]);
      doctor.people.sendTracks(true, devices);
      await pass(600);
      expect(outgoing(doctor)).toBeNull();
      doctor.people.setPeople([person(silent)]);
      doctor.people.sendTracks(true, devices);
      await pass(1400);
    }
    expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['missing', null]);
    end();
  });

  // 450 ms on, 50 ms off: with one of these phases every look at the clock falls into the 50.
  test.each([0, 50, 100, 150, 200, 250, 300, 350, 400, 450])(
    'nor who takes it back whenever a page looks at its clock (%i ms)',
    async (phase) => {
      const { doctor, silent, end } = await withoutCode();
      const admit = (admitted: boolean) => {
        doctor.people.setPeople([person(silent, admitted)]);
        doctor.people.sendTracks(true, devices);
      };
      await pass(phase);
      for (let round = 0; round < 22; round++) {
        admit(false);
        await pass(50);
        admit(true);
        await pass(450);
      }
      expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['missing', null]);
      end();
    },
  );

  test('and a page whose ticks are late counts by the clock', async () => {
    const { doctor, end } = await withoutCode();
    const real = performance.now.bind(performance);
    const ahead = vi.spyOn(performance, 'now').mockImplementation(() => real() + 9_500);
    await pass(600);
    expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['missing', null]);
    ahead.mockRestore();
    end();
  });

  test('nor who only listens: no beat comes, so the page calls the connection interrupted, and still sends', async () => {
    const { doctor, silent, end } = await withoutCode();
    // Only the connection of this moment: a new one would stop what goes out anyway.
    doctor.people.loseHub();
    for (const channel of fakeOf(silent.people.peer('doctor')?.pc).channels) channel.send = () => {};
    await pass(8500);
    expect([doctor.people.main()?.link, outgoing(doctor)]).toEqual(['interrupted', camera]);
    await pass(1500);
    expect([doctor.people.code('patient').verdict, outgoing(doctor)]).toEqual(['missing', null]);
    end();
  });

  test('who may talk first waits for the other with the code, and both have it soon after', async () => {
    for (const first of ['doctor', 'patient'] as const) {
      const { pages, page } = visit('doctor', 'patient');
      introduce(pages);
      await pass(2000);
      page(first).people.sendTracks(true, nothing);
      await pass(200);
      page(first === 'doctor' ? 'patient' : 'doctor').people.sendTracks(true, nothing);
      await pass(3500);
      expect(page('doctor').people.code('patient').digits).toMatch(/^\d{6}$/);
      expect(page('patient').people.code('doctor')).toEqual(page('doctor').people.code('patient'));
      close(pages);
    }
  });
});

test('a page that comes back has a code, although the other one knows one of the same pair', async () => {
  const { pages, page } = await talking('doctor', 'patient');
  const [doctor, patient] = [page('doctor').people, page('patient').people];
  page('doctor').comeBack(2);
  introduce(pages);
  doctor.sendTracks(true, nothing);
  // What the doctor's page says first is not heard.
  patient.sendTracks(false, nothing);
  await pass(2000);
  patient.sendTracks(true, nothing);
  await pass(3500);
  expect(doctor.code('patient').digits).toMatch(/^\d{6}$/);
  expect(patient.code('doctor').digits).toBe(doctor.code('patient').digits);
  close(pages);
});

test('X1: a page has no way to its own seat, whatever it is told', async () => {
  const { hub, pages, page } = await talking('doctor', 'patient');
  const doctor = page('doctor');
  const twin = makePage('doctor', hub, 2);
  doctor.people.setPeople([person(page('patient')), person(twin)]);
  await pass(1000);
  expect(doctor.people.peer('doctor')).toBeNull();
  expect(FakeConnection.all).toHaveLength(2);
  expect(doctor.people.compare('doctor', true)).toBe(false);
  close([...pages, twin]);
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
