import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour, minute, second } from '../../consultation/durations.ts';
import { doctor, doctorPage, type FakePractice, fakePractice } from './fake_visit.ts';

/* Whose turn it is: told to those who wait as it changes, and never who the others are (D4). */

type PatientPage = ReturnType<FakePractice['patient']>;

const last = (page: PatientPage) => page.socket.queue.at(-1);
const turn = (page: PatientPage) => last(page)?.ahead;

/** So many appointments, in the order of their time unless said otherwise. */
function waitingRoom(starts: number[], doctorOf: (index: number) => string = () => doctor.userId) {
  const practice = fakePractice();
  const pages = starts.map((start, index) => {
    const id = practice.schedule(`visit-${index}`, practice.clock.now + start * minute, doctorOf(index));
    return { id, enter: () => enterAs(practice, index) };
  });
  return { practice, pages };
}

function enterAs(practice: FakePractice, index: number): PatientPage {
  const page = practice.patient(`visit-${index}`);
  page.enter(`page-of-${index}`, `Person ${index}`);
  return page;
}

describe('the place in line', () => {
  test('P14: the earlier appointment first, then the earlier arrival', () => {
    const { practice, pages } = waitingRoom([10, 0, 10]);
    const late = pages[2]?.enter() as PatientPage;
    expect(turn(late)).toBe(0);
    practice.clock.now += second;
    const first = pages[0]?.enter() as PatientPage;
    expect([turn(late), turn(first)]).toEqual([0, 1]);
    practice.clock.now += second;
    const early = pages[1]?.enter() as PatientPage;
    expect([early, late, first].map(turn)).toEqual([0, 1, 2]);
  });

  test('who is let in is no longer before the others, and is told nothing more', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    const [a, b] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage];
    expect(turn(b)).toBe(1);
    const told = a.socket.queue.length;
    practice.admit('visit-0');
    expect(turn(b)).toBe(0);
    practice.tell({ delay: { delay: { minutes: 5 }, at: practice.clock.now } });
    expect(a.socket.queue).toHaveLength(told);
  });

  test('D4: a reload of another one is not to be seen, going away is', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    const [a, b] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage];
    const told = b.socket.queue.length;
    a.connection.closed();
    practice.clock.now += 2 * second;
    practice.hub.tick();
    practice.patient('visit-0').comeBack('page-of-0-again');
    expect(b.socket.queue).toHaveLength(told);
    expect(turn(b)).toBe(1);

    practice.patient('visit-0').say({ type: 'leave' });
    expect(turn(b)).toBe(0);
  });

  test('nobody is told the same twice', () => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    practice.inbox();
    const told = page.socket.queue.length;
    practice.inbox();
    practice.hub.tick();
    practice.hub.waitingListChanged();
    expect(page.socket.queue).toHaveLength(told);
  });

  test('a guest has no place, and reads of the doctor alone', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    pages[0]?.enter();
    pages[1]?.enter();
    practice.invite('guest-1', 'visit-1');
    const guest = practice.guest('guest-1', 'visit-1');
    guest.enter('page-of-guest', 'Anna Beispiel');
    practice.tell({ delay: { delay: { minutes: 15 }, at: practice.clock.now } });
    expect(last(guest)).toMatchObject({ ahead: null, delay: { minutes: 15 }, reply: null });
  });

  test('a take-over and another time put everybody right', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    const [a, b] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage];
    const change = (id: string, change: { doctorId?: string; startsAt?: number }) => {
      Object.assign(practice.visits.get(id) ?? {}, change);
      practice.hub.queueChanged({ consultationId: id });
    };
    change('visit-0', { startsAt: practice.clock.now + hour });
    expect([turn(a), turn(b)]).toEqual([1, 0]);
    change('visit-1', { doctorId: 'doctor-2' });
    expect([turn(a), turn(b)]).toEqual([0, 0]);
  });
});

/** What happens in a practice, with numbers for patients; and the simplest model of it. */
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('enter' as const), who: fc.nat(5) }) },
  fc.record({
    what: fc.constantFrom(
      'lose' as const,
      'leave' as const,
      'admit' as const,
      'end' as const,
      'take' as const,
    ),
    who: fc.nat(5),
  }),
  fc.record({ what: fc.constant('move' as const), who: fc.nat(5), start: fc.nat(30) }),
  fc.record({
    what: fc.constant('wait' as const),
    who: fc.constant(0),
    seconds: fc.integer({ min: 1, max: 8 }),
  }),
);

