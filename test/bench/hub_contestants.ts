import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { build } from 'esbuild';
import { insertConsultation } from '../../db/consultations.ts';
import { createPatientLink } from '../../db/links.ts';
import { createUser, listUsers } from '../../db/staff.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { ask, freePort, newFolder, serverCommand } from '../fixtures/server_process.ts';
import { asStarted } from '../fixtures/shipped_limits.ts';
import { signedInDoctor } from '../fixtures/signed_in_doctor.ts';
import type { Opening } from './hub_load.ts';
import { manyPatients } from './many_patients.ts';

/** A server that passes messages on between two, and how its clients get in. */
export interface Contestant {
  name: string;
  start(): Promise<{ pid: number; startMs: number; stop(): Promise<void> }>;
  /** Two that talk with each other. */
  pair(number: number): [Opening, Opening];
  waiting(number: number): Opening;
  /** Who comes, so that all who wait are told this piece of text; null where nobody can be told. */
  teller: { opening: Opening; piece: string } | null;
  /** So many seconds after one teller the next one is news. */
  tellEvery: number;
}

/** An offer of a browser, of which this is a part: with all around it a message has 1 kB. */
const sdp = `v=0\r\n${'a=candidate:1 1 udp 2113937151 192.0.2.1 50000 typ host\r\n'.repeat(15)}`;
const [node, bundle] = serverCommand;

/**
 * Sprechzimmer, started as by `npm start` with a relay's credentials to hand out: a doctor who has a call
 * page open for each pair, and patients of other doctors who wait, five hundred for each.
 */
export async function sprechzimmer(pairs: number, waiting: number): Promise<Contestant> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const environment = {
    DATA_DIR: newFolder(),
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    TURN_EMBEDDED: 'off',
    TURN_URLS: 'turn:turn.praxis.example:3478',
    TURN_SECRET: 'ein Geheimnis des Vermittlers',
    SECOND_FACTOR: 'optional',
  };
  const doctor = await signedInDoctor(environment);
  const visits = fillVisits(environment, pairs, waiting);
  const opening = (credential: string, more: Partial<Opening>): Opening => ({
    port,
    path: '/signal',
    headers: {
      Origin: origin,
      'Sec-WebSocket-Protocol': `sprechzimmer.1, ${credential}`,
      ...(!credential.startsWith('patient') && { Cookie: doctor.cookie }),
    },
    ...more,
  });
  const enter = (instance: string) =>
    JSON.stringify({ type: 'enter', instance, name: 'Erika Mustermann', privacy: true });
  const says = (to: string) =>
    JSON.stringify({ type: 'signal', to, connection: 1, description: { type: 'offer', sdp, offer: 1 } });
  return {
    name: 'ours',
    start: () =>
      run(
        [...asStarted.flags, bundle, 'serve'],
        { ...asStarted.environment, ...environment },
        `${origin}/readyz`,
      ),
    pair(number) {
      const { token = '', id = '' } = visits[number] ?? {};
      const [patient, call] = [`patient-${number}`, `doctor-${number}`];
      return [
        opening(`patient.${token}`, { hello: enter(patient), ready: '"waiting"', says: says(call) }),
        opening(`call.${id}`, {
          hello: JSON.stringify({ type: 'join', instance: call }),
          ready: patient,
          says: says(patient),
        }),
      ];
    },
    waiting(number) {
      const { token = '' } = visits[pairs + number] ?? {};
      return opening(`patient.${token}`, { hello: enter(`waiting-${number}`), ready: '"people"' });
    },
    teller: { opening: opening('inbox', { ready: 'waiting_list' }), piece: '"practicePresent":true' },
    // Ten seconds long the practice is still there; then the next tick tells.
    tellEvery: 16,
  };
}

