import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import {
  doctor,
  doctorPage,
  FakeSocket,
  fakePractice,
  patientPage,
  people,
  person,
  relay,
  running,
} from './fake_visit.ts';

const offer = { type: 'offer', sdp: 'v=0' };

describe('S5, S6: entering the waiting room is knocking', () => {
  test('with name and privacy the patient waits, and the practice hears of it', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 0, arrived: false }]);

    const patient = practice.patient();
    patient.enter();

    expect(practice.typedNames.get('visit-1')).toBe('Erika Mustermann');
    expect(patient.news()).toEqual([
      { type: 'waiting', since: practice.clock.now, practicePresent: true, ice: relay },
      people(),
    ]);
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: true }]);
    expect(practice.hub.isPresent('visit-1')).toBe(true);
    expect(practice.hub.presentIds()).toEqual(['visit-1']);
  });

  test('without a name nobody enters', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    patient.comeBack();
    expect(patient.news()).toEqual([{ type: 'error', code: 'name_required' }]);
    expect(practice.hub.isPresent('visit-1')).toBe(false);
  });

  test('D6: nor without the confirmation of a private room', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    patient.say({ type: 'enter', instance: patientPage, name: 'Erika Mustermann' });
    expect(patient.news()).toEqual([{ type: 'error', code: 'privacy_required' }]);
    expect(practice.typedNames.size).toBe(0);
  });

  test('S4: too early is said, and the page may try again', () => {
    const practice = fakePractice();
    practice.schedule();
    practice.options.arrive = () => ({ refusal: 'too_early' });
    const patient = practice.patient();
    patient.enter();
    expect(patient.news()).toEqual([{ type: 'error', code: 'too_early' }]);
    expect(patient.socket.closedWith).toBeNull();
    expect(practice.hub.presentIds()).toEqual([]);
  });

  test('connecting alone is not being there', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    inbox.news();
    const patient = practice.patient();
    expect(practice.hub.isPresent('visit-1')).toBe(false);
    patient.connection.closed();
    expect(inbox.news()).toEqual([]);
  });

  test('whoever leaves is no longer waiting', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    const patient = practice.patient();
    patient.enter();
    inbox.news();
    patient.say({ type: 'leave' });
    expect(patient.socket.closedWith).toBe(1000);
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 0, arrived: false }]);
    expect(practice.hub.presentIds()).toEqual([]);
  });

  test('the time of the first arrival stays', () => {
    const practice = fakePractice();
    practice.schedule();
    const first = practice.clock.now;
    const patient = practice.patient();
    patient.enter();
    patient.connection.closed();
    practice.clock.now += minute;
    const again = practice.patient();
    again.comeBack();
    expect(again.news()[0]).toEqual({ type: 'waiting', since: first, practicePresent: false, ice: relay });
  });

  test('a consultation that is gone or over lets nobody in', () => {
    const practice = fakePractice();
    const gone = practice.patient('unknown');
    gone.enter();
    expect(gone.news()).toEqual([{ type: 'ended', reason: 'visit_ended' }]);

    practice.schedule();
    const late = practice.patient();
    const visit = practice.visits.get('visit-1');
    if (visit) visit.ended = 'cancelled';
    late.enter();
    expect(late.news()).toEqual([{ type: 'ended', reason: 'cancelled' }]);
    expect(late.socket.closedWith).toBe(1000);
    expect(practice.typedNames.size).toBe(0);
  });
});

describe('lesson 20: what rings', () => {
  test('a reload does not, coming back after a while does', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    const first = practice.patient();
    first.enter();
    first.connection.closed();
    inbox.news();

    practice.clock.now += 5_000;
    const reloaded = practice.patient();
    reloaded.comeBack('patient-page-2');
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: false }]);

    reloaded.connection.closed();
    practice.clock.now += 5 * minute;
    inbox.news();
    practice.patient().comeBack('patient-page-3');
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: true }]);
  });

  test('a second tab that takes over does not', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    practice.patient().enter();
    inbox.news();
    practice.patient().enter('patient-page-2');
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: false }]);
  });

  test('those who come back after a restart of the server do not', () => {
    const before = fakePractice();
    before.schedule();
    before.patient().enter();

    const after = fakePractice();
    for (const [id, visit] of before.visits) after.visits.set(id, visit);
    const inbox = after.inbox();
    inbox.news();
    after.patient().comeBack();
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: false }]);
  });

  test('somebody who is in a call already does not, and does not wait', () => {
    const practice = fakePractice();
    const { patient } = running(practice);
    const inbox = practice.inbox();
    patient.connection.closed();
    inbox.news();
    practice.clock.now += minute;
    practice.patient().comeBack();
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 0, arrived: false }]);
  });
});