test('after any order of arrivals, losses, leaves, admissions, ends and take-overs each reads what a simple model says, and nothing of anybody else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }),
      fc.array(act, { maxLength: 40 }),
      (starts, acts) => {
        const { practice } = waitingRoom(starts, (index) => (index % 3 === 0 ? 'doctor-2' : doctor.userId));
        const { clock, hub, visits } = practice;
        const all: PatientPage[][] = starts.map(() => []);
        const model = starts.map((start, index) => ({
          id: `visit-${index}`,
          doctor: index % 3 === 0 ? 'doctor-2' : doctor.userId,
          startsAt: clock.now + start * minute,
          arrivedAt: null as number | null,
          page: null as PatientPage | null,
          goneAt: null as number | null,
          admitted: false,
          ended: false,
        }));
        const waits = (one: (typeof model)[number]) =>
          !one.admitted &&
          !one.ended &&
          (one.page !== null || (one.goneAt !== null && clock.now - one.goneAt < 5 * second));
        const before = (a: (typeof model)[number], b: (typeof model)[number]) =>
          a.startsAt - b.startsAt || (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0) || (a.id < b.id ? -1 : 1);

        for (const step of acts) {
          const one = model[step.who];
          if (!one) continue;
          const visit = visits.get(one.id);
          if (step.what === 'wait') {
            clock.now += step.seconds * second;
            for (const { page } of model) page?.say({ type: 'pong' });
            hub.tick();
          } else if (!visit || one.ended) continue;
          else if (step.what === 'enter') {
            one.page = enterAs(practice, step.who);
            all[step.who]?.push(one.page);
            one.arrivedAt ??= clock.now;
          } else if (step.what === 'lose' && one.page) {
            one.page.connection.closed();
            Object.assign(one, { page: null, goneAt: clock.now });
          } else if (step.what === 'leave' && one.page) {
            one.page.say({ type: 'leave' });
            Object.assign(one, { page: null, goneAt: null });
          } else if (step.what === 'admit' && one.arrivedAt !== null) {
            practice.admit(one.id);
            one.admitted = true;
          } else if (step.what === 'end') {
            visit.ended = 'visit_ended';
            hub.ended(one.id, 'visit_ended');
            Object.assign(one, { page: null, goneAt: null, ended: true });
          } else if (step.what === 'take') {
            one.doctor = one.doctor === 'doctor-2' ? doctor.userId : 'doctor-2';
            visit.doctorId = one.doctor;
            hub.queueChanged({ consultationId: one.id });
          } else if (step.what === 'move') {
            one.startsAt = clock.now + step.start * minute;
            visit.startsAt = one.startsAt;
            hub.queueChanged({ consultationId: one.id });
          }
          for (const each of model.filter(({ page, admitted }) => page !== null && !admitted)) {
            const ahead = model.filter(
              (other) =>
                other !== each && other.doctor === each.doctor && waits(other) && before(other, each) < 0,
            ).length;
            expect(turn(each.page as PatientPage), `${each.id} after ${step.what}`).toBe(ahead);
          }
        }
        all.forEach((pages, index) => {
          const bytes = pages.map(({ socket }) => socket.bytes).join('');
          for (const other of starts.keys()) {
            if (other === index) continue;
            for (const word of [`Person ${other}`, `visit-${other}`, `page-of-${other}`])
              expect(bytes).not.toContain(word);
          }
        });
      },
    ),
    { numRuns: 300 },
  );
});

