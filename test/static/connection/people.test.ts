import { beforeEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import type { IceSettings, Person, SignalPayload } from '../../../signaling/messages.ts';
import type { ChannelMessage } from '../../../static/connection/channel.ts';
import { People } from '../../../static/connection/people.ts';
import { FakeConnection, network, withFakeRtc } from '../fake_rtc.ts';
import { sha256 } from './code_pages.ts';
import { pass } from './two_peers.ts';

/*
 * One page's connections to all others of the visit. The pages here are joined by a hub that passes signals by instance, as the
 * real one does; who is admitted is said by the list that the page is given, and by nothing else (S6, lesson 21).
 */

withFakeRtc();
beforeEach(() => {
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(
    async (_name, data) => sha256(new Uint8Array(data as ArrayBuffer)).buffer as ArrayBuffer,
  );
  return () => vi.restoreAllMocks();
});

const seats = ['doctor', 'patient', 'guest-a', 'guest-b'] as const;
type SeatName = (typeof seats)[number];
const settings: IceSettings = { servers: [{ urls: ['turn:relay.example'] }], relayOnly: false };
const camera = { kind: 'video' } as MediaStreamTrack;
const microphone = { kind: 'audio' } as MediaStreamTrack;
const nothing = { audio: null, video: null, screen: null };
const devices = { audio: microphone, video: camera, screen: null };

/** A page's people, and what they have told it. */
function makePage(seat: SeatName, hub: Map<string, People>, life = 1) {
  const instance = `${seat}-page-${life}`;
  const told = {
    links: [] as string[],
    opened: [] as string[],
    messages: [] as [ChannelMessage, string][],
    codes: [] as (string | null)[],
    codesGone: 0,
    signals: [] as { to: string; payload: SignalPayload }[],
  };
  const people = new People({
    visit: 'visit-1',
    main: seat === 'doctor' ? 'patient' : 'doctor',
    signal: (to, payload) => {
      const copy = JSON.parse(JSON.stringify(payload)) as SignalPayload;
      told.signals.push({ to, payload: copy });
      setTimeout(() => hub.get(to)?.receive(instance, copy), 10);
      return true;
    },
    ice: async () => settings,
    onLink: (link) => told.links.push(link),
    onTrack: () => {},
    onOpen: (person) => told.opened.push(person.seat),
    onMessage: (message, from) => told.messages.push([message, from.seat]),
    onCode: (digits) => told.codes.push(digits),
    onCodeGone: () => {
      told.codesGone += 1;
    },
    onChange() {},
    onSuspect: () => {},
  });
  hub.set(instance, people);
  return { seat, instance, people, told };
}
type Page = ReturnType<typeof makePage>;

/** How one page reads another in the list of the hub. */
function person(of: Page, { admitted = true, seenBy = 'doctor' as SeatName } = {}): Person {
  const role = of.seat.startsWith('guest') ? 'guest' : (of.seat as 'doctor' | 'patient');
  const offers = seats.indexOf(seenBy) < seats.indexOf(of.seat);
  return { seat: of.seat, role, name: of.seat, instance: of.instance, admitted, offers };
}

/** Everybody learns of everybody. */
function introduce(pages: Page[], admitted = true): void {
  for (const page of pages) {
    const others = pages.filter((other) => other !== page);
    page.people.meet(
      others.map((other) => person(other, { admitted, seenBy: page.seat })),
      ['guest-a', 'guest-b'],
    );
  }
}

function visit(...who: SeatName[]) {
  const hub = new Map<string, People>();
  const pages = who.map((seat) => makePage(seat, hub));
  return { hub, pages, page: (seat: SeatName) => pages.find((page) => page.seat === seat) as Page };
}

async function talking(...who: SeatName[]) {
  const made = visit(...who);
  introduce(made.pages);
  await pass(2000);
  return made;
}

/** Everything that was ever handed to a sender of this page's connections. */
const everSent = () =>
  FakeConnection.all
    .flatMap(({ transceivers }) => transceivers.flatMap(({ sender }) => sender.tracks))
    .filter(Boolean);

const close = (pages: Page[]) => {
  for (const { people } of pages) people.close();
};

describe('S6, lesson 21: nothing of anybody leaves before the admission', () => {
  test('the connection stands while the patient waits, and carries nothing', async () => {
    const { pages, page } = visit('doctor', 'patient');
    introduce(pages, false);
    for (const { people } of pages) people.send(false, devices);
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
    for (const { people } of pages) people.send(mayTalk, devices);
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
    for (const { people } of pages) people.send(true, devices);
    await pass(100);
    for (const one of FakeConnection.all)
      expect(one.transceivers.map(({ sender }) => sender.track)).toEqual([microphone, camera, null]);
    expect(page('doctor').told.signals).toHaveLength(said);
    close(pages);
  });

  test('whoever is not admitted any more gets nothing from then on', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const { people } = page('doctor');
    people.send(true, devices);
    await pass(100);
    people.meet([person(page('patient'), { admitted: false })]);
    people.send(true, devices);
    await pass(100);
    expect(people.main()?.sender('video')?.track).toBeNull();
    expect(people.main()?.sender('audio')?.track).toBeNull();
    close(pages);
  });

  test('a guest who knocks gets nothing while the patient gets everything', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('doctor');
    people.meet([person(page('patient')), person(page('guest-a'), { admitted: false })]);
    people.send(true, devices);
    await pass(100);
    expect(people.peer('patient')?.sender('video')?.track).toBe(camera);
    expect(people.peer('guest-a')?.sender('video')?.track).toBeNull();
    expect(people.admitted().map(({ seat }) => seat)).toEqual(['patient']);
    expect(people.knocking().map(({ seat }) => seat)).toEqual(['guest-a']);
    close(pages);
  });
});

