import { Buffer } from 'node:buffer';
import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { emptySettings } from '../../consultation/practice.ts';
import { loadPractice, savePractice } from '../../db/settings.ts';
import { loadVisit } from '../../db/visits.ts';
import { write } from '../../db/write.ts';
import { admit } from '../../procedure/admit.ts';
import { noRelay } from '../../signaling/relay/relay.ts';
import { origin, signalServer } from './signal_server.ts';

const enter = { type: 'enter', instance: 'patient-page-1', name: 'Erika Mustermann', privacy: true };
const offer = { type: 'offer', sdp: 'v=0' };

describe('a visit over real sockets', () => {
  test('S5, S6: knocking, admission, signals, farewell', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const { id, token } = server.scheduled(doctor);

    const inbox = await server.connect('inbox', server.member('reception'));
    expect(inbox.protocol).toBe('sprechzimmer.1');
    await inbox.next('waiting_list');
    const patient = await server.connect(`patient.${token}`);
    patient.say(enter);
    expect(await patient.next('waiting')).toMatchObject({ since: server.clock.now, practicePresent: true });
    expect(await inbox.next('waiting_list')).toMatchObject({ waiting: 1, arrived: true });
    expect(loadVisit(server.rt, id)?.typedName).toBe('Erika Mustermann');

    admit(server.rt, { id, by: { kind: 'staff', id: doctor.userId, roles: ['doctor'] } });
    expect(await patient.next('admitted')).toMatchObject({ ice: { servers: [], relayOnly: false } });
    const call = await server.connect(`call.${id}`, doctor);
    call.say({ type: 'join', instance: 'doctor-page-1' });
    expect(await call.next('joined')).toMatchObject({ admitted: true });
    expect(await call.next('people')).toMatchObject({
      people: [{ instance: 'patient-page-1', admitted: true }],
    });

    call.say({ type: 'signal', to: 'patient-page-1', connection: 1, description: offer });
    expect(await patient.next('signal')).toEqual({
      type: 'signal',
      from: 'doctor-page-1',
      connection: 1,
      description: offer,
    });
    patient.say({ type: 'signal', to: 'doctor-page-1', connection: 1, candidate: null });
    expect(await call.next('signal')).toEqual({
      type: 'signal',
      from: 'patient-page-1',
      connection: 1,
      candidate: null,
    });

    server.hub.ended(id, 'visit_ended');
    expect(await patient.next('ended')).toMatchObject({ reason: 'visit_ended' });
    expect([await patient.closed, await call.closed]).toEqual([1000, 1000]);
  });

  test('lesson 27: both are told that the practice wants no direct way, with the relay that is the only one', async () => {
    const server = await signalServer();
    server.rt.relay = {
      ...noRelay,
      turnUrls: ['turn:relay.example:3478?transport=udp'],
      turnSecret: 'secret',
    };
    write(server.rt, (tx) =>
      savePractice(tx, { ...emptySettings, relayOnly: 'yes' }, loadPractice(server.rt.db).version),
    );
    const only = { relayOnly: true, servers: [{ urls: ['turn:relay.example:3478?transport=udp'] }] };
    const doctor = server.member('doctor');
    const { id, token } = server.scheduled(doctor);
    const patient = await server.connect(`patient.${token}`);
    patient.say(enter);
    expect((await patient.next('waiting')).ice).toMatchObject(only);
    const call = await server.connect(`call.${id}`, doctor);
    call.say({ type: 'join', instance: 'doctor-page-1' });
    expect((await call.next('joined')).ice).toMatchObject(only);
    // And at each ICE restart.
    call.say({ type: 'ice' });
    expect((await call.next('ice')).ice).toMatchObject(only);
  });

  test('when the patient’s browser goes, the doctor is told', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const { id, token } = server.scheduled(doctor);
    const patient = await server.connect(`patient.${token}`);
    patient.say(enter);
    await patient.next('waiting');
    admit(server.rt, { id, by: { kind: 'staff', id: doctor.userId, roles: ['doctor'] } });
    const call = await server.connect(`call.${id}`, doctor);
    call.say({ type: 'join', instance: 'doctor-page-1' });
    await call.next('people');
    patient.close();
    expect(await call.next('people')).toEqual({ type: 'people', people: [] });
    expect(server.hub.isPresent(id)).toBe(false);
  });
});