describe('S6: the admission is the server’s (lesson 21)', () => {
  test('admitted, then joined: both may begin and know each other', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    patient.enter();
    patient.news();

    practice.admit();
    expect(patient.news()).toEqual([people(), { type: 'admitted', runsMs: 0, ice: relay }]);

    const call = practice.call();
    call.join();
    expect(call.news()).toEqual([
      { type: 'joined', admitted: true, runsMs: 0, ice: relay },
      people(person.patient()),
    ]);
    expect(patient.news()).toEqual([people(person.doctor())]);
    expect(practice.hub.inCall(doctor.userId)).toBe(true);
  });

  test('joined, then admitted: the two know each other before, and that nobody is admitted', () => {
    const practice = fakePractice();
    practice.schedule();
    const call = practice.call();
    call.join();
    const patient = practice.patient();
    patient.enter();
    expect(call.news()).toEqual([
      { type: 'joined', admitted: false, runsMs: 0, ice: relay },
      people(),
      people(person.patient(patientPage, false)),
    ]);
    expect(patient.news()).toEqual([
      { type: 'waiting', since: practice.clock.now, practicePresent: true, ice: relay },
      people(person.doctor(doctorPage, false)),
    ]);
    expect(practice.hub.inCall(doctor.userId)).toBe(false);

    practice.admit();
    expect(patient.news()).toEqual([people(person.doctor()), { type: 'admitted', runsMs: 0, ice: relay }]);
    expect(call.news()).toEqual([
      people(person.patient()),
      { type: 'joined', admitted: true, runsMs: 0, ice: relay },
    ]);
  });

  test('a page that comes back learns how long the visit has been running', () => {
    const practice = fakePractice();
    running(practice);
    practice.clock.now += 61_000;
    const patient = practice.patient();
    patient.comeBack('patient-page-2');
    expect(patient.news()[0]).toEqual({ type: 'admitted', runsMs: 61_000, ice: relay });
    const call = practice.call();
    call.join('doctor-page-2');
    expect(call.news()[0]).toEqual({ type: 'joined', admitted: true, runsMs: 61_000, ice: relay });
  });

  test('before it the two browsers may connect, but nobody is told that they may begin', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    const call = practice.call();
    patient.enter();
    call.join();
    patient.news();
    call.news();

    call.say({ type: 'signal', to: patientPage, connection: 1, description: offer });
    patient.say({ type: 'signal', to: doctorPage, connection: 1, restart: true });
    patient.say({ type: 'ice' });

    expect(call.news()).toEqual([{ type: 'signal', from: patientPage, connection: 1, restart: true }]);
    expect(patient.news()).toEqual([
      { type: 'signal', from: doctorPage, connection: 1, description: offer },
      { type: 'ice', ice: relay },
    ]);
  });

  test('the word of the database counts, not the call of a procedure that failed', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    patient.enter();
    patient.news();
    practice.hub.admitted('visit-1');
    expect(patient.news()).toEqual([]);
  });

  test('after a restart of the server both are in the call again without a second admission', () => {
    const before = fakePractice();
    running(before);
    const after = fakePractice();
    for (const [id, visit] of before.visits) after.visits.set(id, visit);
    const patient = after.patient();
    const call = after.call();
    patient.comeBack();
    call.join();
    expect(patient.news().map(({ type }) => type)).toEqual(['admitted', 'people', 'people']);
    expect(call.news()).toContainEqual(people(person.patient()));
  });

  test('P2: after a take-over the former doctor’s page is not in the call', () => {
    const practice = fakePractice();
    practice.schedule();
    const former = practice.call();
    former.join();
    const patient = practice.patient();
    patient.enter();
    const visit = practice.visits.get('visit-1');
    if (visit) visit.doctorId = 'doctor-2';
    patient.news();

    practice.admit();
    expect(former.socket.closedWith).toBe(4003);
    expect(patient.news()).toContainEqual(people());

    const stillThere = practice.call();
    stillThere.join();
    expect(stillThere.socket.closedWith).toBe(4003);
  });
});