describe('lesson 25: pages come and go', () => {
  test('the same page again keeps its connection, whatever else has changed', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const { people } = page('doctor');
    const before = people.main()?.pc;
    people.lose();
    expect(people.isThere()).toBe(false);
    await pass(20_000);
    people.meet([]);
    people.meet([{ ...person(page('patient')), name: 'Erika Mustermann' }]);
    await pass(2000);
    expect(people.main()?.pc).toBe(before);
    expect(people.isThere()).toBe(true);
    expect(people.admitted()[0]?.name).toBe('Erika Mustermann');
    expect(page('doctor').told.links).toEqual(['connecting', 'connected']);
    close(pages);
  });

  test('who is missing from the list has lost the socket, not the conversation', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const { people } = page('doctor');
    people.meet([]);
    await pass(1000);
    expect(people.isThere()).toBe(false);
    expect(people.admitted().map(({ seat }) => seat)).toEqual(['patient']);
    expect(people.say({ type: 'chat', id: 1, text: 'still here?' }, 'patient')).toBe(true);
    await pass(100);
    expect(page('patient').told.messages).toContainEqual([
      { type: 'chat', id: 1, text: 'still here?' },
      'doctor',
    ]);
    close(pages);
  });

  test('another page of the same person is a new connection, and the old code counts no more (D2)', async () => {
    const { hub, pages, page } = await talking('doctor', 'patient');
    const doctor = page('doctor');
    const [code] = doctor.told.codes;
    const gone = doctor.told.codesGone;
    page('patient').people.close();
    const reloaded = makePage('patient', hub, 2);
    introduce([doctor, reloaded]);
    expect(doctor.told.codesGone).toBe(gone + 1);
    await pass(2000);
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, true, false, false]);
    expect(doctor.told.links.at(-1)).toBe('connected');
    expect(doctor.told.codes).toHaveLength(2);
    expect(doctor.told.codes[1]).not.toBe(code);
    expect(reloaded.told.codes).toEqual([doctor.told.codes[1]]);
    close([...pages, reloaded]);
  });

  test('what an earlier page still says is not heard', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const before = page('doctor').people.main()?.pc;
    page('doctor').people.receive('patient-page-0', { connection: 1, restart: true });
    page('patient').people.receive('doctor-page-0', {
      connection: 2,
      description: { type: 'offer', sdp: 'v=0' },
    });
    await pass(1000);
    expect(page('doctor').people.main()?.pc).toBe(before);
    expect(page('patient').told.codes).not.toContain(null);
    expect(FakeConnection.all.map(({ sessions }) => sessions)).toEqual([1, 1]);
    close(pages);
  });

  test('a guest who is shown out gets nothing more, even one whose page is away or does not obey', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('patient');
    people.send(true, devices);
    const others = [person(page('doctor'))];
    // The socket is lost: the conversation goes on.
    people.meet(others, ['guest-a']);
    await pass(100);
    expect(people.peer('guest-a')?.sender('video')?.track).toBe(camera);
    const connection = people.peer('guest-a')?.pc as unknown as FakeConnection;
    expect(connection.closed).toBe(false);

    people.meet(others, []);
    expect(people.peer('guest-a')).toBeNull();
    expect(people.admitted().map(({ seat }) => seat)).toEqual(['doctor']);
    expect(connection.closed).toBe(true);
    expect(people.main()?.link).toBe('connected');
    close(pages);
  });

  test('who has hung up is forgotten', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    page('doctor').people.forget('patient');
    expect(page('doctor').people.admitted()).toEqual([]);
    expect(page('doctor').people.say({ type: 'bye' }, 'patient')).toBe(false);
    expect(FakeConnection.all[0]?.closed).toBe(true);
    close(pages);
  });
});