describe('who is let in is decided before the upgrade', () => {
  test('another origin is refused, and the log names PUBLIC_URL (lesson 13)', async () => {
    const server = await signalServer();
    const { token } = server.scheduled(server.member('doctor'));
    const credential = `patient.${token}`;
    expect(await server.handshake(credential)).toBe(101);
    for (const other of ['https://evil.example', `${origin}.evil.example`, 'null', '']) {
      expect(await server.handshake(credential, { headers: { origin: other } })).toBe(403);
    }
    expect(server.lines).toHaveLength(4);
    expect(server.lines[0]).toContain('PUBLIC_URL');
    expect(server.lines[0]).toContain(origin);
    expect(server.lines.join()).not.toContain(token);
  });

  test('forty overviews of one session, and then no more of it; others are let in', async () => {
    const server = await signalServer();
    const member = server.member('reception');
    const inboxes = await Promise.all(Array.from({ length: 40 }, () => server.connect('inbox', member)));
    await inboxes.at(-1)?.next('waiting_list');
    expect(await server.handshake('inbox', { staff: member })).toBe(429);
    expect(await server.handshake('inbox', { staff: server.member('doctor') })).toBe(101);
    inboxes[0]?.close();
    await vi.waitFor(async () => expect(await server.handshake('inbox', { staff: member })).toBe(101));
  });

  test('S4, P4: the patient, while the waiting room is open', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const status = (consultation: { token: string }) => server.handshake(`patient.${consultation.token}`);
    expect(await status(server.scheduled(doctor, 29))).toBe(101);
    expect(await status(server.scheduled(doctor, 31))).toBe(403);
    expect(await status(server.scheduled(doctor, -24 * 60))).toBe(101);
    expect(await status(server.scheduled(doctor, -24 * 60 - 15))).toBe(410);
    expect(await status(server.scheduled(doctor, 0, 'consent_review'))).toBe(403);
    expect(await status(server.scheduled(doctor, 0, 'completed'))).toBe(410);
    expect(await status({ token: 'x'.repeat(32) })).toBe(403);
  });

  test('P2, P5: in a call only the appointment’s doctor', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const { id } = server.scheduled(doctor);
    const status = (staff?: typeof doctor) => server.handshake(`call.${id}`, staff ? { staff } : {});
    expect(await status(doctor)).toBe(101);
    expect(await status(server.member('doctor'))).toBe(403);
    expect(await status(server.member('reception'))).toBe(403);
    expect(await status(server.member('admin'))).toBe(403);
    expect(await status({ ...doctor, roles: ['reception'] })).toBe(403);
    expect(await status()).toBe(403);
    expect(await server.handshake(`call.${crypto.randomUUID()}`, { staff: doctor })).toBe(403);
    expect(await server.handshake(`call.${server.scheduled(doctor, 60).id}`, { staff: doctor })).toBe(101);
    const over = server.scheduled(doctor, 0, 'completed');
    expect(await server.handshake(`call.${over.id}`, { staff: doctor })).toBe(410);
  });

  test('D4: the inbox is for whoever sees patients, not for administration alone', async () => {
    const server = await signalServer();
    for (const role of ['doctor', 'reception'] as const)
      expect(await server.handshake('inbox', { staff: server.member(role) })).toBe(101);
    const admin = server.member('admin');
    expect(await server.handshake('inbox', { staff: admin })).toBe(403);
    expect(await server.handshake('inbox', { staff: { ...admin, roles: ['doctor', 'admin'] } })).toBe(101);
    expect(await server.handshake('inbox')).toBe(403);
  });

  test('a patient’s link opens no staff socket, and a session none of a patient', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const { id, token } = server.scheduled(doctor);
    expect(await server.handshake(`call.${token}`)).toBe(403);
    expect(await server.handshake(`patient.${id}`, { staff: doctor })).toBe(403);
  });

  test.each([
    ['no protocol', {}, 400],
    ['another protocol', { 'sec-websocket-protocol': 'mqtt, inbox' }, 400],
    ['no credential', { 'sec-websocket-protocol': 'sprechzimmer.1' }, 400],
    ['two credentials', { 'sec-websocket-protocol': 'sprechzimmer.1, inbox, inbox' }, 400],
    ['an unknown kind', { 'sec-websocket-protocol': 'sprechzimmer.1, admin' }, 400],
    ['no key', { 'sec-websocket-key': '' }, 400],
    ['a bad key', { 'sec-websocket-key': 'x' }, 400],
    ['an old version', { 'sec-websocket-version': '8' }, 400],
    ['no upgrade', { upgrade: '', connection: '' }, 426],
  ])('%s', async (_what, headers, status) => {
    const server = await signalServer();
    expect(await server.handshake(null, { headers })).toBe(status);
  });
});