describe('signals', () => {
  test('pass between the two, with the sender set by the hub', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    call.say({ type: 'signal', to: patientPage, connection: 1, from: 'somebody-else', description: offer });
    expect(patient.news()).toEqual([{ type: 'signal', from: doctorPage, connection: 1, description: offer }]);

    const candidate = { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'ab' };
    patient.say({ type: 'signal', to: doctorPage, connection: 1, candidate });
    patient.say({ type: 'signal', to: doctorPage, connection: 1, candidate: null });
    expect(call.news()).toEqual([
      { type: 'signal', from: patientPage, connection: 1, candidate },
      { type: 'signal', from: patientPage, connection: 1, candidate: null },
    ]);
  });

  test('to an earlier life of the page do not arrive', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    patient.connection.closed();
    practice.patient().comeBack('patient-page-2');
    expect(call.news()).toEqual([people(), people(person.patient('patient-page-2'))]);
    call.say({ type: 'signal', to: patientPage, connection: 1, description: offer });
    expect(call.news()).toEqual([{ type: 'error', code: 'peer_gone' }]);
  });

  test('lesson 22: never reach another room, even when the page’s instance is known', () => {
    const practice = fakePractice();
    const one = running(practice, 'visit-1');
    practice.schedule('visit-2');
    const stranger = practice.patient('visit-2');
    stranger.enter('stranger-page');
    practice.admit('visit-2');
    stranger.news();
    for (const to of [patientPage, doctorPage, 'stranger-page']) {
      stranger.say({
        type: 'signal',
        to,
        connection: 1,
        description: offer,
        room: 'visit-1',
        consultation: 'visit-1',
      });
    }
    expect(one.patient.news()).toEqual([]);
    expect(one.call.news()).toEqual([]);
    expect(stranger.news()).toEqual(Array(3).fill({ type: 'error', code: 'peer_gone' }));
  });

  test('need a page that has entered', () => {
    const practice = fakePractice();
    const { call } = running(practice);
    const silent = practice.patient();
    silent.say({ type: 'signal', to: doctorPage, connection: 1, description: offer });
    expect(silent.news()).toEqual([{ type: 'error', code: 'invalid' }]);
    expect(call.news()).toEqual([]);
  });

  test('lesson 12: fresh relay credentials during the call', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    for (const page of [patient, call]) {
      page.say({ type: 'ice' });
      expect(page.news()).toEqual([{ type: 'ice', ice: relay }]);
    }
  });
});

describe('one place for each side (lesson 25)', () => {
  test('a second tab of the patient takes over, the first is told', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    const second = practice.patient();
    expect(patient.news()).toEqual([{ type: 'replaced' }]);
    expect(patient.socket.closedWith).toBe(4001);
    expect(call.news()).toEqual([]);
    second.comeBack('patient-page-2');
    expect(call.news()).toEqual([people(person.patient('patient-page-2'))]);
    // The carrier reports the end of the old one late; it must not empty the place.
    patient.connection.closed();
    expect(practice.hub.isPresent('visit-1')).toBe(true);
  });

  test('so does a second tab of the doctor', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    const second = practice.call();
    expect(call.news()).toEqual([{ type: 'replaced' }]);
    second.join('doctor-page-2');
    expect(patient.news()).toEqual([people(person.doctor('doctor-page-2'))]);
    call.connection.closed();
    expect(practice.hub.inCall(doctor.userId)).toBe(true);
  });

  test('what the replaced one still says counts no more', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    practice.patient().comeBack('patient-page-2');
    call.news();
    patient.say({ type: 'signal', to: doctorPage, connection: 1, description: offer });
    patient.say({ type: 'leave' });
    expect(call.news()).toEqual([]);
    expect(practice.hub.isPresent('visit-1')).toBe(true);
  });

  test.each(['leaves', 'loses the connection'])('when the doctor %s, the patient is told', (way) => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    if (way === 'leaves') call.say({ type: 'leave' });
    else call.connection.closed();
    expect(patient.news()).toEqual([people()]);
    expect(patient.socket.closedWith).toBeNull();
    expect(practice.hub.inCall(doctor.userId)).toBe(false);
  });
});

