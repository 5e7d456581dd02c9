import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../config/settings.ts';
import { minute } from '../../consultation/durations.ts';
import type { Role } from '../../consultation/staff.ts';
import { insertConsultation, loadConsultation, updateConsultation } from '../../db/consultations.ts';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { createPatientLink } from '../../db/links.ts';
import { users } from '../../db/schema.ts';
import { Vault } from '../../db/sealing.ts';
import { write } from '../../db/write.ts';
import { makeHub } from '../../procedure/visit_hub.ts';
import { signalRoutes } from '../../routes/signal.ts';
import { webSockets } from '../../routes/web_sockets.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv, StaffSession } from '../../security/env.ts';
import type { ServerMessage } from '../../signaling/messages.ts';
import { noRelay } from '../../signaling/relay/relay.ts';
import { guardUpgrades } from '../../signaling/upgrade_guard.ts';
import { silentHub } from '../../signaling/visit_hub.ts';
import { openNodeSocket } from '../fixtures/node_socket.ts';

export const origin = 'https://video.praxis.example';

/**
 * The route on a real server over a real database. Sessions are not its business: a header says who is signed
 * in.
 */
export async function signalServer() {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-signal-'));
  const config = readConfig({ DATA_DIR: folder, PUBLIC_URL: origin });
  const clock = { now: Date.parse('2026-11-23T09:00:00Z') };
  const lines: string[] = [];
  const log = (fields: object, message: string) => lines.push(`${message} ${JSON.stringify(fields)}`);
  const rt: Runtime = {
    config,
    db: openDatabase(join(folder, 'test.sqlite')),
    vault: new Vault(config.secretKey),
    now: () => clock.now,
    log: { info: log, warn: log, error: log },
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
    ran: () => performance.now(),
    changeSettings: null,
    replacing: null,
  };
  const hub = makeHub(rt);
  rt.hub = hub;

  const app = new Hono<AppEnv>();
  const sockets = webSockets(app);
  app.use(async (c, next) => {
    const staff = c.req.header('x-staff');
    if (staff) c.set('staff', JSON.parse(staff) as StaffSession);
    await next();
  });
  app.route('/', signalRoutes(rt, hub, sockets));
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(listening as Server),
    );
    guardUpgrades(listening as Server, async () => sockets.upgrade);
  });
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    hub.closeAll();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    closeDatabase(rt.db);
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    rt,
    hub,
    clock,
    lines,
    port,
    member(role: Role): StaffSession {
      const userId = crypto.randomUUID();
      const name = `Dr. ${role}`;
      rt.db
        .insert(users)
        .values({ id: userId, email: `${userId}@praxis.example`, name, roles: [role], createdAt: 0 })
        .run();
      return { userId, name, roles: [role], sessionHash: `session-of-${userId}`, confirmedAt: 0 };
    },
    /** A consultation whose appointment is `inMinutes` from now. */
    scheduled(
      doctor: StaffSession,
      inMinutes = 0,
      stage: 'scheduled' | 'consent_review' | 'completed' = 'scheduled',
    ) {
      const patient = {
        firstName: 'Erika',
        lastName: 'Mustermann',
        birthDate: '1964-08-12',
        phone: '0208 5550123',
        insurer: 'AOK Rheinland/Hamburg',
        insuranceNumber: 'X000000012',
        email: '',
      };
      const id = write(rt, (tx) =>
        insertConsultation(rt, tx, { stage: 'consented', source: 'practice', patient }),
      );
      const token = write(rt, (tx) => createPatientLink(rt, tx, id));
      const before = loadConsultation(rt, id);
      if (!before) throw new Error('not inserted');
      write(rt, (tx) =>
        updateConsultation(rt, tx, before, {
          stage,
          doctorId: doctor.userId,
          startsAt: clock.now + inMinutes * minute,
          durationMinutes: 15,
          endedAt: stage === 'completed' ? clock.now : null,
        }),
      );
      return { id, token };
    },
    connect: (credential: string, staff?: StaffSession) => Browser.open(port, credential, staff),
    /** The handshake with something behind it in one piece. @returns all bytes until the server has closed */
    raw: (credential: string, after: Buffer) => raw(port, credential, after),
    /** The handshake alone. */
    handshake: (
      credential: string | null,
      options: { staff?: StaffSession; headers?: Record<string, string> } = {},
    ) =>
      handshake(port, {
        ...(credential !== null && { 'sec-websocket-protocol': `sprechzimmer.1, ${credential}` }),
        ...(options.staff && { 'x-staff': JSON.stringify(options.staff) }),
        ...options.headers,
      }),
  };
}

/** @returns the status: 101 where the socket was let in */
function handshake(port: number, headers: Record<string, string>): Promise<number> {
  const given = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    origin,
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({
      port,
      host: '127.0.0.1',
      path: '/signal',
      // An empty value means: not sent at all.
      headers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    });
    outgoing.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    outgoing.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function raw(port: number, credential: string, after: Buffer): Promise<string> {
  const head = [
    'GET /signal HTTP/1.1',
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    `Origin: ${origin}`,
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Sec-WebSocket-Protocol: sprechzimmer.1, ${credential}`,
    '\r\n',
  ];
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(Buffer.concat([Buffer.from(head.join('\r\n')), after])),
    );
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      // The frame that closes (RFC 6455, 5.5.1).
      if (answer.includes('\x88')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => {});
  });
}

/** One page's socket; messages wait until the test asks for them. */
class Browser {
  readonly #socket: WebSocket;
  readonly #messages: ServerMessage[] = [];
  #wake: () => void = () => {};
  readonly closed: Promise<number>;

  static async open(port: number, credential: string, staff?: StaffSession): Promise<Browser> {
    const options = {
      protocols: ['sprechzimmer.1', credential],
      headers: { origin, ...(staff && { 'x-staff': JSON.stringify(staff) }) },
    };
    const socket = openNodeSocket(`ws://127.0.0.1:${port}/signal`, options);
    const browser = new Browser(socket);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('not let in')), { once: true });
    });
    return browser;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      socket.addEventListener('close', ({ code }) => resolve(code), { once: true });
    });
    socket.addEventListener('message', ({ data }) => {
      this.#messages.push(JSON.parse(data));
      this.#wake();
    });
  }

  get protocol(): string {
    return this.#socket.protocol;
  }

  say(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.close();
  }

  /** The next message of this type; earlier ones of other types are dropped. */
  async next<Type extends ServerMessage['type']>(
    type: Type,
  ): Promise<Extract<ServerMessage, { type: Type }>> {
    for (;;) {
      const message = this.#messages.shift();
      if (message?.type === type) return message as Extract<ServerMessage, { type: Type }>;
      if (message) continue;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