describe('one misbehaving socket cannot hurt another', () => {
  test('a flood is cut off while the neighbour goes on', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const flooding = await server.connect(`patient.${server.scheduled(doctor).token}`);
    const neighbour = await server.connect(`patient.${server.scheduled(doctor).token}`);
    for (let count = 0; count < 2000; count++) flooding.say({ type: 'pong' });
    neighbour.say({ ...enter, instance: 'neighbour-page' });
    expect(await neighbour.next('waiting')).toBeDefined();
    expect(await flooding.next('error')).toEqual({ type: 'error', code: 'too_fast' });
    expect(await flooding.closed).toBe(1008);
  });

  test('a message that is too large closes its socket', async () => {
    const server = await signalServer();
    const { token } = server.scheduled(server.member('doctor'));
    const patient = await server.connect(`patient.${token}`);
    patient.send('x'.repeat(64 * 1024 + 1));
    expect(await patient.closed).toBe(1009);
  });

  test('binary and broken frames end their own socket, and are no message', async () => {
    const server = await signalServer();
    const doctor = server.member('doctor');
    const { id, token } = server.scheduled(doctor);
    const neighbour = await server.connect(`patient.${server.scheduled(doctor).token}`);
    // A text that is none, a reserved opcode, one of the frames that a server sends, a ping of 200 bytes.
    for (const frame of [
      [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe],
      [0x83, 0x80, 0, 0, 0, 0],
      [0x81, 0x01, 0x7b],
      [0x89, 0xfe, 0, 200, 0, 0, 0, 0],
    ])
      expect(await server.raw(`patient.${token}`, Buffer.from(frame))).toContain('101 Switching Protocols');
    const binary = Buffer.from([0x82, 0x82, 0, 0, 0, 0, 0x7b, 0x7d]);
    const answer = await server.raw(`patient.${token}`, Buffer.concat([binary, binary, binary]));
    expect(answer.match(/"invalid"/g)).toHaveLength(3);
    expect(loadVisit(server.rt, id)).toBeNull();
    neighbour.say({ ...enter, instance: 'neighbour-page' });
    expect(await neighbour.next('waiting')).toBeDefined();
  });

  test('what comes in one piece with the handshake is heard', async () => {
    const server = await signalServer();
    const { id, token } = server.scheduled(server.member('doctor'));
    const text = Buffer.from(JSON.stringify(enter));
    const leave = Buffer.from('{"type":"leave"}');
    const frames = [text, leave].flatMap((one) => [Buffer.from([0x81, 0x80 | one.length, 0, 0, 0, 0]), one]);
    expect(text.length).toBeLessThan(126);
    const answer = await server.raw(`patient.${token}`, Buffer.concat(frames));
    expect(answer).toMatch(/"waiting".*left/s);
    expect(loadVisit(server.rt, id)?.typedName).toBe('Erika Mustermann');
  });

  test('a handshake that is broken or broken off does not end the process', async () => {
    const server = await signalServer();
    const { token } = server.scheduled(server.member('doctor'));
    const head = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: ${origin}\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n` +
      `Sec-WebSocket-Protocol: sprechzimmer.1, patient.${token}\r\n\r\n`;
    for (const path of ['//', 'http://[', '/elsewhere', '/signal/../..', '/signal?x=//']) {
      for (const end of ['reset', 'answer'] as const) {
        await new Promise<void>((resolve) => {
          const socket = connect(server.port, '127.0.0.1', () => {
            socket.write(head(path));
            if (end === 'reset') socket.resetAndDestroy();
          });
          socket.on('error', () => {});
          socket.on('data', () => socket.destroy());
          socket.on('close', () => resolve());
        });
      }
    }
    const patient = await server.connect(`patient.${token}`);
    patient.say(enter);
    expect(await patient.next('waiting')).toBeDefined();
  });
});