describe('S7: the end', () => {
  test('both sides are told why, and the sockets are closed', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    practice.hub.ended('visit-1', 'visit_ended');
    for (const page of [patient, call]) {
      expect(page.news()).toEqual([{ type: 'ended', reason: 'visit_ended' }]);
      expect(page.socket.closedWith).toBe(1000);
    }
    expect(practice.hub.presentIds()).toEqual([]);
    expect(practice.hub.inCall(doctor.userId)).toBe(false);
  });

  test('for today: the doctor’s page is done, the patient’s hears that it ends, and is called back where that was a slip', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    const visit = practice.visits.get('visit-1');
    const inbox = practice.inbox();
    inbox.news();
    const hold = (closesAt: number | null) => {
      if (!visit) return;
      visit.closesAt = closesAt;
      visit.admitted = closesAt === null;
      for (const member of visit.members) member.admitted = closesAt === null;
    };
    hold(practice.clock.now + 10_000);
    practice.hub.ending('visit-1');
    practice.hub.waitingListChanged();
    expect(call.news()).toEqual([{ type: 'ended', reason: 'visit_ended' }]);
    expect(call.socket.closedWith).toBe(1000);
    expect(patient.news().at(-1)).toEqual({ type: 'ending', undoMs: 10_000 });
    expect(patient.socket.closedWith).toBeNull();
    // Nobody waits for being let in.
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 0, arrived: false }]);
    expect(practice.hub.inCall(doctor.userId)).toBe(false);

    // A page that comes back, or comes now, hears the same and rings nowhere.
    practice.clock.now += 4000;
    patient.connection.closed();
    const again = practice.patient();
    again.comeBack();
    expect(again.news()).toContainEqual({ type: 'ending', undoMs: 6000 });
    const early = practice.call();
    early.join();
    expect(early.news()).toEqual([{ type: 'ended', reason: 'visit_ended' }]);

    hold(null);
    practice.hub.admitted('visit-1');
    expect(again.news()).toContainEqual(expect.objectContaining({ type: 'admitted' }));
    hold(practice.clock.now + 10_000);
    practice.hub.ending('visit-1');
    practice.hub.ended('visit-1', 'visit_ended');
    expect(again.news().at(-1)).toEqual({ type: 'ended', reason: 'visit_ended' });
    expect(again.socket.closedWith).toBe(1000);
  });

  test('of one visit is not the end of another', () => {
    const practice = fakePractice();
    const one = running(practice, 'visit-1');
    const two = running(practice, 'visit-2');
    practice.hub.ended('visit-1', 'withdrawn');
    expect(two.patient.news()).toEqual([]);
    two.call.say({ type: 'signal', to: patientPage, connection: 1, description: offer });
    expect(two.patient.news()).toHaveLength(1);
    expect(one.patient.socket.closedWith).toBe(1000);
  });

  test('of a visit that nobody attends is fine', () => {
    fakePractice().hub.ended('unknown', 'cancelled');
  });
});

describe('"Die Praxis weiß, dass Sie da sind" is true (lesson 20)', () => {
  test('waiting patients are told when the practice opens and closes its pages', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    patient.enter();
    const since = practice.clock.now;
    expect(patient.news()[0]).toEqual({ type: 'waiting', since, practicePresent: false, ice: relay });

    const inbox = practice.inbox();
    expect(patient.news()).toEqual([{ type: 'waiting', since, practicePresent: true, ice: relay }]);

    practice.clock.now += 19_000;
    inbox.connection.closed();
    expect(patient.news()).toEqual([]);
    practice.clock.now += 15_000;
    practice.hub.tick();
    expect(patient.news()).toContainEqual({ type: 'waiting', since, practicePresent: false, ice: relay });
  });

  test('going from one page to the next is not leaving', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    const patient = practice.patient();
    patient.enter();
    patient.news();
    inbox.connection.closed();
    practice.clock.now += 2_000;
    practice.hub.tick();
    practice.inbox();
    expect(patient.news()).toEqual([]);
  });
});

test('sign-out closes the sockets of that session and no other', () => {
  const practice = fakePractice();
  const { call } = running(practice);
  const inbox = practice.inbox();
  const colleague = practice.inbox({ userId: 'reception-1', sessionHash: 'session-2' });
  practice.hub.dropSession(doctor.sessionHash);
  expect([call, inbox, colleague].map(({ socket }) => socket.closedWith)).toEqual([4003, 4003, null]);
});