describe('up to four people, each with each', () => {
  test('every two have one connection, one of the two offers, and a code of their own', async () => {
    const { pages, page } = await talking(...seats);
    expect(FakeConnection.all).toHaveLength(12);
    for (const one of pages) {
      for (const other of pages) {
        if (one === other) continue;
        expect(one.people.peer(other.seat)?.link).toBe('connected');
        expect(one.people.code(other.seat).digits).toMatch(/^\d{6}$/);
        expect(one.people.code(other.seat)).toEqual(other.people.code(one.seat));
      }
    }
    // The state of a page follows from its main other side alone.
    expect(page('guest-a').told.links).toEqual(['connecting', 'connected']);
    expect(page('doctor').told.codes).toEqual([page('doctor').people.code('patient').digits]);
    expect(page('doctor').people.admitted()[0]?.seat).toBe('patient');
    expect(page('guest-b').people.admitted()[0]?.seat).toBe('doctor');
    close(pages);
  });

  test('a page has one certificate, so that its codes stay through new connections', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const codes = pages.map(({ people }) => seats.map((seat) => people.code(seat).digits));
    network.killRelay();
    await pass(20_000);
    expect(FakeConnection.all.filter(({ closed }) => !closed)).toHaveLength(6);
    expect(FakeConnection.all.length).toBeGreaterThan(6);
    expect(pages.map(({ people }) => seats.map((seat) => people.code(seat).digits))).toEqual(codes);
    expect(page('doctor').told.codes).toHaveLength(1);
    close(pages);
  });

  test('a word to one is heard by one', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    page('doctor').people.say({ type: 'chat', id: 1, text: 'for the patient' }, 'patient');
    await pass(100);
    expect(page('patient').told.messages.map(([, from]) => from)).toEqual(['doctor']);
    expect(page('guest-a').told.messages).toEqual([]);
    close(pages);
  });

  test('the way to a guest in which somebody sits is cut and stays to be seen, the others go on', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const guest = page('guest-a').people;
    guest.send(true, devices);
    await pass(100);
    // The patient's page breaks its word.
    page('patient').people.say({ type: 'code_commit', hash: `${'A'.repeat(43)}=` }, 'guest-a');
    await pass(100);
    expect(guest.code('patient')).toEqual({ digits: null, verdict: 'refused' });
    expect(guest.admitted().map(({ seat }) => seat)).toEqual(['doctor', 'patient']);
    expect(guest.peer('patient')).toMatchObject({ pc: null, link: 'none' });
    expect(guest.say({ type: 'chat', id: 1, text: 'to nobody' }, 'patient')).toBe(false);
    expect(guest.main()?.link).toBe('connected');
    expect(guest.code('doctor').verdict).toBe('open');

    // The other one tries to come back: only another page of theirs may.
    const connections = FakeConnection.all.length;
    guest.peer('patient')?.renew();
    await pass(20_000);
    expect(guest.peer('patient')?.pc).toBeNull();
    expect(FakeConnection.all.slice(connections).every(({ sessions }) => sessions === 0)).toBe(true);
    close(pages);
  });

  test('each code is compared by itself', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('doctor');
    people.judge('guest-a', false);
    expect(people.code('guest-a').verdict).toBe('mismatch');
    expect(people.code('patient').verdict).toBe('open');
    // There is nothing to compare with somebody who is not there.
    people.judge('guest-b', true);
    expect(people.code('guest-b')).toEqual({ digits: null, verdict: 'open' });
    close(pages);
  });
});