describe('what the doctor does', () => {
  test('follows from what happens: nobody there, the inbox open, a call with somebody, and back', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    const [a, b] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage];
    expect(last(a)).toMatchObject({ doctor: null, here: false });

    practice.inbox();
    expect(last(a)).toMatchObject({ doctor: 'coming', here: true });
    // To the first one alone.
    expect(last(b)).toMatchObject({ doctor: null, here: true });

    practice.admit('visit-0');
    const call = practice.call('visit-0');
    call.join();
    expect(last(b)).toMatchObject({ ahead: 0, doctor: 'in_call' });

    // From one page of the call to the next it goes on.
    call.connection.closed();
    practice.hub.tick();
    expect(last(b)).toMatchObject({ doctor: 'in_call' });
    practice.call('visit-0').join(doctorPage);

    practice.hub.ended('visit-0', 'visit_ended');
    expect(last(b)).toMatchObject({ ahead: 0, doctor: 'coming' });
  });

  test('an inbox of the reception, or of another doctor, is not the doctor', () => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    practice.inbox({ userId: 'reception-1', sessionHash: 'session-2' });
    expect(last(page)).toMatchObject({ doctor: null, here: false });
  });

  test('long before the appointment an open inbox does not mean that the doctor comes', () => {
    const { practice, pages } = waitingRoom([25]);
    const page = pages[0]?.enter() as PatientPage;
    practice.inbox();
    expect(last(page)).toMatchObject({ doctor: null, here: true });
    practice.clock.now += 16 * minute;
    expect(last(pages[0]?.enter() as PatientPage)?.doctor).toBe('coming');
  });

  test('who talks is not told of itself: the guest of that visit reads nothing of a call', () => {
    const { practice, pages } = waitingRoom([0]);
    pages[0]?.enter();
    practice.invite('guest-1', 'visit-0');
    practice.admit('visit-0');
    practice.call('visit-0').join();
    const guest = practice.guest('guest-1', 'visit-0');
    guest.enter('page-of-guest', 'Anna Beispiel');
    expect(last(guest)?.doctor).not.toBe('in_call');
  });

  test('can be set, and a running call is stronger', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    const [a, b] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage];
    practice.tell({ state: { state: 'pause', at: practice.clock.now } });
    expect([last(a)?.doctor, last(b)?.doctor]).toEqual(['pause', 'pause']);
    practice.admit('visit-0');
    practice.call('visit-0').join();
    expect(last(b)?.doctor).toBe('in_call');
  });

  test.each([
    ['pause', 119, 121],
    ['in_call', 59, 61],
    ['coming', 14, 16],
  ] as const)('%s is believed %i minutes, and not %i', (state, held, over) => {
    const { practice, pages } = waitingRoom([0]);
    practice.tell({ state: { state, at: practice.clock.now } });
    practice.clock.now += held * minute;
    expect(last(pages[0]?.enter() as PatientPage)?.doctor).toBe(state);
    practice.clock.now += (over - held) * minute;
    expect(last(pages[0]?.enter() as PatientPage)?.doctor).toBeNull();
  });
});

describe('a delay', () => {
  test('and „kommt gleich“ are not told together, unless somebody says so', () => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    practice.inbox();
    expect(last(page)?.doctor).toBe('coming');
    practice.tell({ delay: { delay: { minutes: 5 }, at: practice.clock.now } });
    expect(last(page)).toMatchObject({ doctor: null, delay: { minutes: 5 } });
  });

  test('is read by all who wait for this doctor, and by nobody else', () => {
    const { practice, pages } = waitingRoom([0, 5, 0], (index) => (index === 2 ? 'doctor-2' : doctor.userId));
    const [a, b, c] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage, PatientPage];
    practice.tell({ delay: { delay: { minutes: 10 }, at: practice.clock.now } });
    expect([a, b, c].map((page) => last(page)?.delay)).toEqual([{ minutes: 10 }, { minutes: 10 }, null]);
    practice.tell({ delay: { delay: { words: 'Wir rufen Sie an.' }, at: practice.clock.now } });
    expect(last(a)?.delay).toEqual({ words: 'Wir rufen Sie an.' });
    practice.tell({ delay: null });
    expect(last(a)?.delay).toBeNull();
  });

  test('whoever comes later reads it too; it counts from the appointment and ends by itself', () => {
    const { practice, pages } = waitingRoom([20]);
    practice.tell({ delay: { delay: { minutes: 10 }, at: practice.clock.now } });
    practice.clock.now += 34 * minute;
    expect(last(pages[0]?.enter() as PatientPage)?.delay).toEqual({ minutes: 10 });
    practice.clock.now += 2 * minute;
    expect(last(pages[0]?.enter() as PatientPage)?.delay).toBeNull();
  });
});

