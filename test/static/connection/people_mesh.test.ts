import { describe, expect, test } from 'vitest';
import { FakeConnection, fakeOf } from '../fakes/connection.ts';
import { network } from '../fakes/network.ts';
import { pass } from './two_peers.ts';
import {
  camera,
  close,
  devices,
  introduce,
  makePage,
  person,
  seats,
  talking,
  withPeople,
} from './visit_pages.ts';

withPeople();

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
    page('doctor').people.receiveSignal('patient-page-0', { connection: 1, restart: true });
    page('patient').people.receiveSignal('doctor-page-0', {
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
    page('doctor').people.sayTo({ type: 'chat', id: 1, text: 'for the patient' }, 'patient');
    await pass(100);
    expect(page('patient').told.messages.map(([, from]) => from)).toEqual(['doctor']);
    expect(page('guest-a').told.messages).toEqual([]);
    close(pages);
  });

  test('the way to a guest in which somebody sits is cut and stays to be seen, the others go on', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const guest = page('guest-a').people;
    guest.sendTracks(true, devices);
    await pass(100);
    // The patient's page breaks its word.
    page('patient').people.sayTo({ type: 'code_commit', hash: `${'A'.repeat(43)}=` }, 'guest-a');
    await pass(100);
    expect(guest.code('patient')).toEqual({ digits: null, verdict: 'refused' });
    expect(guest.admitted().map(({ seat }) => seat)).toEqual(['doctor', 'patient']);
    expect(guest.peer('patient')).toMatchObject({ pc: null, link: 'none' });
    expect(guest.sayTo({ type: 'chat', id: 1, text: 'to nobody' }, 'patient')).toBe(false);
    expect(guest.main()?.link).toBe('connected');
    expect(guest.code('doctor').verdict).toBe('open');

    // The patient's page tries to come back: only another page of the patient's may.
    const connections = FakeConnection.all.length;
    guest.peer('patient')?.renewConnection();
    await pass(20_000);
    expect(guest.peer('patient')?.pc).toBeNull();
    expect(FakeConnection.all.slice(connections).every(({ sessions }) => sessions === 0)).toBe(true);
    close(pages);
  });

  test('each code is compared by itself', async () => {
    const { pages, page } = await talking('doctor', 'patient', 'guest-a');
    const { people } = page('doctor');
    people.setVerdict('guest-a', false);
    expect(people.code('guest-a').verdict).toBe('mismatch');
    expect(people.code('patient').verdict).toBe('open');
    // There is nothing to compare with a guest who is not there.
    people.setVerdict('guest-b', true);
    expect(people.code('guest-b')).toEqual({ digits: null, verdict: 'open' });
    close(pages);
  });
});
