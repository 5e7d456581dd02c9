import { type Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { findByLink, loadConsultation } from '../../db/consultations.ts';
import { loadGuests } from '../../db/guests.ts';
import { qrSvgPath } from '../../documents/qr.ts';
import { visitAccess } from '../../procedure/arrive.ts';
import { dialIn } from '../../procedure/dial_in.ts';
import { type MovingSeat, moveLifetime, type NoMove, SeatMoves } from '../../procedure/seat_moves.ts';
import type { Runtime } from '../../runtime.ts';
import { clientAddress } from '../../security/client_address.ts';
import type { AppEnv } from '../../security/env.ts';
import { requestLimit } from '../../security/limits.ts';
import type { PageContext } from '../../views/components/context.ts';
import { linkTo } from '../../views/components/language.ts';
import { renderPage } from '../../views/components/layout.ts';
import { MoveHere, MovePage, noMoveMessage } from '../../views/patient/move.ts';
import { MessagePage } from '../../views/public/message.ts';
import { languageOfSeat, ownLanguage } from '../own_language.ts';
import { goneAnswer } from './link.ts';

/**
 * Go on with another device: `/c/TOKEN/visit/move` gives the picture that the first device shows, `/move/T`
 * is what the second one opens. Reading that page uses nothing up, because scanners look at addresses before
 * a person does; the button does, and gives the device a link of its own, as a dial-in code would (P2). The
 * hub then lets the newer page take the seat (lesson 25). The name stays (S5); that nobody listens is
 * confirmed again, because it may be another room (D6).
 */
export function moveRoutes(
  rt: Runtime,
  limit = requestLimit({ perAddress: 60, overAll: 2000 }),
): Hono<AppEnv> {
  const moves = new SeatMoves(() => rt.now());

  return new Hono<AppEnv>()
    .post('/c/:token/visit/move', (c) => {
      const found = findByLink(rt, c.req.param('token'));
      if (!found || visitAccess(rt, found.consultation) !== 'open') return c.body(null, found ? 410 : 404);
      if (!limit.allows(clientAddress(c, rt.config.trustProxy))) return c.body(null, 429);
      const token = moves.begin({ consultationId: found.consultation.id, guestId: found.guestId });
      const { origin } = rt.config.publicUrl;
      const { words, assets } = ownLanguage(rt, c, languageOfSeat(found));
      const style = assets.style('move');
      const address = `${origin}/move/${token}`;
      const picture = { words, address, qr: qrSvgPath(address), origin, lifetimeMs: moveLifetime, style };
      return c.html(renderToString(MoveHere(picture)));
    })
    .get('/move/:token', (c) => {
      const token = c.req.param('token');
      const seat = moves.look(token);
      if (typeof seat === 'string') return noMove(rt, c, seat);
      const closed = closedAnswer(rt, c, seat);
      if (closed) return closed;
      const context = seatContext(rt, c, seat);
      return c.html(renderPage(MovePage({ context, token, guest: seat.guestId !== null })));
    })
    .post('/move/:token', (c) => {
      const token = c.req.param('token');
      const seat = moves.look(token);
      if (typeof seat === 'string') return noMove(rt, c, seat);
      const closed = closedAnswer(rt, c, seat);
      if (closed) return closed;
      moves.take(token);
      const path = `/c/${dialIn(rt, seat.consultationId, seat.guestId)}/visit`;
      return c.redirect(`${linkTo(seatContext(rt, c, seat), path)}#weiter`, 303);
    });
}

type Answer = Response | Promise<Response>;

function seatContext(rt: Runtime, c: Context<AppEnv>, { consultationId, guestId }: MovingSeat): PageContext {
  const consultation = loadConsultation(rt, consultationId);
  return ownLanguage(rt, c, languageOfSeat({ consultation, guestId }));
}

/** The seat is no longer there: the visit is over, or the guest has been shown out. */
function closedAnswer(
  rt: Runtime,
  c: Context<AppEnv>,
  { consultationId, guestId }: MovingSeat,
): Answer | null {
  const consultation = loadConsultation(rt, consultationId);
  const isThere =
    consultation !== null &&
    (guestId === null || loadGuests(rt, consultationId).some(({ id }) => id === guestId));
  if (!isThere) return noMove(rt, c, 'unknown');
  const gone = goneAnswer(rt, { c, consultation, forGuest: guestId !== null });
  return gone ?? (visitAccess(rt, consultation) === 'open' ? null : noMove(rt, c, 'expired'));
}

function noMove(rt: Runtime, c: Context<AppEnv>, why: NoMove): Answer {
  const context = ownLanguage(rt, c);
  const page = MessagePage({ context, ...noMoveMessage(why, context.words) });
  return c.html(renderPage(page), why === 'unknown' ? 404 : 410);
}