test('P17: what ended elsewhere closes within a tick; what only lapsed goes on ringing', () => {
  const practice = fakePractice();
  const { call } = running(practice);
  const inbox = practice.inbox();
  const lapsed = practice.inbox({ userId: 'reception-1', sessionHash: 'session-2' });
  practice.sessions.set('session-2', 'lapsed');
  practice.hub.tick();
  practice.sessions.set(doctor.sessionHash, 'gone').set('session-2', 'gone');
  practice.hub.tick();
  expect([call, inbox, lapsed].map(({ socket }) => socket.closedWith)).toEqual([4003, 4003, null]);
});

test('lesson 12: who tells everybody reads the practice once, and has credentials of their own for each', () => {
  const practice = fakePractice();
  const pages = ['a', 'b', 'c'].map((id) => practice.patient(practice.schedule(id)));
  for (const [number, page] of pages.entries()) page.enter(`patient-page-${number}`);
  for (const page of pages) page.news();
  let made = 0;
  let asked = 0;
  practice.options.iceServers = () => [
    { urls: ['turn:relay.example'], username: `${made++}`, credential: 'c' },
  ];
  practice.options.relayOnly = () => Boolean(++asked);
  const told = () =>
    pages.flatMap((page) => page.news().flatMap((message) => ('ice' in message ? [message.ice] : [])));
  practice.inbox();
  expect(told().map(({ servers }) => servers[0]?.username)).toEqual(['0', '1', '2']);
  expect(asked).toBe(1);
  practice.hub.iceChanged();
  expect(told()).toEqual(
    ['3', '4', '5'].map((username) => ({
      servers: [{ urls: ['turn:relay.example'], username, credential: 'c' }],
      relayOnly: true,
    })),
  );
  expect(asked).toBe(2);
});

test('when the server stops, every socket is told to come back', () => {
  const practice = fakePractice();
  const { patient, call } = running(practice);
  const inbox = practice.inbox();
  practice.hub.closeAll();
  expect([patient, call, inbox].map(({ socket }) => socket.closedWith)).toEqual([1012, 1012, 1012]);
});

describe('liveness (lesson 9)', () => {
  test('everybody is pinged; who answers stays, who is silent goes', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    for (let second = 0; second < 60; second += 5) {
      practice.clock.now += 5_000;
      practice.hub.tick();
      if (call.news().some(({ type }) => type === 'ping')) call.say({ type: 'pong' });
    }
    expect(patient.news().filter(({ type }) => type === 'ping')).toHaveLength(2);
    expect(patient.socket.closedWith).toBe(4002);
    expect(call.socket.closedWith).toBeNull();
    expect(practice.hub.isPresent('visit-1')).toBe(false);
  });

  test('a socket that cannot be written to is dropped, and the others hear what they should', () => {
    const practice = fakePractice();
    practice.schedule();
    const broken = practice.inbox(doctor, new FakeSocket());
    const inbox = practice.inbox();
    broken.socket.broken = true;
    inbox.news();
    practice.patient().enter();
    expect(broken.socket.closedWith).toBe(4002);
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: true }]);
  });

  test('a socket that does not read is dropped before it fills the memory', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    patient.socket.stuck = 2 * 1024 * 1024;
    call.say({ type: 'signal', to: patientPage, connection: 1, description: offer });
    expect(patient.socket.closedWith).toBe(4002);
    expect(call.news()).toEqual([people()]);
  });

  test('an empty room is forgotten after a while', () => {
    const practice = fakePractice();
    practice.schedule();
    const patient = practice.patient();
    patient.enter();
    patient.connection.closed();
    const inbox = practice.inbox();
    inbox.news();
    for (let passed = 0; passed < 70; passed++) {
      practice.clock.now += minute;
      inbox.say({ type: 'pong' });
      practice.hub.tick();
    }
    inbox.news();
    // Forgotten: without a name it looks like a restart, so it does not ring.
    practice.patient().comeBack();
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: false }]);
  });
});

describe('lesson 27: how browsers may connect', () => {
  test('goes to every page that waits or talks when it has changed, with credentials of its own', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    const nobody = practice.patient('visit-2');
    const inbox = practice.inbox();
    for (const page of [patient, call, nobody, inbox]) page.news();
    const ice = { ...relay, relayOnly: true };
    practice.options.relayOnly = () => true;
    practice.hub.iceChanged();
    expect(patient.news()).toEqual([{ type: 'ice', ice }]);
    expect(call.news()).toEqual([{ type: 'ice', ice }]);
    // Who has not said who it is, and who only listens, connects with nobody.
    expect(nobody.news()).toEqual([]);
    expect(inbox.news()).toEqual([]);
  });
});
