import { createHmac, randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { accessState } from '../consultation/appointment.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { seesPatients } from '../consultation/staff.ts';
import { findByLink, loadConsultation } from '../db/consultations.ts';
import { loadPractice } from '../db/settings.ts';
import type { Runtime } from '../runtime.ts';
import { clientAddress } from '../security/client_address.ts';
import type { AppEnv } from '../security/env.ts';
import { requestLimit } from '../security/limits.ts';
import { checkSockets } from '../signaling/check_socket.ts';
import type { Hub } from '../signaling/hub.ts';
import { iceServers } from '../signaling/relay/ice.ts';
import type { Connect, WebSockets } from './web_sockets.ts';

/** An HTTP status, for the log and for tests: browsers tell a page only that it did not work. */
type RefusedWith = 400 | 403 | 410 | 426 | 429;

/** Nobody has so many windows of the overview open; a page that goes wild might (P17). */
const mostInboxes = 40;

/**
 * The WebSocket of waiting room, call and inbox (signaling/PROTOCOL.md). Who may connect is decided before
 * the upgrade. The credential is a subprotocol, because browsers cannot set headers here and an address would
 * end up in logs (D4).
 */
export function signalRoutes(rt: Runtime, hub: Hub, { accept }: Pick<WebSockets, 'accept'>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const connectCheck = makeCheckSockets(rt, hub);
  app.get('/signal', async (c) => {
    const refusedWith = refuseHandshake(rt, c);
    if (refusedWith) return c.body(null, refusedWith);
    const connect = admitSocket(rt, hub, c, connectCheck);
    if (typeof connect === 'number') return c.body(null, connect);
    return accept(c, connect);
  });
  return app;
}

/** `sprechzimmer.1, patient.TOKEN` and nothing else. */
const offer = /^sprechzimmer\.1\s*,\s*(?:(patient|call)\.([A-Za-z0-9_-]{1,64})|(inbox|check))$/;

/** What is wrong with the handshake itself. */
function refuseHandshake(rt: Runtime, c: Context<AppEnv>): RefusedWith | null {
  const expected = rt.config.publicUrl.origin;
  const origin = c.req.header('origin');
  if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return 426;
  if (origin !== expected) {
    rt.log.warn(
      { origin: origin?.slice(0, 200) ?? 'none', expected },
      'refused a WebSocket: the page was opened at another address than PUBLIC_URL; set PUBLIC_URL to the address that people open',
    );
    return 403;
  }
  // What `ws` would refuse only after the hub has let the socket in.
  const key = c.req.header('sec-websocket-key') ?? '';
  const version = c.req.header('sec-websocket-version');
  return /^[A-Za-z0-9+/]{22}==$/.test(key) && version === '13' ? null : 400;
}

/** Room and role follow from the credential alone (lesson 22). */
function admitSocket(
  rt: Runtime,
  hub: Hub,
  c: Context<AppEnv>,
  connectCheck: ReturnType<typeof makeCheckSockets>,
): Connect | RefusedWith {
  const offered = offer.exec(c.req.header('sec-websocket-protocol')?.trim() ?? '');
  if (!offered) return 400;
  const [, kind, value = '', page] = offered;
  if (kind === 'patient') return admitPatient(rt, hub, value);
  if (page === 'check') {
    const address = clientAddress(c, rt.config.trustProxy);
    return (socket) => connectCheck(address, socket);
  }

  const staff = c.get('staff');
  if (!staff) return 403;
  const member = { userId: staff.userId, sessionHash: staff.sessionHash };
  // Who waits is a patient's datum; and the patient is told that the practice is there, which administration
  // is not.
  if (page === 'inbox') {
    if (!seesPatients(staff.roles)) return 403;
    if (hub.inboxesOf(member.sessionHash) >= mostInboxes) return 429;
    return (socket) => hub.connectInbox(member, socket);
  }

  // P5: reception and administration get no socket that carries media signalling, P2: nor does another
  // doctor.
  const consultation = staff.roles.includes('doctor') ? loadConsultation(rt, value) : null;
  if (consultation?.doctorId !== staff.userId) return 403;
  const closed = whyClosed(rt, consultation, { earlyToo: true });
  return closed ?? ((socket) => hub.connectCall(value, member, socket));
}

function admitPatient(rt: Runtime, hub: Hub, token: string): Connect | RefusedWith {
  const { consultation, guestId } = findByLink(rt, token) ?? {};
  if (!consultation) return 403;
  const closed = whyClosed(rt, consultation, { earlyToo: false });
  return closed ?? ((socket) => hub.connectVisitor(consultation.id, guestId ?? 'patient', socket));
}

/**
 * S1: anybody may check, so credentials are few, short-lived, and counted by the relay for each address
 * together.
 */
function makeCheckSockets(rt: Runtime, hub: Hub) {
  const limit = requestLimit({ perAddress: 12, overAll: 300 });
  // Of this process only: the relay gets no lasting name for anybody (D4).
  const key = randomBytes(16);
  const user = (address: string) =>
    `check-${createHmac('sha256', key).update(address).digest('base64url').slice(0, 12)}`;
  return checkSockets({
    now: rt.now,
    log: rt.log,
    lookAfter: (socket) => hub.lookAfter(socket),
    mayUseRelay: (address) => limit.allows(address),
    ice: (address) => ({
      servers: iceServers(rt.relay, rt.now(), { lifetimeSeconds: 10 * 60, user: user(address) }),
      relayOnly: loadPractice(rt.db).settings.relayOnly === 'yes',
    }),
  });
}

/**
 * S4, P4: the doctor may have the call page open before the waiting room opens; neither gets in when it is
 * over.
 */
function whyClosed(
  rt: Runtime,
  consultation: Consultation,
  { earlyToo }: { earlyToo: boolean },
): RefusedWith | null {
  const { joinEarlyMinutes } = rt.config;
  const state = accessState({ ...consultation, joinEarlyMinutes }, rt.now());
  if (state === 'open' || (earlyToo && state === 'too_early')) return null;
  return state === 'ended' || state === 'expired' ? 410 : 403;
}
