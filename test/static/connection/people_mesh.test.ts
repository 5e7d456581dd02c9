import { describe, expect, test } from 'vitest';
import { noCode } from '../fakes/call.ts';
import { FakeConnection, fakeOf, withFakeRtc } from '../fakes/connection.ts';
import { network } from '../fakes/network.ts';
import { pass } from './two_peers.ts';
import {
  camera,
  close,
  devices,
  digitsOf,
  introduce,
  makePage,
  nothing,
  person,
  seats,
  talking,
} from './visit_pages.ts';

withFakeRtc();

describe('lesson 25: pages come and go', () => {
  test('the same page again keeps its connection, whatever else has changed', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const { people } = page('doctor');
    const before = people.main()?.pc;
    people.loseHub();
    expect(people.isThere()).toBe(false);
    await pass(20_000);
    people.setPeople([]);
    people.setPeople([{ ...person(page('patient')), name: 'Erika Mustermann' }]);
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
    people.setPeople([]);
    await pass(1000);
    expect(people.isThere()).toBe(false);
    expect(people.admitted().map(({ seat }) => seat)).toEqual(['patient']);
    expect(people.sayTo({ type: 'chat', id: 1, text: 'still here?' }, 'patient')).toBe(true);
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
    expect(doctor.people.compare('patient', true)).toBe(true);
    const [code] = digitsOf(doctor);
    page('patient').people.close();
    const reloaded = makePage('patient', hub, 2);
    introduce([doctor, reloaded]);
    reloaded.people.sendTracks(true, nothing);
    expect(doctor.people.code('patient')).toEqual(noCode);
    await pass(2000);
    expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, true, false, false]);
    expect(doctor.told.links.at(-1)).toBe('connected');
    expect(digitsOf(doctor)).toHaveLength(2);
    expect(digitsOf(doctor)[1]).not.toBe(code);
    expect(digitsOf(reloaded)).toEqual([digitsOf(doctor)[1]]);
    // The doctor reads that it is another one; for the new page it is the first.
    expect(doctor.people.code('patient')).toMatchObject({ verdict: 'open', changed: true });
    expect(reloaded.people.code('doctor')).toMatchObject({ verdict: 'open', changed: false });
    close([...pages, reloaded]);
  });

  test('what an earlier page still says is not heard', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    const before = page('doctor').people.main()?.pc;
    page('doctor').people.receiveSignal('patient-page-0', { connection: 1, restart: true });
    page('patient').people.receiveSignal('doctor-page-0', {
      connection: 2,
      description: { type: 'offer', sdp: 'v=0' },
    });
    await pass(1000);
    expect(page('doctor').people.main()?.pc).toBe(before);
    expect(page('patient').told.codes.map(({ verdict }) => verdict)).not.toContain('refused');
    expect(FakeConnection.all.map(({ sessions }) => sessions)).toEqual([1, 1]);
    close(pages);
  });

  test('a guest who is shown out gets nothing more, even one whose page is away or does not obey', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('patient');
    people.sendTracks(true, devices);
    const others = [person(page('doctor'))];
    // The socket is lost: the conversation goes on.
    people.setPeople(others, ['guest-a']);
    await pass(100);
    expect(people.peer('guest-a')?.sender('video')?.track).toBe(camera);
    const connection = fakeOf(people.peer('guest-a')?.pc);
    expect(connection.closed).toBe(false);

    people.setPeople(others, []);
    expect(people.peer('guest-a')).toBeNull();
    expect(people.admitted().map(({ seat }) => seat)).toEqual(['doctor']);
    expect(connection.closed).toBe(true);
    expect(people.main()?.link).toBe('connected');
    close(pages);
  });

  test('who has hung up is forgotten', async () => {
    const { pages, page } = await talking('doctor', 'patient');
    page('doctor').people.forgetPerson('patient');
    expect(page('doctor').people.admitted()).toEqual([]);
    expect(page('doctor').people.sayTo({ type: 'bye' }, 'patient')).toBe(false);
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
    expect(digitsOf(page('doctor'))).toEqual([page('doctor').people.code('patient').digits]);
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
    expect(digitsOf(page('doctor'))).toHaveLength(1);
    for (const { people } of pages) for (const seat of seats) expect(people.code(seat).changed).toBe(false);
    close(pages);
  });

  test('a word to one is heard by one', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    page('doctor').people.sayTo({ type: 'chat', id: 1, text: 'for the patient' }, 'patient');
    await pass(100);
    expect(page('patient').told.messages.map(([, from]) => from)).toEqual(['doctor']);
    expect(page('guest-a').told.messages).toEqual([]);
    close(pages);
  });

  test('a way to a guest that somebody sits in carries nothing more and both read it, the others go on', async () => {
    const { hub, pages, page } = await talking('doctor', 'patient', 'guest-a');
    const guest = page('guest-a').people;
    guest.sendTracks(true, devices);
    await pass(100);
    // The patient's page breaks its word.
    page('patient').people.sayTo({ type: 'code_commit', hash: `${'A'.repeat(43)}=` }, 'guest-a');
    await pass(100);
    const sent = (seat: string) => guest.peer(seat)?.sender('video')?.track ?? null;
    expect(guest.code('patient').verdict).toBe('refused');
    expect(page('patient').people.code('guest-a').verdict).toBe('refused');
    expect(guest.admitted().map(({ seat }) => seat)).toEqual(['doctor', 'patient']);
    expect([sent('patient'), sent('doctor')]).toEqual([null, camera]);
    expect(guest.main()?.link).toBe('connected');
    expect(guest.code('doctor').verdict).toBe('open');

    // Another connection, or another page of the patient's, is no way out: only the person decides.
    page('patient').people.peer('guest-a')?.renewConnection();
    await pass(3000);
    expect([guest.code('patient').verdict, sent('patient')]).toEqual(['refused', null]);
    const reloaded = makePage('patient', hub, 2);
    page('patient').people.close();
    introduce([page('doctor'), reloaded, page('guest-a')]);
    reloaded.people.sendTracks(true, nothing);
    guest.sendTracks(true, devices);
    await pass(3000);
    expect([guest.peer('patient')?.link, guest.code('patient').verdict]).toEqual(['connected', 'refused']);
    expect(sent('patient')).toBeNull();
    guest.accept('patient');
    await pass(100);
    expect(sent('patient')).toBe(camera);
    reloaded.people.peer('guest-a')?.renewConnection();
    await pass(3000);
    expect([guest.peer('patient')?.link, sent('patient')]).toEqual(['connected', null]);
    close([...pages, reloaded]);
  });

  test('each code is compared by itself', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('doctor');
    expect(people.compare('guest-a', false)).toBe(true);
    expect(people.code('guest-a').verdict).toBe('mismatch');
    expect(people.code('patient').verdict).toBe('open');
    // There is nothing to compare with a guest who is not there.
    expect(people.compare('guest-b', true)).toBe(false);
    expect(people.code('guest-b')).toEqual(noCode);
    // It is not for the other side to say: not to us, and not to itself.
    expect(page('guest-a').people.compare('doctor', true)).toBe(false);
    await pass(100);
    expect(page('guest-a').people.code('doctor').verdict).toBe('mismatch');
    expect(people.code('guest-a').verdict).toBe('mismatch');
    expect(page('patient').people.compare('guest-a', true)).toBe(true);
    await pass(100);
    expect(page('guest-a').people.code('patient').verdict).toBe('told');
    close(pages);
  });
});