describe('D2: a lying server', () => {
  test('that names two certificates: the connection is closed and the page warned', async () => {
    const { hub, pages, page } = visit('doctor', 'patient');
    const { people } = page('patient');
    hub.set(page('patient').instance, {
      receive: (from: string, payload: SignalPayload) => {
        const sdp = payload.description?.sdp.replace(
          /a=fingerprint:.*/,
          (line) => `${line}\r\n${line.replace(/[0-9]/g, '7')}`,
        );
        people.receive(from, sdp ? { ...payload, description: { type: 'offer', sdp } } : payload);
      },
    } as People);
    introduce(pages);
    await pass(5000);
    expect(page('patient').told.codes).toEqual([null]);
    expect(page('patient').told.links).not.toContain('connected');
    expect(page('patient').told.signals).toEqual([]);
    people.send(true, devices);
    await pass(20_000);
    expect(everSent()).toEqual([]);
    close(pages);
  });

  test('that names two certificates for a guest: it is said of that guest, and of nobody else', async () => {
    const { hub, pages, page } = visit('doctor', 'patient', 'guest-a');
    const { people } = page('guest-a');
    hub.set(page('guest-a').instance, {
      receive: (from: string, payload: SignalPayload) => {
        const sdp = payload.description?.sdp.replace(
          /a=fingerprint:.*/,
          (line) => `${line}\r\n${line.replace(/[0-9]/g, '7')}`,
        );
        const forged = sdp && from.startsWith('patient');
        people.receive(from, forged ? { ...payload, description: { type: 'offer', sdp } } : payload);
      },
    } as People);
    introduce(pages);
    await pass(5000);
    expect(people.code('patient').verdict).toBe('refused');
    expect(people.code('doctor').digits).toMatch(/^\d{6}$/);
    expect(page('guest-a').told.codes).toEqual([people.code('doctor').digits]);
    people.send(true, devices);
    await pass(5000);
    expect(people.peer('patient')?.pc).toBeNull();
    close(pages);
  });

  test('that puts another page between, later, takes the compared code away', async () => {
    const { hub, pages, page } = await talking('doctor', 'patient');
    const doctor = page('doctor');
    const gone = doctor.told.codesGone;
    const attacker = makePage('patient', hub, 3);
    attacker.people.meet([person(doctor, { seenBy: 'patient' })]);
    doctor.people.meet([person(attacker)]);
    expect(doctor.told.codesGone).toBe(gone + 1);
    close([...pages, attacker]);
  });
});

test('what is no message of the channel is not passed on', async () => {
  const { pages, page } = await talking('doctor', 'patient');
  for (const text of ['hello', '{"type":"admit"}', '{"type":"chat","id":1,"text":""}', '[]', 'null'])
    page('doctor').people.main()?.say(text);
  await pass(100);
  expect(page('patient').told.messages).toEqual([]);
  close(pages);
});

test('nothing is sent for the people of a page that has ended', async () => {
  const { pages, page } = await talking('doctor', 'patient');
  page('doctor').people.send(true, devices);
  await pass(100);
  page('doctor').people.close();
  const said = page('doctor').told.signals.length;
  page('doctor').people.send(true, nothing);
  await pass(minute);
  expect(page('doctor').told.signals).toHaveLength(said);
  expect(FakeConnection.all[0]?.closed).toBe(true);
  close(pages);
});