describe('what a patient answers', () => {
  test('is known to the practice, comes back to the page, and moves the inbox without ringing', () => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    const inbox = practice.inbox();
    inbox.news();
    page.say({ type: 'reply', reply: 'back_soon' });
    expect(practice.hub.replyOf('visit-0')).toBe('back_soon');
    expect(last(page)?.reply).toBe('back_soon');
    expect(inbox.news()).toEqual([{ type: 'waiting_list', waiting: 1, arrived: false }]);
    // The same again changes nothing.
    page.say({ type: 'reply', reply: 'back_soon' });
    expect(inbox.news()).toEqual([]);
    page.say({ type: 'reply', reply: null });
    expect(practice.hub.replyOf('visit-0')).toBeNull();
  });

  test('stays through a reload, and through a restart of the server where the page knows it still', () => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    page.say({ type: 'reply', reply: 'moment' });
    page.connection.closed();
    const again = practice.patient('visit-0');
    again.comeBack('page-of-0-again');
    expect(last(again)?.reply).toBe('moment');

    const after = fakePractice();
    for (const [id, visit] of practice.visits) after.visits.set(id, visit);
    const back = after.patient('visit-0');
    back.say({ type: 'enter', instance: 'page-of-0-again', reply: 'moment' });
    expect(last(back)?.reply).toBe('moment');
    expect(after.hub.replyOf('visit-0')).toBe('moment');
  });

  test('ends with the admission and with leaving', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    const [a, b] = pages.map(({ enter }) => enter()) as [PatientPage, PatientPage];
    for (const page of [a, b]) page.say({ type: 'reply', reply: 'phone' });
    practice.admit('visit-0');
    b.say({ type: 'leave' });
    expect([practice.hub.replyOf('visit-0'), practice.hub.replyOf('visit-1')]).toEqual([null, null]);
    // Clicked at the moment of the admission: no fault of the patient's.
    a.say({ type: 'reply', reply: 'moment' });
    expect(a.socket.closedWith).toBeNull();
    expect(practice.hub.replyOf('visit-0')).toBeNull();
  });

  test.each([
    ['free text', { type: 'reply', reply: 'Ich habe Husten' }],
    ['markup', { type: 'reply', reply: '<script>alert(1)</script>' }],
    ['a name of an object', { type: 'reply', reply: 'constructor' }],
    ['a list', { type: 'reply', reply: ['back_soon'] }],
    ['nothing', { type: 'reply' }],
    ['a number', { type: 'reply', reply: 0 }],
    ['a delay', { type: 'delay', minutes: 10 }],
    [
      'a message of the hub',
      { type: 'queue', ahead: 0, doctor: 'pause', here: true, delay: null, reply: null },
    ],
    ['free text on entering', { type: 'enter', instance: 'page-of-0', reply: 'Ich habe Husten' }],
  ])('%s is no message, and the practice reads nothing', (_what, message) => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    page.news();
    const inbox = practice.inbox();
    inbox.news();
    page.news();
    for (let times = 0; times < 3; times++) page.say(message);
    expect(page.news()).toEqual(Array(3).fill({ type: 'error', code: 'invalid' }));
    expect(page.socket.closedWith).toBe(1008);
    expect(practice.hub.replyOf('visit-0')).toBeNull();
  });

  test('a flood moves the inbox six times, and the socket lives', () => {
    const { practice, pages } = waitingRoom([0]);
    const page = pages[0]?.enter() as PatientPage;
    const inbox = practice.inbox();
    inbox.news();
    for (let times = 0; times < 50; times++)
      page.say({ type: 'reply', reply: times % 2 ? 'moment' : 'back_soon' });
    expect(inbox.news()).toHaveLength(6);
    expect(page.news().filter(({ type }) => type === 'error')).toEqual(
      Array(44).fill({ type: 'error', code: 'too_fast' }),
    );
    expect(page.socket.closedWith).toBeNull();
    practice.clock.now += 10 * second;
    page.say({ type: 'reply', reply: 'phone' });
    expect(practice.hub.replyOf('visit-0')).toBe('phone');
  });

  test('neither a guest nor the doctor’s page, nor whoever has not entered, can say it', () => {
    const { practice, pages } = waitingRoom([0, 5]);
    pages[0]?.enter();
    practice.invite('guest-1', 'visit-0');
    const guest = practice.guest('guest-1', 'visit-0');
    guest.enter('page-of-guest', 'Anna Beispiel');
    const call = practice.call('visit-0');
    call.join();
    const silent = practice.patient('visit-1');
    for (const page of [guest, call, silent]) {
      page.news();
      page.say({ type: 'reply', reply: 'moment' });
      expect(page.news()).toEqual([{ type: 'error', code: 'invalid' }]);
    }
    expect([practice.hub.replyOf('visit-0'), practice.hub.replyOf('visit-1')]).toEqual([null, null]);
  });
});
