import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxMessageBytes } from '../../signaling/socket_rules.ts';
import { doctorPage, fakePractice, patientPage, running } from './fake_visit.ts';

const offer = { type: 'offer', sdp: 'v=0' };

describe('issue 2, 9: one misbehaving socket cannot hurt another', () => {
  test.each([
    ['no JSON', 'hello'],
    ['no object', '7'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"admit"}'],
    ['a message of the other side', '{"type":"join","instance":"doctor-page-1"}'],
    ['a message of the server', '{"type":"ended","reason":"visit_ended"}'],
    ['an instance that is none', '{"type":"enter","instance":"<b>"}'],
    [
      'a name without an end',
      `{"type":"enter","instance":"patient-page-1","privacy":true,"name":"${'x'.repeat(201)}"}`,
    ],
    ['a name of blanks', '{"type":"enter","instance":"patient-page-1","privacy":true,"name":"  "}'],
    [
      'a description of another kind',
      '{"type":"signal","to":"doctor-page-1","description":{"type":"x","sdp":""}}',
    ],
    ['binary', new TextEncoder().encode('{"type":"pong"}')],
  ])('%s is refused; the third time closes the socket', (_what, data) => {
    const practice = fakePractice();
    const { call } = running(practice);
    const bad = practice.patient();
    for (const count of [1, 2, 3]) {
      bad.connection.receive(data);
      expect(bad.news()).toEqual([{ type: 'error', code: 'invalid' }]);
      expect(bad.socket.closedWith).toBe(count === 3 ? 1008 : null);
    }
    expect(call.socket.closedWith).toBeNull();
  });

  test('P5: the inbox only listens, whatever it says', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    const inbox = practice.inbox();
    inbox.news();
    inbox.say({ type: 'signal', to: patientPage, connection: 1, description: offer });
    inbox.say({ type: 'join', instance: 'reception-page' });
    inbox.say({ type: 'enter', instance: 'reception-page', name: 'x', privacy: true });
    expect(inbox.socket.closedWith).toBe(1008);
    expect(patient.news()).toEqual([]);
    expect(call.news()).toEqual([]);
  });

  test('a message that is too large closes the socket, measured in bytes', () => {
    const practice = fakePractice();
    practice.schedule();
    const exact = practice.patient();
    exact.connection.receive('x'.repeat(maxMessageBytes));
    expect(exact.socket.closedWith).toBeNull();
    const umlauts = practice.patient();
    umlauts.connection.receive('ü'.repeat(maxMessageBytes / 2 + 1));
    expect(umlauts.socket.closedWith).toBe(1009);
    const binary = practice.patient();
    binary.connection.receive(new ArrayBuffer(maxMessageBytes + 1));
    expect(binary.socket.closedWith).toBe(1009);
  });

  test('a flood ends its own socket, while the visit next door goes on', () => {
    const practice = fakePractice();
    const flooding = running(practice, 'visit-1');
    const next = running(practice, 'visit-2');
    let sent = 0;
    while (flooding.patient.socket.closedWith === null && sent < 10_000) {
      flooding.patient.say({ type: 'pong' });
      sent++;
      if (sent % 50 === 0)
        next.call.say({ type: 'signal', to: patientPage, connection: 1, description: offer });
    }
    // One token went for `enter`.
    expect(sent).toBe(120);
    expect(flooding.patient.news()).toEqual([{ type: 'error', code: 'too_fast' }]);
    expect(flooding.patient.socket.closedWith).toBe(1008);
    expect(next.patient.news()).toHaveLength(2);
    expect(next.call.news()).toEqual([]);
    expect(practice.lines).toEqual(['signalling socket closed: too many messages']);
  });

  test('what a browser really sends is far below the limit', () => {
    const practice = fakePractice();
    const { patient, call } = running(practice);
    for (let restart = 0; restart < 20; restart++) {
      for (let candidate = 0; candidate < 50; candidate++) {
        call.say({
          type: 'signal',
          to: patientPage,
          connection: 1,
          candidate: { candidate: `candidate:${candidate}` },
        });
      }
      practice.clock.now += 2_000;
    }
    expect(patient.news()).toHaveLength(1000);
    expect(call.news()).toEqual([]);
  });

  test('entering in a loop neither writes nor rings without end, even with a new socket each time', () => {
    const practice = fakePractice();
    practice.schedule();
    const inbox = practice.inbox();
    inbox.news();
    let arrivals = 0;
    const { arrive } = practice.options;
    practice.options.arrive = (id, seat, name) => {
      arrivals++;
      return arrive(id, seat, name);
    };
    for (let round = 0; round < 500; round++) practice.patient().enter();
    expect(arrivals).toBe(20);
    expect(inbox.news().length).toBeLessThanOrEqual(2 * 20);
    practice.clock.now += 10_000;
    const calm = practice.patient();
    calm.enter();
    expect(calm.news()).toContainEqual(expect.objectContaining({ type: 'waiting' }));
  });

  test('a database that fails is an error for this message, not for the process', () => {
    const practice = fakePractice();
    practice.schedule();
    practice.options.arrive = () => {
      throw new Error('SQLITE_BUSY: Erika Mustermann');
    };
    const patient = practice.patient();
    patient.enter();
    expect(patient.news()).toEqual([{ type: 'error', code: 'failed' }]);
    expect(patient.socket.closedWith).toBeNull();
    expect(practice.lines).toEqual(['signalling failed']);
  });

  test('whatever arrives, in whatever order: nothing throws, and nothing leaves the room', () => {
    const instance = fc.constantFrom(patientPage, doctorPage, 'another-page');
    const message = fc.oneof(
      fc.record({ type: fc.constant('enter'), instance, name: fc.string(), privacy: fc.boolean() }),
      fc.record({ type: fc.constant('enter'), instance }),
      fc.record({ type: fc.constant('join'), instance }),
      fc.record({
        type: fc.constant('signal'),
        to: instance,
        connection: fc.constant(1),
        description: fc.constant(offer),
      }),
      fc.record({ type: fc.constantFrom('ice', 'leave', 'pong', 'ping', 'people') }),
      fc.jsonValue(),
    );
    const step = fc.record({
      page: fc.constantFrom('patient', 'call', 'inbox'),
      act: fc.oneof(
        { weight: 6, arbitrary: message.map((value) => ({ send: JSON.stringify(value) ?? '' })) },
        { weight: 1, arbitrary: fc.constantFrom('connect', 'gone', 'admit', 'tick', 'end') },
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const practice = fakePractice();
        const bystander = running(practice, 'visit-2');
        practice.schedule();
        const connect = { patient: practice.patient, call: practice.call, inbox: () => practice.inbox() };
        const pages = { patient: practice.patient(), call: practice.call(), inbox: practice.inbox() };
        let admitted = false;
        for (const { page, act } of steps) {
          if (typeof act === 'object') pages[page].connection.receive(act.send);
          else if (act === 'connect') pages[page] = connect[page]();
          else if (act === 'gone') pages[page].connection.closed();
          else if (act === 'tick') practice.hub.tick();
          else if (act === 'end') practice.hub.ended('visit-1', 'visit_ended');
          else {
            practice.admit();
            admitted = true;
          }
          // Before the database says so nobody hears that they, or anybody else, may begin.
          const begun = Object.values(pages).some(({ socket }) =>
            socket.received.some(
              (message) =>
                message.type === 'admitted' ||
                (message.type === 'joined' && message.admitted) ||
                (message.type === 'people' && message.people.some((one) => one.admitted)),
            ),
          );
          expect(begun && !admitted).toBe(false);
        }
        const heard = [...bystander.patient.news(), ...bystander.call.news()].map(({ type }) => type);
        expect(heard.filter((type) => type !== 'ping')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