function fillVisits(
  environment: Record<string, string>,
  pairs: number,
  waiting: number,
): { id: string; token: string }[] {
  const { rt, close } = openPracticeFolder(environment);
  const schedule = rt.db.$client.prepare(
    "update consultations set stage = 'scheduled', starts_at = ?, duration_minutes = 120, doctor_id = ? where id = ?",
  );
  const visits: { id: string; token: string }[] = [];
  rt.db.transaction((tx) => {
    let doctorId = listUsers(rt)[0]?.id ?? '';
    for (let number = 0; number < pairs + waiting; number++) {
      if (number >= pairs && (number - pairs) % 500 === 0)
        doctorId = createUser(rt, tx, {
          email: `${number}@praxis.example`,
          name: `Dr. ${number}`,
          roles: ['doctor'],
        }).id;
      const id = insertConsultation(rt, tx, {
        stage: 'consented',
        source: 'form',
        patient: manyPatients(number),
      });
      visits.push({ id, token: createPatientLink(rt, tx, id) });
      schedule.run(rt.now(), doctorId, id);
    }
  });
  close();
  return visits;
}

/** What is least: `ws` alone, which passes on what it gets and looks at nothing. */
export async function bareRelay(folder: string): Promise<Contestant> {
  const outfile = join(folder, 'relay.cjs');
  await build({
    stdin: {
      contents: `import { createServer } from 'node:http'; import { WebSocketServer } from 'ws';
      const server = createServer((_, response) => response.end('ready'));
      const wss = new WebSocketServer({ server, maxPayload: 65536 }); const rooms = new Map();
      wss.on('connection', (ws, { url }) => {
        if (url === '/all') for (const other of wss.clients) other.send('told');
        const room = rooms.get(url) ?? new Set(); rooms.set(url, room.add(ws));
        ws.on('message', (data) => { for (const other of room) if (other !== ws) other.send(data, { binary: false }); });
        ws.on('close', () => room.delete(ws));
        ws.send('in');
      });
      server.listen(Number(process.env.PORT), '127.0.0.1');`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  const port = await freePort();
  const opening = (path: string, says?: string): Opening => ({
    port,
    path,
    headers: {},
    ready: 'in',
    ...(says && { says }),
  });
  const says = JSON.stringify({ type: 'signal', description: { type: 'offer', sdp } });
  return {
    name: 'bare ws',
    start: () =>
      run(
        [...asStarted.flags, outfile],
        { ...asStarted.environment, PORT: String(port) },
        `http://127.0.0.1:${port}/`,
      ),
    pair: (number) => [opening(`/pair-${number}`, says), opening(`/pair-${number}`, says)],
    waiting: (number) => opening(`/waits-${number}`),
    teller: { opening: opening('/all'), piece: 'told' },
    tellEvery: 1,
  };
}

/** @param folder where `npm install peer` has put it */
export async function peerServer(folder: string): Promise<Contestant> {
  const home = join(folder, 'node_modules/peer');
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { bin: { peerjs: string } };
  const port = await freePort();
  const opening = (id: string, dst?: string): Opening => ({
    port,
    path: `/peerjs?key=peerjs&id=${id}&token=t-${id}&version=1.5.5`,
    headers: {},
    ready: 'OPEN',
    beat: '{"type":"HEARTBEAT"}',
    ...(dst && { says: JSON.stringify({ type: 'OFFER', dst, payload: { type: 'offer', sdp } }) }),
  });
  return {
    name: 'PeerJS server',
    start: () =>
      run(
        [
          ...asStarted.flags,
          join(home, bin.peerjs),
          ...['--port', String(port), '--host', '127.0.0.1', '--path', '/', '--concurrent_limit', '30000'],
        ],
        asStarted.environment,
        `http://127.0.0.1:${port}/`,
      ),
    pair: (number) => [
      opening(`left-${number}`, `right-${number}`),
      opening(`right-${number}`, `left-${number}`),
    ],
    waiting: (number) => opening(`waits-${number}`),
    teller: null,
    tellEvery: 0,
  };
}

async function run(args: string[], environment: Record<string, string>, address: string) {
  const began = performance.now();
  const child: ChildProcess = spawn(node, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while ((await ask(address).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended with ${child.exitCode}`);
    await after(2);
  }
  return {
    pid: child.pid ?? 0,
    startMs: performance.now() - began,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
